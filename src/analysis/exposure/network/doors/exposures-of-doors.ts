import type { Exposure } from '../contract.ts';
import { openingsOf } from '../openings.ts';
import type { Network } from '../model/network.ts';
import { internetArrivals } from './entrances.ts';
import type { Door } from './door.ts';
import { doorsOf } from './index-doors.ts';
import type { Landing } from './landing.ts';
import { walkFrom } from './walk.ts';
import { wireOf } from './wire.ts';

/** What the internet reaches through the doors of a network, the doors themselves first; worked out once. */
export function doorExposures(network: Network): readonly Exposure[] {
  return network.once('door-exposures', () => {
    const doors = doorsOf(network);
    const wire = wireOf(network, false);
    return doors.all.flatMap((door) => {
      const arrivals = internetArrivals(network, wire, door);
      if (arrivals.length === 0) return [];
      return walkFrom(network, doors, wire, door, arrivals).landings.map((landing) =>
        exposureOf(network, door, landing),
      );
    });
  });
}

function exposureOf(network: Network, door: Door, { resource, flows, hops, doubts, unseen }: Landing): Exposure {
  return {
    resource,
    entrance: door.resource,
    outcome: doubts.length === 0 && flows.length > 0 ? 'open' : 'unknown',
    openings: openingsOf(network, flows),
    path: { flows, hops },
    unseen: [...doubts, ...unseen.filter((one) => !doubts.includes(one))],
  };
}
