import type { Unseen } from '../contract.ts';
import type { Decision } from '../filters/filter.ts';
import { type Flows, intersect, NOTHING, subtract, unite } from '../space/flows.ts';

/** One of an ordered list of rules, the first of which that matches decides. */
export interface Layer<Action extends string> {
  /** What surely matches: no later rule is asked. */
  readonly sure: Flows;
  /** What may match; with the sure ones. */
  readonly maybe: Flows;
  /** What it does; several where it is not known which. */
  readonly actions: readonly Action[];
  readonly decision: Decision;
  /** Why it may do otherwise than it surely does. */
  readonly unseen?: Unseen;
}

/** What may become of packets: those that stand under one action only surely have it. */
export interface Sifted<Action extends string> {
  readonly of: (action: Action) => Flows;
  readonly unseen: readonly Unseen[];
}

/** Sends packets through an ordered list; the last layer takes all that is left. */
export function sift<Action extends string>(layers: readonly Layer<Action>[], packets: Flows): Sifted<Action> {
  const taken = new Map<Action, Flows>();
  const unseen: Unseen[] = [];
  through(layers, packets, (layer, part) => {
    for (const action of layer.actions) taken.set(action, unite([taken.get(action) ?? NOTHING, part]));
    if (layer.unseen !== undefined) unseen.push(layer.unseen);
  });
  return { of: (action) => taken.get(action) ?? NOTHING, unseen };
}

/** Evidence of one hop names so many rules at most. */
const MAX_NAMED = 8;

/** The rules that do this, or may, with some of the packets. */
export function deciders<Action extends string>(
  layers: readonly Layer<Action>[],
  packets: Flows,
  actions: readonly Action[],
): readonly Decision[] {
  const found: Decision[] = [];
  through(layers, packets, (layer) => {
    if (found.length < MAX_NAMED && layer.actions.some((action) => actions.includes(action)))
      found.push(layer.decision);
  });
  return found;
}

function through<Action extends string>(
  layers: readonly Layer<Action>[],
  packets: Flows,
  take: (layer: Layer<Action>, part: Flows) => void,
): void {
  let rest = packets;
  for (const layer of layers) {
    if (rest.length === 0) return;
    const part = intersect(rest, layer.maybe);
    if (part.length === 0) continue;
    take(layer, part);
    rest = subtract(rest, layer.sure);
  }
}
