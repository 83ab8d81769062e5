import { type Measure, type ScoreCause, shares } from '#analysis/score';
import type { Instant } from '#kernel';
import type { Row, Store } from '#platform/store';
import { ORGANIZATION } from './rows.ts';

export interface ScoreDropCause {
  readonly cause: ScoreCause;
  readonly rule: string;
  /** The first accounts by id, and how many there are. */
  readonly accounts: readonly string[];
  readonly total: number;
  /** Tenths of a percentage point; those of one drop add up to its own. */
  readonly tenths: number;
}

/** A score of the organization that fell in one run. */
export interface ScoreDrop {
  readonly standard: string;
  readonly measure: Measure;
  readonly at: Instant;
  /** Tenths of a percent before and after. */
  readonly from: number;
  readonly to: number;
  /** Every cause of the change, those that raised the score too, in the ledger's order. */
  readonly causes: readonly ScoreDropCause[];
}

/** Our scores of the organization that fell by at least `threshold` percentage points in a run, with their causes. */
export async function scoreDrops(store: Store, runId: string, threshold: number): Promise<readonly ScoreDrop[]> {
  const rows = await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', ORGANIZATION)
    .where('measure', '=', 'yagura')
    .where('run_id', '=', runId)
    .orderBy('standard')
    .orderBy('number')
    .execute();
  const drops: ScoreDrop[] = [];
  for (const row of rows) {
    const before = await scoreBefore(store, row);
    const [from, to] = [before && tenthsOf(before), tenthsOf(row)];
    if (from === undefined || to === undefined || from - to < Math.max(1, threshold * 10)) continue;
    drops.push({
      standard: row.standard,
      measure: 'yagura',
      at: row.at as Instant,
      from,
      to,
      causes: await causesOf(store, row, to - from),
    });
  }
  return drops;
}

async function scoreBefore(store: Store, { scope, standard, measure, number }: Row<'score'>) {
  return await store.db
    .selectFrom('score')
    .selectAll()
    .where('scope', '=', scope)
    .where('standard', '=', standard)
    .where('measure', '=', measure)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function causesOf(store: Store, row: Row<'score'>, change: number): Promise<ScoreDropCause[]> {
  const rows = await store.db
    .selectFrom('score_ledger')
    .selectAll()
    .where('scope', '=', row.scope)
    .where('standard', '=', row.standard)
    .where('measure', '=', row.measure)
    .where('number', '=', row.number)
    .orderBy('sequence')
    .execute();
  const parts = rows.map(({ numerator, denominator }) => ({
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  }));
  const tenths = shares(parts, change, 1000n);
  return rows.map(({ cause, rule, params }, index) => {
    const { accounts, total } = JSON.parse(params) as { accounts: string[]; total: number };
    return { cause: cause as ScoreCause, rule, accounts, total, tenths: tenths[index] ?? 0 };
  });
}

/** Undefined while no control has data: there is no score to fall from. */
function tenthsOf({ passed, failed, unknown, excepted }: Row<'score'>): number | undefined {
  const counted = passed + failed + unknown + excepted;
  return counted === 0 ? undefined : Math.floor((2000 * passed + counted) / (2 * counted));
}
