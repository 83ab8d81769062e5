import { type Fraction, fraction } from './fraction.ts';
import { BITS } from './mask.ts';
import type { Pair } from './state.ts';

/**
 * - `failed`: at least one subject fails somewhere.
 * - `unknown`: none fails, something needed was not seen somewhere.
 * - `excepted`: what would fail is hidden by exceptions.
 * - `passed`: there are subjects and all pass.
 * - `no-data`: everything was seen and there is nothing to judge.
 * - `disabled`: the policy applies the control nowhere.
 */
export const CONTROL_STATUSES = ['failed', 'unknown', 'excepted', 'passed', 'no-data', 'disabled'] as const;

export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** Position of `passed` among the bits, and of the statuses that stand before it in their order. */
const STATUS_OF_BIT = ['failed', 'unknown', 'excepted', 'passed'] as const;

export interface Control {
  readonly standard: string;
  readonly control: string;
  readonly rules: readonly string[];
}

/**
 * The controls of some standards with how many accounts say what of each, kept up to date while accounts are put on and
 * taken off. Scores follow without counting anew: that is what makes the ledger and the what-if cheap.
 */
export interface Board {
  readonly standards: readonly string[];
  readonly controls: readonly Control[];
  /** Indexes into `controls` of the controls a rule answers. */
  controlsOf(rule: string): readonly number[];
  /** `count` accounts (below zero: fewer) say `mask` of a control. */
  put(control: number, mask: number, count: number): void;
  status(control: number): ControlStatus;
  /** Passed controls over controls with data; undefined while none has data. */
  score(standard: string): Fraction | undefined;
}

/** The controls of some pairs, put in order once for many boards. */
export interface ControlIndex {
  readonly controls: readonly Control[];
  readonly standards: readonly string[];
  /** Indexes into `controls` by rule. */
  readonly byRule: ReadonlyMap<string, readonly number[]>;
  /** Index into `standards` by control. */
  readonly standardOf: readonly number[];
}

export function createBoard({ controls, standards, byRule, standardOf }: ControlIndex): Board {
  const bits = new Int32Array(controls.length * BITS);
  const applied = new Int32Array(controls.length);
  const passed = new Int32Array(standards.length);
  const counted = new Int32Array(standards.length);

  const status = (control: number): ControlStatus => {
    for (let bit = 0; bit < BITS; bit++)
      if ((bits[control * BITS + bit] ?? 0) > 0) return STATUS_OF_BIT[bit] ?? 'no-data';
    return (applied[control] ?? 0) > 0 ? 'no-data' : 'disabled';
  };
  const count = (control: number, by: 1 | -1) => {
    const is = status(control);
    const standard = standardOf[control] ?? 0;
    if (is !== 'no-data' && is !== 'disabled') counted[standard] = (counted[standard] ?? 0) + by;
    if (is === 'passed') passed[standard] = (passed[standard] ?? 0) + by;
  };
  return {
    standards,
    controls,
    controlsOf: (rule) => byRule.get(rule) ?? [],
    put(control, mask, by) {
      count(control, -1);
      applied[control] = (applied[control] ?? 0) + by;
      for (let bit = 0; bit < BITS; bit++) {
        if (mask & (1 << bit)) bits[control * BITS + bit] = (bits[control * BITS + bit] ?? 0) + by;
      }
      count(control, 1);
    },
    status,
    score(standard) {
      const at = standards.indexOf(standard);
      const of = counted[at] ?? 0;
      return of === 0 ? undefined : fraction(BigInt(passed[at] ?? 0), BigInt(of));
    },
  };
}

/** Controls in the order of their names, whatever the order of the pairs. */
export function indexControls(pairs: readonly Pair[]): ControlIndex {
  const rules = new Map<string, { readonly standard: string; readonly control: string; readonly rules: Set<string> }>();
  for (const { standard, control, rule } of pairs) {
    const key = `${standard}\t${control}`;
    const known = rules.get(key) ?? { standard, control, rules: new Set() };
    known.rules.add(rule);
    rules.set(key, known);
  }
  const controls = [...rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => ({ standard: one.standard, control: one.control, rules: [...one.rules].toSorted() }));
  const byRule = new Map<string, number[]>();
  for (const [index, control] of controls.entries()) {
    for (const rule of control.rules) byRule.set(rule, [...(byRule.get(rule) ?? []), index]);
  }
  const standards = [...new Set(controls.map(({ standard }) => standard))];
  const position = new Map(standards.map((standard, index) => [standard, index]));
  return { controls, standards, byRule, standardOf: controls.map(({ standard }) => position.get(standard) ?? 0) };
}
