import { type Fraction, ledger, type LedgerRow, type Measure, shares } from '#analysis/score';
import { Fault } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { LedgerChange, LedgerEntry, ScoreLedger } from '#api/contract';
import { storedJson } from '../stored-json.ts';
import { type HistoryQuestion, scoreRows } from './history.ts';
import { exactScore, numberOf } from './numbers.ts';
import { ORGANIZATION, stateAt } from './present.ts';
import { knownStandard } from './standards.ts';

export interface LedgerQuestion extends HistoryQuestion {
  /** Only the changes of this run. */
  readonly run?: string | undefined;
  readonly limit?: number | undefined;
}

/** Which score. */
interface One {
  readonly standard: string;
  readonly scope: string;
  readonly measure: Measure;
}

/** Accounts named in one entry; the rest is counted. */
const MAX_NAMED = 20;

/** Rows looked through: a row whose controls changed without moving the score is no change. */
const MAX_SEARCHED = 2_000;

/**
 * The newest changes of one score with their causes. The first score of a scope has none: there was nothing before it.
 * Fault `not-found` (standard, or the states an account's ledger is made of are older than the retention).
 */
export async function scoreLedger(store: Store, question: LedgerQuestion = {}): Promise<ScoreLedger> {
  const { run, limit = 20 } = question;
  const of = {
    standard: knownStandard(question.standard ?? 'all'),
    scope: question.scope ?? ORGANIZATION,
    measure: question.measure ?? 'yagura',
  } satisfies One;
  const rows = await scoreRows(store, { ...question, ...of }, MAX_SEARCHED);
  const changes: LedgerChange[] = [];
  for (const [index, row] of rows.entries()) {
    if (changes.length === limit) break;
    if (run !== undefined && row.run_id !== run) continue;
    const before = rows[index + 1] ?? (await rowBefore(store, row));
    const change = before && (await changeOf(store, of, before, row));
    if (change && change.entries.length > 0) changes.push(change);
  }
  return { ...of, items: changes };
}

async function rowBefore(store: Store, row: Row<'score'>): Promise<Row<'score'> | undefined> {
  return await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', row.scope)
    .where('standard', '=', row.standard)
    .where('measure', '=', row.measure)
    .where('number', '<', row.number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function changeOf(store: Store, of: One, before: Row<'score'>, row: Row<'score'>): Promise<LedgerChange> {
  const [was, is] = [exactScore(before), exactScore(row)];
  const [from, to] = [numberOf(was).tenths, numberOf(is).tenths];
  const tenths = (to ?? 0) - (from ?? 0);
  const causes =
    of.scope === ORGANIZATION ? await storedCauses(store, of, row.number) : await accountCauses(store, of, row.number);
  const parts = shares(
    causes.map(({ share }) => share),
    tenths,
    1000n,
  );
  return {
    number: row.number,
    at: row.at,
    runId: row.run_id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    tenths,
    entries: causes.map(({ share, ...cause }, index) => ({
      ...cause,
      numerator: String(share.numerator),
      denominator: String(share.denominator),
      tenths: parts[index] ?? 0,
    })),
  };
}

type Cause = Omit<LedgerEntry, 'numerator' | 'denominator' | 'tenths'> & { readonly share: Fraction };

async function storedCauses(store: Store, { scope, standard, measure }: One, number: number): Promise<Cause[]> {
  const rows = await store.db
    .selectFrom('score_ledger')
    .selectAll()
    .where('scope', '=', scope)
    .where('standard', '=', standard)
    .where('measure', '=', measure)
    .where('number', '=', number)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    cause: row.cause as LedgerRow['cause'],
    rule: row.rule,
    ...storedJson<{ accounts: string[]; total: number }>(row.params, `cause ${row.sequence} of score ${number}`),
    share: { numerator: BigInt(row.numerator), denominator: BigInt(row.denominator) },
  }));
}

/** An account's ledger is made anew from the states: storing one for each of a thousand accounts would be of no use. */
async function accountCauses(store: Store, { scope, standard, measure }: One, number: number): Promise<Cause[]> {
  const [before, after] = [await stateAt(store, number - 1), await stateAt(store, number)];
  if (before === undefined || after?.number !== number) {
    throw new Fault('not-found', `the states of change ${number} are not kept any more`, {
      mend: 'ask for the ledger of the organization, which is kept for good',
    });
  }
  const rows = ledger({ before: before.state, after: after.state, measure, accountId: scope });
  return rows
    .filter((row) => row.standard === standard)
    .map(({ cause, rule, accounts, share }) => ({
      cause,
      rule,
      accounts: accounts.slice(0, MAX_NAMED),
      total: accounts.length,
      share,
    }));
}
