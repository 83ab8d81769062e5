import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import type { Hop, Unseen } from '../contract.ts';
import { EVERY_PORT } from '../space/protocols.ts';
import type { Door, EndpointLink, Stop, Target } from './door.ts';
import { type DoorEstate, itemsBy, notModelled, notSeen } from './estate.ts';
import { TCP, UDP } from './ports.ts';

type Service = ConfigurationItem<'AWS::EC2::VPCEndpointService'>;
type Endpoint = ConfigurationItem<'AWS::EC2::VPCEndpoint'>;

const KIND = 'AWS::EC2::VPCEndpointService';

/** Services of PrivateLink: endpoints in VPCs of those who may use them lead to the network balancers behind. */
export function endpointServiceDoors(estate: DoorEstate): readonly Door[] {
  return estate
    .items(KIND)
    .filter(({ configuration }) => (configuration.NetworkLoadBalancerArns ?? []).length > 0)
    .map((service) => doorOf(estate, service));
}

/** Interface endpoints by the service they lead to. */
export function endpointsOf(estate: DoorEstate, serviceName: string): readonly Endpoint[] {
  const all = estate.once('endpoints-by-service', () =>
    itemsBy(estate, 'AWS::EC2::VPCEndpoint', ({ configuration: { VpcEndpointType, ServiceName } }) =>
      VpcEndpointType === 'Interface' ? ServiceName : undefined,
    ),
  );
  return all.get(serviceName) ?? [];
}

function doorOf(estate: DoorEstate, service: Service): Door {
  const { ServiceName = '', ServiceState, NetworkLoadBalancerArns = [] } = service.configuration;
  const resource = refOf(service);
  const endpoints = endpointsOf(estate, ServiceName);
  const isWorking = ServiceState === undefined || ServiceState.toLowerCase() === 'available';
  const stop: Stop = {
    code: 'BAD_STATE',
    params: { state: ServiceState ?? '' },
    element: resource,
    evidence: [cite(service, 'ServiceState')],
  };
  const strangers = strangersOf(service);
  const hop: Hop = {
    role: 'endpoint',
    element: resource,
    evidence: [cite(service, 'NetworkLoadBalancerArns')],
    note: { code: 'endpoint-service', params: { service: ServiceName } },
  };
  const targets = NetworkLoadBalancerArns.map(
    (name): Target => ({ kind: 'door', name, sends: [], carriage: { by: 'endpoint' } }),
  );
  return {
    resource,
    role: 'endpoint',
    entrance: {
      kind: 'endpoints',
      links: endpoints.map((endpoint) => linkOf(endpoint)),
      ...(strangers === undefined ? {} : { strangers }),
    },
    ways: isWorking ? [{ takes: EVERYTHING, hops: [hop], targets, stops: [], unseen: [] }] : [],
    closed: isWorking ? [] : [stop],
    unseen: [],
    names: [ServiceName, ...endpoints.flatMap(namesOf)].filter((name) => name !== ''),
  };
}

const EVERYTHING = [TCP, UDP].map((protocols) => ({ protocols, ports: EVERY_PORT }));

/** State and policy of the endpoint are asked where packets come to its interfaces. */
function linkOf({ resourceId, configuration }: Endpoint): EndpointLink {
  return { id: resourceId, nodes: configuration.NetworkInterfaceIds ?? [], stops: [], doubts: [], hops: [] };
}

function namesOf({ resourceId, arn, configuration }: Endpoint): readonly string[] {
  const hosts = (configuration.DnsEntries ?? []).flatMap(({ DnsName }) => DnsName ?? []);
  return [resourceId, arn, ...(configuration.NetworkInterfaceIds ?? []), ...hosts];
}

/**
 * Whether anybody with an AWS account gets in without being asked.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html (read 2026-11-26)
 */
function strangersOf(service: Service): Unseen | undefined {
  const { AcceptanceRequired, AllowedPrincipals } = service.configuration;
  if (AcceptanceRequired === true) return undefined;
  if (AllowedPrincipals === undefined) return notSeen('endpoint-service-permissions', refOf(service), KIND);
  const isForAll = AllowedPrincipals.some(({ Principal }) => Principal === '*');
  return isForAll ? notModelled('endpoint-of-any-account', refOf(service)) : undefined;
}
