import { type AddressSet, type Family, FAMILIES, union } from '#analysis/addresses';
import { type Flows, fromAddresses, intersect, WHOLE } from '../space/flows.ts';
import type { Ports } from './door.ts';
import { meet } from './ports.ts';

/** All packets of these protocols and ports, from everybody to everybody, in both families. */
export function boxesOf(list: readonly Ports[], families: readonly Family[] = FAMILIES): Flows {
  return families.flatMap((family) => list.map(({ protocols, ports }) => ({ ...WHOLE[family], protocols, ports })));
}

/** The part of packets that comes from these addresses. */
export function comingFrom(flows: Flows, sources: AddressSet): Flows {
  return FAMILIES.flatMap((family) =>
    fromAddresses(
      flows.filter((flow) => flow.family === family),
      sources[family],
    ),
  );
}

/** The part of packets that uses these protocols and ports. */
export function onPorts(flows: Flows, list: readonly Ports[]): Flows {
  return intersect(flows, boxesOf(list));
}

/** Everybody who sends some of them. */
export function senders(flows: Flows): AddressSet {
  return union(flows.map(({ family, sources }) => ({ v4: [], v6: [], [family]: sources })));
}

/** Whether two lists have a port of a protocol in common. */
export function touches(some: readonly Ports[], others: readonly Ports[]): boolean {
  return some.some((one) =>
    others.some(
      (other) => meet(one.protocols, other.protocols) !== undefined && meet(one.ports, other.ports) !== undefined,
    ),
  );
}
