import type { Queryable, Store } from '#platform/store';
import { appendCaseEntries } from './case-rows.ts';
import type { FindingRow, LifeStep } from './life.ts';
import { LOOK } from './stage.ts';
import { WORK_COLUMNS, type WorkColumns } from './work.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/**
 * The rows of some steps with the people's side as it is now. A run judges for minutes while people work: what they
 * wrote meanwhile stays, and a move of the look that rests on an older stage is dropped. Writes the moves that count.
 * The rows stay locked until the transaction ends.
 */
export async function withPeoplesSide(
  on: Queryable,
  dialect: Store['dialect'],
  steps: readonly LifeStep[],
  at: string,
): Promise<FindingRow[]> {
  const now = await readWork(
    on,
    dialect,
    steps.map(({ row }) => row.id),
  );
  const moved: LifeStep[] = [];
  const rows = steps.map((step) => {
    const current = now.get(step.row.id);
    const isMoved = step.work !== undefined && (current === undefined || current.stage === step.work.from);
    if (isMoved || step.change?.cause === 'seen-again') {
      if (step.work) moved.push(step);
      return current && isMoved && step.change?.cause !== 'seen-again'
        ? { ...step.row, ...current, stage: step.row.stage, stage_at: step.row.stage_at }
        : step.row;
    }
    return current ? { ...step.row, ...current } : step.row;
  });
  const entries = moved.map(({ row, work }) => ({
    finding_id: row.id,
    at,
    by: LOOK,
    kind: 'stage',
    from_value: work?.from ?? '',
    to_value: work?.to ?? '',
    note: work?.note ?? '',
  }));
  await appendCaseEntries(on, dialect, entries);
  return rows;
}

async function readWork(
  on: Queryable,
  dialect: Store['dialect'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, WorkColumns>> {
  const work = new Map<string, WorkColumns>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const rows = await on
      .selectFrom('finding')
      .select(['id', ...WORK_COLUMNS])
      .where('id', 'in', ids.slice(start, start + IDS_PER_QUERY))
      .orderBy('id')
      .$if(dialect.engine === 'postgres', (query) => query.forUpdate())
      .execute();
    for (const { id, ...columns } of rows) work.set(id, columns);
  }
  return work;
}
