import { type Network, refOf } from '#analysis/exposure/network';
import type { ConfigurationItem, Kind } from '#estate/model';
import type { Endpoint } from '#api/contract';
import type { KnownNetwork } from '../known-network.ts';
import { toElement } from '../shapes.ts';

/** One thing that a question may start or end at, with everything people call it. */
export interface KnownEnd {
  readonly kind: Endpoint['kind'];
  readonly text: string;
  /** Id, ARN and name, lower case. */
  readonly names: readonly string[];
  readonly item?: ConfigurationItem;
  readonly label: string;
}

/** Resources that packets start from or arrive at, the ones people mean most often first. */
const RESOURCES = [
  'AWS::EC2::Instance',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::Lambda::Function',
  'AWS::CloudFront::Distribution',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::GlobalAccelerator::Accelerator',
  'AWS::EKS::Cluster',
  'AWS::RDS::DBInstance',
  'AWS::ECS::Task',
  'AWS::EC2::VerifiedAccessEndpoint',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCEndpointService',
  'AWS::EC2::NatGateway',
  'AWS::EC2::NetworkInterface',
] as const satisfies readonly Kind[];

/** What networks of customers come in by. */
const LINES = [
  'AWS::EC2::VPNConnection',
  'AWS::EC2::VPNGateway',
  'AWS::DirectConnect::Gateway',
] as const satisfies readonly Kind[];

const CATALOGUES = new WeakMap<Network, readonly KnownEnd[]>();

/** Everything a question may be about, made once for each network. */
export function endsOf(known: KnownNetwork): readonly KnownEnd[] {
  const made = CATALOGUES.get(known.network) ?? makeCatalogue(known);
  CATALOGUES.set(known.network, made);
  return made;
}

function makeCatalogue({ network, accounts }: KnownNetwork): readonly KnownEnd[] {
  const ids = new Set([...accounts.keys(), ...network.accountIds]);
  return [
    ...Array.from(ids, (id): KnownEnd => {
      const name = accounts.get(id) ?? id;
      return { kind: 'account', text: id, names: lower([id, name]), label: named(name, id) };
    }),
    ...RESOURCES.flatMap((kind) => network.items(kind).map((item) => endOf('resource', item))),
    ...network.items('AWS::EC2::VPC').map((item) => endOf('vpc', item)),
    ...network.items('AWS::EC2::Subnet').map((item) => endOf('subnet', item)),
    ...LINES.flatMap((kind) =>
      network.items(kind).map((item) => ({ ...endOf('on-premises', item), text: `on-premises:${item.resourceId}` })),
    ),
  ];
}

function endOf(kind: Endpoint['kind'], item: ConfigurationItem): KnownEnd {
  const { arn, resourceId, resourceType } = item;
  const { name } = refOf(item);
  // Ids of EC2 mean one thing in all of AWS; other resources are sure by their ARN only.
  const text = resourceType.startsWith('AWS::EC2::') ? resourceId : arn;
  return { kind, text, names: lower([resourceId, arn, name]), item, label: named(name, resourceId) };
}

function named(name: string, id: string): string {
  return name === id || id.startsWith('arn:') ? name : `${name} (${id})`;
}

function lower(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

export function toEndpoint({ kind, text, label, item }: KnownEnd, { accountName }: KnownNetwork): Endpoint {
  return { kind, text, label, ...(item && { element: toElement(refOf(item), accountName) }) };
}
