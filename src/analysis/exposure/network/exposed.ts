import type { Exposure } from './contract.ts';
import { doorExposures } from './doors/exposures-of-doors.ts';
import { doorsOf } from './doors/index-doors.ts';
import { workloadOf } from './doors/workloads.ts';
import { interfaceExposure } from './interfaces-exposure.ts';
import type { Network } from './model/network.ts';

/**
 * Everything that the internet reaches, by every way: addresses of interfaces themselves, and through doors what stands
 * behind them. In a fixed order: by resource, then entrance.
 */
export function exposures(network: Network): readonly Exposure[] {
  return network.once('exposures', () => {
    const doors = doorsOf(network);
    const direct = [...network.interfaces.values()].flatMap((at) => {
      // Nodes of balancers and databases answer as what they are a part of, on the ports of its listeners.
      if (doors.ofNode(at.id) !== undefined) return [];
      return interfaceExposure(network, at).map((one): Exposure => {
        const workload = workloadOf(network, at);
        return workload === one.resource ? one : standingFor(one, workload);
      });
    });
    return [...direct, ...doorExposures(network)].toSorted(
      (a, b) => compare(a.resource.arn, b.resource.arn) || compare(a.entrance.arn, b.entrance.arn),
    );
  });
}

/** The same object for the same exposure of the same workload: whoever keeps what it is made of keeps what was made of it. */
const STANDING = new WeakMap<Exposure, { readonly of: Exposure['resource']; readonly made: Exposure }>();

function standingFor(one: Exposure, workload: Exposure['resource']): Exposure {
  const known = STANDING.get(one);
  // A workload that did not change is the same object: `refOf` remembers it by its item.
  if (known?.of === workload) return known.made;
  const made = { ...one, resource: workload, entrance: workload };
  STANDING.set(one, { of: workload, made });
  return made;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export { doorGaps, DOORS_NOT_MODELLED } from './doors/gaps.ts';
export { coverageOf, pathsTo, webAclCoverage, type WebAclCoverage } from './coverage.ts';
