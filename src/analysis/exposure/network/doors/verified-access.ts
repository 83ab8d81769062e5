import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop, Unseen } from '../contract.ts';
import type { Door, Ports, Stop, Target, Way } from './door.ts';
import { type DoorEstate, notModelled } from './estate.ts';
import { portsOf } from './ports.ts';
import { webAclOf } from './web-acls.ts';

type Endpoint = ConfigurationItem<'AWS::EC2::VerifiedAccessEndpoint'>;

/** Verified Access endpoints: public names behind which an identity is asked for before anything passes. */
export function verifiedAccessDoors(estate: DoorEstate): readonly Door[] {
  return estate.items('AWS::EC2::VerifiedAccessEndpoint').map((one) => doorOf(estate, one));
}

function doorOf(estate: DoorEstate, one: Endpoint): Door {
  const { Status, EndpointDomain, ApplicationDomain, VerifiedAccessInstanceId = '' } = one.configuration;
  const resource = refOf(one);
  const state = Status?.Code ?? 'active';
  const closed: readonly Stop[] =
    state === 'active' || state === 'updating'
      ? []
      : [{ code: 'BAD_STATE', params: { state }, element: resource, evidence: [cite(one, 'Status')] }];
  const partition = one.arn.split(':')[1] ?? 'aws';
  const instance = `arn:${partition}:ec2:${one.awsRegion}:${one.accountId}:verified-access-instance/${VerifiedAccessInstanceId}`;
  const { targets, takes, unseen } = leadsTo(estate, one);
  const hop: Hop = {
    role: 'endpoint',
    element: resource,
    evidence: [cite(one, 'AttachmentType')],
    note: { code: 'verified-access', params: { domain: ApplicationDomain ?? '' } },
    authentication: ['verified-access'],
  };
  const way: Way = { takes, hops: [hop], targets, stops: [], unseen };
  return {
    resource,
    role: 'endpoint',
    entrance: { kind: 'public', families: FAMILIES, sources: EVERY_ADDRESS },
    ways: closed.length > 0 ? [] : [way],
    closed,
    unseen: [],
    names: [EndpointDomain, ApplicationDomain].flatMap((name) => name?.toLowerCase() ?? []),
    ...webAclOf(estate, instance, one),
  };
}

function leadsTo(
  estate: DoorEstate,
  one: Endpoint,
): { targets: readonly Target[]; takes: readonly Ports[]; unseen: readonly Unseen[] } {
  // Whatever the application listens on, visitors come by TLS.
  const { LoadBalancerOptions, NetworkInterfaceOptions, SecurityGroupIds = [] } = one.configuration;
  const hop: Hop = { role: 'endpoint', element: refOf(one), evidence: [cite(one, 'AttachmentType')] };
  if (LoadBalancerOptions?.LoadBalancerArn !== undefined) {
    const { LoadBalancerArn, SubnetIds = [] } = LoadBalancerOptions;
    const ports = portsAt(LoadBalancerOptions);
    const carriage = { by: 'subnets', subnets: SubnetIds, groups: SecurityGroupIds } as const;
    return {
      targets: [{ kind: 'door', name: LoadBalancerArn, sends: ports, carriage, hop }],
      takes: portsOf('TCP', 443),
      unseen: [],
    };
  }
  const id = NetworkInterfaceOptions?.NetworkInterfaceId;
  if (id !== undefined) {
    const ports = portsAt(NetworkInterfaceOptions ?? {});
    const subnet = estate.interfaces.get(id)?.subnetId;
    const carriage = {
      by: 'subnets',
      subnets: subnet === undefined ? [] : [subnet],
      groups: SecurityGroupIds,
    } as const;
    return {
      targets: [{ kind: 'interface', id, sends: ports, carriage, hop }],
      takes: portsOf('TCP', 443),
      unseen: [],
    };
  }
  return {
    targets: [],
    takes: portsOf('TCP', 443),
    unseen: [notModelled('verified-access-endpoint-type', refOf(one))],
  };
}

interface PortOptions {
  readonly Protocol?: string | undefined;
  readonly Port?: number | undefined;
  readonly PortRanges?: readonly { FromPort?: number | undefined; ToPort?: number | undefined }[] | undefined;
}

function portsAt({ Protocol, Port, PortRanges = [] }: PortOptions): readonly Ports[] {
  const ranges = PortRanges.flatMap(({ FromPort, ToPort }) => portsOf(Protocol, FromPort, ToPort));
  return Port === undefined ? ranges : [...portsOf(Protocol, Port), ...ranges];
}
