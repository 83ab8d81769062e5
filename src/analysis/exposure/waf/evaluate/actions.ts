import type { RuleStep, WafAction } from '../contract.ts';
import { entryOf, listOf, onlyMember, type Shape, shapeOf, textOf } from '../shape.ts';

/** What a rule does on a match. */
export interface Action {
  readonly name: RuleStep['action'];
  /** The actions it may end a request with, one bit each. */
  readonly bits: number;
  /**
   * Whether a match ends the request.
   * - `without-token`, `without-payment`: a client that brings one goes on.
   * - `unknown`: what the rule does is not understood.
   */
  readonly stops: 'always' | 'never' | 'without-token' | 'without-payment' | 'unknown';
}

const BITS: readonly (readonly [WafAction, number])[] = [
  ['allow', 1],
  ['block', 2],
  ['captcha', 4],
  ['challenge', 8],
  ['monetize', 16],
];

export const ANY_ACTION = 31;
/** What rules of managed groups do by their own actions; only other vendors let a request through. */
export const STOPPING = 14;

export const COUNT: Action = { name: 'count', bits: 0, stops: 'never' };
export const UNKNOWN_ACTION: Action = { name: 'none', bits: ANY_ACTION, stops: 'unknown' };

const ACTIONS: Readonly<Record<string, Action>> = {
  Allow: { name: 'allow', bits: 1, stops: 'always' },
  Block: { name: 'block', bits: 2, stops: 'always' },
  Captcha: { name: 'captcha', bits: 4, stops: 'without-token' },
  Challenge: { name: 'challenge', bits: 8, stops: 'without-token' },
  Monetize: { name: 'monetize', bits: 16, stops: 'without-payment' },
  Count: COUNT,
};

/** The action that a RuleAction or DefaultAction sets. */
export function actionOf(value: unknown): Action {
  const member = onlyMember(value);
  return (member === undefined ? undefined : entryOf(ACTIONS, member[0])) ?? UNKNOWN_ACTION;
}

export function actionNamed(name: WafAction | 'count'): Action {
  return Object.values(ACTIONS).find((action) => action.name === name) ?? UNKNOWN_ACTION;
}

const SETS: readonly (readonly WafAction[])[] = Array.from({ length: ANY_ACTION + 1 }, (_, bits) =>
  BITS.filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name),
);

export function actionsOf(bits: number): readonly WafAction[] {
  return SETS[bits] ?? [];
}

/** What a reference to a group makes of the actions of its rules. */
export interface Overrides {
  readonly actionFor: (ruleName: string | undefined, own: Action) => Action;
  /** Names that are overridden. */
  readonly names: readonly string[];
  /** Bits of the actions that overrides set, whichever rule they are for. */
  readonly bits: number;
}

/** Reads RuleActionOverrides and ExcludedRules of a statement that refers to a group. */
export function overridesOf(statement: Shape): Overrides {
  const entries = [
    ...entriesOf(statement['RuleActionOverrides'], ({ ActionToUse }) => actionOf(ActionToUse)),
    ...entriesOf(statement['ExcludedRules'], () => COUNT),
  ];
  if (entries.length === 0) return { actionFor: (_name, own) => own, names: [], bits: 0 };
  const isUnclear = entries.some(({ name }) => name === undefined);
  const byName = new Map(entries.map(({ name, action }) => [name, action]).toReversed() as [string, Action][]);
  return {
    actionFor: (name, own) => (isUnclear || name === undefined ? UNKNOWN_ACTION : (byName.get(name) ?? own)),
    names: [...byName.keys()].filter((name) => name !== undefined),
    bits: entries.reduce((bits, { action }) => bits | action.bits, 0),
  };
}

interface Entry {
  readonly name: string | undefined;
  readonly action: Action;
}

function entriesOf(value: unknown, read: (entry: Shape) => Action): readonly Entry[] {
  if (value === undefined || value === null) return [];
  const list = listOf(value);
  if (list === undefined) return [{ name: undefined, action: UNKNOWN_ACTION }];
  return list.map((one) => {
    const entry = shapeOf(one) ?? {};
    return { name: textOf(entry['Name']), action: read(entry) };
  });
}
