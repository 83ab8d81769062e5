import { appendCaseEntries, type CaseEntry, type Side } from '#findings';
import { Fault, type Instant } from '#kernel';
import type { Queryable, Store } from '#platform/store';
import { type Actor, sideOf } from './actor.ts';
import { type CaseChange, type CasesChanged, MAX_BULK, type RefusedCase, type SeenCase } from './change.ts';
import { checkChange } from './check-change.ts';
import { CASE_COLUMNS, type CaseRow, judgeCase } from './judge-case.ts';

/** Findings changed in one transaction: others wait no longer than that takes. */
const PORTION = 500;

/** Refused findings named in the answer; the rest is counted. */
const MAX_NAMED = 100;

export interface CasesRequest {
  readonly by: Actor;
  readonly at: Instant;
  readonly change: CaseChange;
  readonly findings: readonly SeenCase[];
}

/**
 * Applies one change to many findings, in portions. A finding that is not any more as it was seen is named and not
 * overwritten. Faults: `usage`, `denied`.
 */
export async function changeCases(store: Store, request: CasesRequest): Promise<CasesChanged> {
  const change = checkChange(request.change, request.by, request.at);
  const seen = [...new Map(request.findings.map((one) => [one.id, one])).values()];
  if (seen.length > MAX_BULK) {
    throw new Fault('usage', `${seen.length} findings are too many for one change`, {
      mend: `choose at most ${MAX_BULK} with a narrower filter`,
    });
  }
  const total = { changed: 0, unchanged: 0, refused: 0 };
  const firstRefused: RefusedCase[] = [];
  for (let start = 0; start < seen.length; start += PORTION) {
    const portion = seen.slice(start, start + PORTION);
    const done = await store.transaction((tx) => changePortion(tx, store.dialect, portion, { ...request, change }));
    total.changed += done.changed;
    total.unchanged += done.unchanged;
    total.refused += done.refused.length;
    firstRefused.push(...done.refused.slice(0, MAX_NAMED - firstRefused.length));
  }
  return { ...total, firstRefused };
}

async function changePortion(
  tx: Queryable,
  dialect: Store['dialect'],
  seen: readonly SeenCase[],
  { by, at, change }: CasesRequest,
) {
  const rows = await lockCases(
    tx,
    dialect,
    seen.map(({ id }) => id),
  );
  const side: Side = sideOf(by) ?? 'sre';
  const entries: CaseEntry[] = [];
  const refused: RefusedCase[] = [];
  const changed: string[] = [];
  let set = {};
  for (const one of seen) {
    const judged = judgeCase(rows.get(one.id), one, change, side, at);
    if (judged.to === 'refuse') refused.push(judged.refused);
    if (judged.to !== 'write') continue;
    // One change writes the same values into every finding.
    set = judged.set;
    changed.push(one.id);
    const note = change.note ?? '';
    const { from, value } = judged;
    entries.push({ finding_id: one.id, at, by: by.name, kind: change.kind, from_value: from, to_value: value, note });
  }
  if (changed.length > 0 && Object.keys(set).length > 0) {
    await tx.updateTable('finding').set(set).where('id', 'in', changed).execute();
  }
  await appendCaseEntries(tx, dialect, entries);
  return { changed: changed.length, unchanged: seen.length - changed.length - refused.length, refused };
}

/** The findings as they are, locked until the transaction ends (on SQLite the transaction itself is the lock). */
async function lockCases(
  tx: Queryable,
  dialect: Store['dialect'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseRow>> {
  const rows = await tx
    .selectFrom('finding')
    .select(CASE_COLUMNS)
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(dialect.engine === 'postgres', (query) => query.forUpdate())
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
