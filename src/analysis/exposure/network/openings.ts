import {
  type AddressSet,
  type Breadth,
  breadthOf,
  type Family,
  merged,
  NO_ADDRESSES,
  PUBLIC_ADDRESSES,
  type Ranges,
  subtract,
  union,
  without,
} from '#analysis/addresses';
import type { Flow, Opening } from './contract.ts';
import type { Network } from './model/network.ts';

/** Protocols and ports with how much of the internet may use them. */
export function openingsOf(network: Network, flows: readonly Flow[]): readonly Opening[] {
  const alike = Map.groupBy(
    flows,
    ({ family, protocols, ports }) => `${family}/${protocols.from}/${protocols.to}/${ports.from}/${ports.to}`,
  );
  return [...alike.values()].flatMap((some): Opening[] => {
    const [first] = some;
    if (first === undefined) return [];
    const { family, protocols, ports } = first;
    const sources = some.length === 1 ? first.sources : merged(some.flatMap((flow) => flow.sources));
    return [{ family, protocols, ports, breadth: breadthAt(network, family, sources) }];
  });
}

/** Thousands of openings have the same sources: each list is measured once. */
function breadthAt(network: Network, family: Family, sources: Ranges): Breadth {
  const known = network.once('breadths', () => new WeakMap<Ranges, Breadth>());
  const breadth = known.get(sources) ?? measured(network, family, sources);
  known.set(sources, breadth);
  return breadth;
}

function measured(network: Network, family: Family, sources: Ranges): Breadth {
  const breadth = breadthOf({ ...NO_ADDRESSES, [family]: sources }, [family]);
  // Who is inside is no stranger: the IPv6 blocks of one's own VPCs do not come from the internet.
  return breadth === 'wide' && without(strangers(network)[family], sources).length === 0 ? 'internet' : breadth;
}

function strangers({ vpcs, once }: Network): AddressSet {
  return once('strangers', () =>
    subtract(PUBLIC_ADDRESSES, union([NO_ADDRESSES, ...[...vpcs.values()].map(({ cidrs }) => cidrs)])),
  );
}
