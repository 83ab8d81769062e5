import { type Evaluation, evaluate, type Measure, type StandardResult } from '#analysis/score';
import type { Store } from '#platform/store';
import type { Score, StandardScore } from '#api/contract';
import { numberOf } from './numbers.ts';
import { accountOfScope, ORGANIZATION, presentState } from './present.ts';
import { knownStandard, standardTitle } from './standards.ts';

export interface ScoreQuestion {
  /** Only this standard, or `all`. */
  readonly standard?: string | undefined;
  /** `organization` (when absent) or an account id. */
  readonly scope?: string | undefined;
}

const EMPTY = { pairs: [], accounts: new Map() };

/** The scores of now, by our measure and to the letter of Security Hub's. Fault `not-found`. */
export async function getScore(store: Store, { standard, scope = ORGANIZATION }: ScoreQuestion = {}): Promise<Score> {
  const only = standard === undefined ? undefined : knownStandard(standard);
  const present = await presentState(store);
  const state = present?.state ?? EMPTY;
  const account = accountOfScope(scope, state);
  const [ours, literal] = (['yagura', 'security-hub'] satisfies Measure[]).map((measure) =>
    evaluate(state, measure, account),
  ) as [Evaluation, Evaluation];
  const literalOf = new Map(literal.standards.map((one) => [one.standard, one]));
  return {
    ...(present === undefined ? {} : { asOf: present.at, runId: present.runId }),
    scope,
    accounts: account === undefined ? state.accounts.size : 1,
    shown: 'yagura',
    standards: ours.standards
      .filter((one) => only === undefined || one.standard === only)
      .map((one) => standardScore(one, literalOf.get(one.standard) ?? one)),
    summary: { yagura: summaryOf(ours), securityHub: summaryOf(literal) },
  };
}

function standardScore(ours: StandardResult, literal: StandardResult): StandardScore {
  const title = standardTitle(ours.standard);
  return {
    standard: ours.standard,
    ...(title === undefined ? {} : { title }),
    yagura: { ...numberOf(ours.score), counts: ours.counts },
    securityHub: { ...numberOf(literal.score), counts: literal.counts },
  };
}

function summaryOf({ summary }: Evaluation): Score['summary']['yagura'] {
  return {
    averageOfStandards: numberOf(summary.averageOfStandards),
    acrossStandards: numberOf(summary.acrossStandards),
  };
}
