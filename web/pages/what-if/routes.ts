import { listOf, textOf } from './json.ts';

/** One route as a form shows it. */
export interface RouteLine {
  /** A CIDR or a prefix list. */
  readonly destination: string;
  /** Id of a gateway, a connection, an interface…; `local` stays as it is. */
  readonly target: string;
  /** As AWS holds it: what the form does not show must not be lost. */
  readonly route: Readonly<Record<string, unknown>>;
}

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'] as const;

/** By the beginning of its id, where a route keeps its target. Everything else is a `GatewayId`: igw-, vgw-, vpce-, local. */
const TARGETS = [
  ['nat-', 'NatGatewayId'],
  ['tgw-', 'TransitGatewayId'],
  ['pcx-', 'VpcPeeringConnectionId'],
  ['eni-', 'NetworkInterfaceId'],
  ['i-', 'InstanceId'],
  ['eigw-', 'EgressOnlyInternetGatewayId'],
  ['lgw-', 'LocalGatewayId'],
  ['cagw-', 'CarrierGatewayId'],
  ['arn:', 'CoreNetworkArn'],
] as const;

const TARGET_MEMBERS = ['GatewayId', ...TARGETS.map(([, member]) => member)];

export function routesOf(configuration: Readonly<Record<string, unknown>>): readonly RouteLine[] {
  return listOf(configuration['Routes']).map((route) => ({
    destination: textOf(DESTINATIONS.map((member) => route[member]).find((value) => value !== undefined)),
    target: textOf(TARGET_MEMBERS.map((member) => route[member]).find((value) => value !== undefined)),
    route,
  }));
}

export function withRoutes(
  configuration: Readonly<Record<string, unknown>>,
  lines: readonly RouteLine[],
): Record<string, unknown> {
  return { ...configuration, Routes: lines.map(routeOf) };
}

function routeOf({ destination, target, route }: RouteLine): Record<string, unknown> {
  const moved = new Set<string>([...DESTINATIONS, ...TARGET_MEMBERS]);
  const others = Object.fromEntries(Object.entries(route).filter(([member]) => !moved.has(member)));
  const to = destination.startsWith('pl-') ? 2 : destination.includes(':') ? 1 : 0;
  const member = TARGETS.find(([beginning]) => target.startsWith(beginning))?.[1] ?? 'GatewayId';
  // A new target is taken for a working one: whether AWS would say `blackhole` is not known.
  const isSame = routesOf({ Routes: [route] })[0]?.target === target;
  return {
    ...others,
    ...(isSame ? {} : { State: 'active' }),
    [DESTINATIONS[to]]: destination,
    [member]: target,
  };
}

export function isRouteBad({ destination, target }: RouteLine): boolean {
  return !(/^[\da-f:.]+\/\d{1,3}$/i.test(destination) || /^pl-\w+$/.test(destination)) || target === '';
}

export const NEW_ROUTE: RouteLine = {
  destination: '0.0.0.0/0',
  target: '',
  route: { State: 'active', Origin: 'CreateRoute' },
};
