import { NO, type Truth } from '../truth.ts';
import type { Inspection } from './inspection.ts';
import type { Around, Stop } from './rule.ts';
import type { Walk } from './walk.ts';

/** Rules in the order in which AWS asks them. */
export interface RuleList {
  readonly stops: readonly Stop[];
  /** Priorities are all there and all different. */
  readonly isOrdered: boolean;
}

export function ruleList(stops: readonly Stop[]): RuleList {
  const priorities = stops.map(({ priority }) => priority);
  const isOrdered =
    stops.length < 2 || (!priorities.includes(undefined) && new Set(priorities).size === priorities.length);
  return { stops: stops.toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0)), isOrdered };
}

/** Asks the rules one after another; answers how sure it is that the request gets through them. */
export function visitAll(list: RuleList, inspection: Inspection, walk: Walk, around: Around): Truth {
  if (!list.isOrdered) return visitInAnyOrder(list.stops, inspection, walk, around);
  let { reach } = around;
  for (const stop of list.stops) {
    if (walk.isOver || reach === NO) break;
    reach = stop.visit(inspection, walk, reach === around.reach ? around : { ...around, reach });
  }
  return reach;
}

/** Labels may then be there or not, whatever the rules say, and each rule may be the first or never asked. */
function visitInAnyOrder(stops: readonly Stop[], inspection: Inspection, walk: Walk, around: Around): Truth {
  inspection.labels.blur('');
  let { reach } = around;
  walk.inAnyOrder(
    stops.map((stop) => () => {
      const after = stop.visit(inspection, walk, around);
      if (after < reach) reach = after;
    }),
  );
  return reach;
}
