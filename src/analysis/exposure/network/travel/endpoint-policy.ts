import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import { readEndpointPolicy } from '../endpoints/policy.ts';
import { nameOf, restrictionOf } from '../endpoints/restriction.ts';
import type { Interface, Network } from '../model/network.ts';
import { doubt, passing, refuse, station, type Traveller, type Trip } from './trip.ts';

type Endpoint = ConfigurationItem<'AWS::EC2::VPCEndpoint'>;

/** States in which an endpoint carries something; of some parts of AWS they come capitalised. */
const WORKING: readonly string[] = ['available', 'partial'];

/** Through an endpoint to its service: its state and its policy are asked; undefined when nothing gets through. */
export function passEndpoint(trip: Trip, traveller: Traveller, item: Endpoint): Traveller | undefined {
  const element = refOf(item);
  const { State, PolicyDocument, ServiceName } = item.configuration;
  if (State !== undefined && !WORKING.includes(State.toLowerCase())) {
    refuse(trip, traveller, 'BAD_STATE', element, [cite(item, 'State')], { state: State });
    return undefined;
  }
  const evidence = [cite(item, 'PolicyDocument')];
  const access = readEndpointPolicy(PolicyDocument, ServiceName);
  switch (access.kind) {
    case 'closed': {
      const params = access.by === undefined ? {} : { statement: nameOf(access.by) };
      refuse(trip, traveller, 'VPCE_POLICY_RESTRICTION', element, evidence, params);
      return undefined;
    }
    case 'unreadable': {
      const unseen = { code: 'not-seen', what: 'endpoint-policy', element } as const;
      return passing(doubt(traveller, unseen), station('endpoint', element, evidence));
    }
    case 'restricted': {
      const note = { code: 'endpoint-policy', params: restrictionOf(access.statements) };
      return passing(traveller, station('endpoint', element, evidence, note));
    }
    case 'open':
      return passing(traveller, station('endpoint', element, evidence));
  }
}

/** The same for what has come to an interface of an endpoint; other interfaces ask nothing. */
export function passEndpointAt(trip: Trip, traveller: Traveller, one: Interface): Traveller | undefined {
  const endpoint = one.type === 'vpc_endpoint' ? endpointAt(trip.network, one.id) : undefined;
  return endpoint === undefined ? traveller : passEndpoint(trip, traveller, endpoint);
}

function endpointAt(network: Network, interfaceId: string): Endpoint | undefined {
  const all = network.once(
    'endpoints by interface',
    () =>
      new Map(
        [...network.endpoints.values()].flatMap(({ item }) =>
          (item.configuration.NetworkInterfaceIds ?? []).map((id) => [id, item] as const),
        ),
      ),
  );
  return all.get(interfaceId);
}
