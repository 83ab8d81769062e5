import type { RuleHead } from '../rule.ts';
import { ALL, type Pair, pairKey } from './state.ts';

/** What a score needs to know of a standard. */
export interface StandardHead {
  readonly id: string;
  /** Catalogue of the rules' answers that are its controls. */
  readonly catalogue: string;
}

/** Which rule answers which control of which standard, and every rule as a control of `all`; in the order of their names. */
export function pairsOf(
  rules: readonly Pick<RuleHead, 'id' | 'answers'>[],
  standards: readonly StandardHead[],
): readonly Pair[] {
  const pairs = rules.flatMap(({ id: rule, answers }) => [
    { standard: ALL, control: rule, rule },
    ...standards.flatMap((standard) =>
      answers
        .filter(({ catalogue }) => catalogue === standard.catalogue)
        .map(({ id }) => ({ standard: standard.id, control: id, rule })),
    ),
  ]);
  const byKey = new Map(pairs.map((pair) => [pairKey(pair), pair]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
