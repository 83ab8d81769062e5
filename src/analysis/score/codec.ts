import { type AccountState, type Cell, EMPTY_CELL, type Pair, pairKey, type ScoreState } from './state.ts';

/** The counts of a cell in the order in which they are written. */
const COUNTS = [
  'passed',
  'failed',
  'unknown',
  'notApplicable',
  'exceptedFailed',
  'exceptedUnknown',
  'notLookedAt',
] as const satisfies readonly (keyof Cell)[];

/** The written form: names once, cells as numbers. Equal states give equal text. */
interface Written {
  readonly version: 1;
  readonly rules: readonly string[];
  /** Standard, control, index of the rule. */
  readonly pairs: readonly (readonly [string, string, number])[];
  readonly blinds: readonly string[];
  /** What is off, once for all accounts of which it holds: key and reason. */
  readonly offs: readonly (readonly (readonly [string, string])[])[];
  /** Id, index into `offs`, and for each cell: index of the rule, the counts, index into `blinds`. */
  readonly accounts: readonly (readonly [string, number, readonly number[]])[];
}

export function encodeState(state: ScoreState): string {
  const pairs = state.pairs.toSorted((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1));
  const ids = [...state.accounts.keys()].toSorted();
  const accounts = ids.flatMap((id) => {
    const { off, cells } = state.accounts.get(id) ?? { off: new Map<string, string>(), cells: new Map<string, Cell>() };
    return { id, off, cells: [...cells].filter(([, cell]) => !isEmpty(cell)).toSorted(byName) };
  });
  const rules = numbered(
    [...pairs, ...accounts.flatMap(({ cells }) => cells.map(([rule]) => ({ rule })))].map(({ rule }) => rule),
  );
  const blinds = numbered(accounts.flatMap(({ cells }) => cells.map(([, { blind }]) => blind)));
  const offTexts = accounts.map(({ off }) => JSON.stringify([...off].toSorted(byName)));
  const offs = numbered(offTexts);
  const written: Written = {
    version: 1,
    rules: [...rules.keys()],
    pairs: pairs.map(({ standard, control, rule }) => [standard, control, rules.get(rule) ?? 0]),
    blinds: [...blinds.keys()],
    offs: [...offs.keys()].map((text) => JSON.parse(text) as [string, string][]),
    accounts: accounts.map(({ id, cells }, index) => [
      id,
      offs.get(offTexts[index] ?? '') ?? 0,
      cells.flatMap(([rule, cell]) => [
        rules.get(rule) ?? 0,
        ...COUNTS.map((count) => cell[count]),
        blinds.get(cell.blind) ?? 0,
      ]),
    ]),
  };
  return JSON.stringify(written);
}

/** Reads what `encodeState` wrote; throws what JSON.parse throws at anything else. */
export function decodeState(text: string): ScoreState {
  const { rules, pairs, blinds, offs, accounts } = JSON.parse(text) as Written;
  const offMaps = offs.map((off) => new Map(off));
  const rule = (index: number | undefined) => rules[index ?? 0] ?? '';
  return {
    pairs: pairs.map(([standard, control, index]): Pair => ({ standard, control, rule: rule(index) })),
    accounts: new Map(
      accounts.map(([id, off, numbers]): [string, AccountState] => {
        const cells = new Map<string, Cell>();
        for (let at = 0; at < numbers.length; at += COUNTS.length + 2) {
          const counts = Object.fromEntries(COUNTS.map((count, index) => [count, numbers[at + 1 + index] ?? 0]));
          const blind = blinds[numbers[at + COUNTS.length + 1] ?? 0] ?? '';
          cells.set(rule(numbers[at]), { ...EMPTY_CELL, ...counts, blind });
        }
        return [id, { off: offMaps[off] ?? new Map(), cells }];
      }),
    ),
  };
}

function isEmpty(cell: Cell): boolean {
  return cell.blind === '' && COUNTS.every((count) => cell[count] === 0);
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].toSorted().map((name, index) => [name, index]));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
