import {
  evaluate,
  evaluateAccounts,
  type LedgerRow,
  ledger,
  type Measure,
  MEASURES,
  type ScoreState,
  type StandardResult,
} from '#analysis/score';
import type { Instant } from '#kernel';
import type { NewRow } from '#platform/store';

/** How the organization as a whole is called among scopes. */
export const ORGANIZATION = 'organization';

/** Accounts named in one row of the ledger; the rest is counted. */
const MAX_NAMED = 20;

/** The change of state that rows tell of. */
export interface Numbered {
  readonly number: number;
  readonly runId: string;
  readonly at: Instant;
}

/** Scores that differ from those of the state before, and those whose causes cancel each other out. */
export function scoreRows(
  before: ScoreState | undefined,
  after: ScoreState,
  causes: readonly NewRow<'score_ledger'>[],
  of: Numbered,
): NewRow<'score'>[] {
  return MEASURES.flatMap((measure) => {
    const known = before ? scopes(before, measure) : new Map<string, string>();
    const moved = new Set(
      causes.filter((cause) => cause.measure === measure).map(({ scope, standard }) => `${scope}\t${standard}`),
    );
    return [...scopes(after, measure)]
      .filter(([key, text]) => known.get(key) !== text || moved.has(key))
      .map(([key, text]) => {
        const [scope = '', standard = ''] = key.split('\t');
        const counts = JSON.parse(text) as StandardResult['counts'];
        return {
          scope,
          standard,
          measure,
          number: of.number,
          run_id: of.runId,
          at: of.at,
          passed: counts.passed,
          failed: counts.failed,
          unknown: counts.unknown,
          excepted: counts.excepted,
          no_data: counts['no-data'],
          disabled: counts.disabled,
        };
      });
  });
}

/** Counts of every scope and standard, as text that can be compared. */
function scopes(state: ScoreState, measure: Measure): Map<string, string> {
  const texts = new Map<string, string>();
  const put = (scope: string, standards: readonly StandardResult[]) => {
    for (const { standard, counts } of standards) texts.set(`${scope}\t${standard}`, JSON.stringify(counts));
  };
  put(ORGANIZATION, evaluate(state, measure).standards);
  for (const [id, standards] of evaluateAccounts(state, measure)) put(id, standards);
  return texts;
}

/** The organization's ledger; that of an account is made from the two states when somebody asks. */
export function ledgerRows(before: ScoreState, after: ScoreState, of: Numbered): NewRow<'score_ledger'>[] {
  return MEASURES.flatMap((measure) =>
    [...Map.groupBy(ledger({ before, after, measure }), ({ standard }) => standard).values()].flatMap((rows) =>
      rows.map((row, index) => ledgerRow(row, measure, index + 1, of)),
    ),
  );
}

function ledgerRow(row: LedgerRow, measure: Measure, sequence: number, of: Numbered): NewRow<'score_ledger'> {
  const { accounts, share } = row;
  return {
    scope: ORGANIZATION,
    standard: row.standard,
    measure,
    number: of.number,
    sequence,
    run_id: of.runId,
    at: of.at,
    cause: row.cause,
    rule: row.rule,
    account_id: accounts.length === 1 ? (accounts[0] ?? '') : '',
    numerator: String(share.numerator),
    denominator: String(share.denominator),
    params: JSON.stringify({ accounts: accounts.slice(0, MAX_NAMED), total: accounts.length }),
  };
}
