import { EVERY_ADDRESS, type Family, merged, type Ranges, without } from '#analysis/addresses';
import type { Route, RouteTable } from '../model/network.ts';

/** A route with the destinations that it decides about: those that no more specific one takes. */
export interface Effective {
  readonly route: Route;
  readonly ranges: Ranges;
}

export interface EffectiveRoutes {
  readonly routes: readonly Effective[];
  /** Routes over prefix lists whose blocks were not seen: they may take anything. */
  readonly hidden: readonly Route[];
  /** Destinations that no route leads to. */
  readonly uncovered: Ranges;
}

const MADE = new WeakMap<RouteTable, Map<Family, EffectiveRoutes>>();

/**
 * Longest prefix first; of equal prefixes the local route, then a static one, then one through a prefix list, then a
 * propagated one. https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html (read 2026-11-26)
 */
export function effectiveRoutes(table: RouteTable, routes: readonly Route[], family: Family): EffectiveRoutes {
  let made = MADE.get(table);
  if (made === undefined) MADE.set(table, (made = new Map()));
  const known =
    made.get(family) ??
    effective(
      routes.filter((route) => route.family === family),
      family,
    );
  made.set(family, known);
  return known;
}

function effective(routes: readonly Route[], family: Family): EffectiveRoutes {
  const ordered = routes.toSorted((a, b) => b.prefixLength - a.prefixLength || rank(a) - rank(b));
  const found: Effective[] = [];
  let taken: Ranges = [];
  for (const route of ordered) {
    if (route.destination === undefined) continue;
    const ranges = without([route.destination], taken);
    if (ranges.length === 0) continue;
    found.push({ route, ranges });
    taken = merged([...taken, ...ranges]);
  }
  return {
    routes: found,
    hidden: routes.filter(({ destination }) => destination === undefined),
    uncovered: without(EVERY_ADDRESS[family], taken),
  };
}

function rank({ target, isListed, isPropagated }: Route): number {
  if (target === 'local') return 0;
  if (isPropagated) return 3;
  return isListed ? 2 : 1;
}
