import { Fault } from '#kernel';
import { common, EVERY_ADDRESS, type Family, type Ranges, without } from '#analysis/addresses';
import type { Flow, Span } from '../contract.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from './protocols.ts';

/** A set of packets: boxes that do not overlap. Never changed once made, so that results can be kept by identity. */
export type Flows = readonly Flow[];

/** Boxes of one set; more than any real network needs, few enough to answer in time. */
const MAX_BOXES = 4_096;

export const NOTHING: Flows = [];

/** Every packet of a family. */
export const WHOLE: Readonly<Record<Family, Flow>> = { v4: wholeOf('v4'), v6: wholeOf('v6') };

export function intersect(some: Flows, others: Flows): Flows {
  const both: Flow[] = [];
  for (const one of some) {
    for (const other of others) {
      const part = meet(one, other);
      if (part !== undefined) both.push(part);
    }
  }
  return bounded(both);
}

/** What of `some` is not in `taken`. */
export function subtract(some: Flows, taken: Flows): Flows {
  let left: Flows = some;
  for (const hole of taken) {
    if (left.length === 0) break;
    if (left.some((one) => meet(one, hole) !== undefined)) left = bounded(left.flatMap((one) => minus(one, hole)));
  }
  return left;
}

/** The union, without overlaps. */
export function unite(sets: readonly Flows[]): Flows {
  let all: Flows = NOTHING;
  for (const set of sets) {
    if (set.length === 0) continue;
    all = all.length === 0 ? set : bounded([...all, ...subtract(set, all)]);
  }
  return all;
}

/** Whether two sets have a packet in common. */
export function touches(some: Flows, others: Flows): boolean {
  return some.some((one) => others.some((other) => meet(one, other) !== undefined));
}

export function withDestinations(flows: Flows, destinations: Ranges): Flows {
  return flows.map((flow) => ({ ...flow, destinations }));
}

export function withSources(flows: Flows, sources: Ranges): Flows {
  return flows.map((flow) => ({ ...flow, sources }));
}

/** The part that goes to these addresses. */
export function toAddresses(flows: Flows, ranges: Ranges): Flows {
  return narrowed(flows, 'destinations', ranges);
}

/** The part that comes from these addresses. */
export function fromAddresses(flows: Flows, ranges: Ranges): Flows {
  return narrowed(flows, 'sources', ranges);
}

function narrowed(flows: Flows, side: 'sources' | 'destinations', ranges: Ranges): Flows {
  const kept: Flow[] = [];
  // Boxes of one set mostly share one list.
  let before: Ranges | undefined;
  let part: Ranges = [];
  for (const flow of flows) {
    if (flow[side] !== before) {
      before = flow[side];
      part = together(before, ranges);
    }
    if (part.length > 0) kept.push(part === before ? flow : { ...flow, [side]: part });
  }
  return kept;
}

/** The part that goes anywhere but to these addresses. */
export function exceptTo(flows: Flows, ranges: Ranges): Flows {
  return flows.flatMap((flow) => {
    const destinations = without(flow.destinations, ranges);
    return destinations.length === 0 ? [] : [{ ...flow, destinations }];
  });
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.from === other.from && one.to === other.to;
}

export function sameRanges(some: Ranges, others: Ranges): boolean {
  if (some === others) return true;
  return (
    some.length === others.length &&
    some.every(({ first, last }, index) => first === others[index]?.first && last === others[index]?.last)
  );
}

export function meet(one: Flow, other: Flow): Flow | undefined {
  if (one.family !== other.family) return undefined;
  const protocols = meetSpans(one.protocols, other.protocols);
  if (protocols === undefined) return undefined;
  const ports = meetSpans(one.ports, other.ports);
  if (ports === undefined) return undefined;
  const sourcePorts = meetSpans(one.sourcePorts, other.sourcePorts);
  if (sourcePorts === undefined) return undefined;
  const sources = together(one.sources, other.sources);
  if (sources.length === 0) return undefined;
  const destinations = together(one.destinations, other.destinations);
  if (destinations.length === 0) return undefined;
  const isWhole =
    protocols === one.protocols &&
    ports === one.ports &&
    sourcePorts === one.sourcePorts &&
    sources === one.sources &&
    destinations === one.destinations;
  if (isWhole) return one;
  return { family: one.family, protocols, ports, sourcePorts, sources, destinations };
}

/** `one` without `hole`, as boxes: what is left on each side of each dimension in turn. */
function minus(one: Flow, hole: Flow): Flow[] {
  if (meet(one, hole) === undefined) return [one];
  const parts: Flow[] = [];
  let core = one;
  for (const side of ['protocols', 'ports', 'sourcePorts'] as const) {
    const { from, to } = core[side];
    const cut = hole[side];
    if (from < cut.from) parts.push({ ...core, [side]: { from, to: cut.from - 1 } });
    if (to > cut.to) parts.push({ ...core, [side]: { from: cut.to + 1, to } });
    core = { ...core, [side]: { from: Math.max(from, cut.from), to: Math.min(to, cut.to) } };
  }
  for (const side of ['sources', 'destinations'] as const) {
    const rest = without(core[side], hole[side]);
    if (rest.length > 0) parts.push({ ...core, [side]: rest });
    core = { ...core, [side]: common(core[side], hole[side]) };
  }
  return parts;
}

function meetSpans(one: Span, other: Span): Span | undefined {
  if (one.from >= other.from && one.to <= other.to) return one;
  if (other.from >= one.from && other.to <= one.to) return other;
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from > to ? undefined : { from, to };
}

/** Most filters look at one side only: the other keeps its list. */
function together(some: Ranges, others: Ranges): Ranges {
  if (some === others) return some;
  if (isEverything(others)) return some;
  if (isEverything(some)) return others;
  return common(some, others);
}

function isEverything(ranges: Ranges): boolean {
  return ranges === EVERY_ADDRESS.v4 || ranges === EVERY_ADDRESS.v6;
}

function wholeOf(family: Family): Flow {
  return {
    family,
    protocols: EVERY_PROTOCOL,
    ports: EVERY_PORT,
    sourcePorts: EVERY_PORT,
    sources: EVERY_ADDRESS[family],
    destinations: EVERY_ADDRESS[family],
  };
}

function bounded<T>(boxes: readonly T[]): readonly T[] {
  if (boxes.length <= MAX_BOXES) return boxes;
  throw new Fault('exhausted', `a set of packets needs more than ${MAX_BOXES} boxes`, {
    mend: 'ask about fewer ports or addresses at once',
  });
}
