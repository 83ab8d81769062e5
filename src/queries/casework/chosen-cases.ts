import { MAX_BULK, type SeenCase } from '#casework';
import type { FindingState, Stage } from '#findings';
import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import { sql } from 'kysely';
import type { Filter } from '#api/contract';
import { compileFilter } from '../filter/compile.ts';
import { FINDING_PROPERTIES } from '../filter/finding-properties.ts';

/**
 * The findings a filter chooses, each as it is now, so that one that changes before it is written is noticed.
 * Fault `usage` when there are more than one change may touch, or when the filter would choose everything.
 */
export async function chosenCases(store: Store, filter: Filter): Promise<SeenCase[]> {
  if (filter.tokens.length === 0) {
    throw new Fault('usage', 'a change without a filter would touch every finding', { mend: 'name ids or a filter' });
  }
  const where = compileFilter(filter, FINDING_PROPERTIES, store.dialect);
  const { rows } = await sql<{ id: string; state: string; stage: string }>`
    select id, state, stage from finding where ${where} order by id limit ${sql.lit(MAX_BULK + 1)}`.execute(store.db);
  if (rows.length > MAX_BULK) {
    throw new Fault('usage', `the filter chooses more than ${MAX_BULK} findings`, {
      mend: 'narrow it and go on in parts',
    });
  }
  return rows.map(({ id, state, stage }) => ({ id, state: state as FindingState, stage: stage as Stage }));
}
