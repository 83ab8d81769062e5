import { ACTIVE_STATES } from '#findings';
import type { Store } from '#platform/store';
import type { Notice } from '../notice.ts';
import { actionNotice, type NoticeContext } from './action-notice.ts';
import { readActions, readRests } from './read-run.ts';

/** Snoozes looked at in one round; the others' turn comes with the next. */
const MAX_SNOOZES = 1_000;

/** Open actions whose snooze ended after `since` and not later than now: told once for each end. */
export async function planSnoozeEnds(store: Store, since: string, context: NoticeContext): Promise<Notice[]> {
  const ended = await store.db
    .selectFrom('finding')
    .select('action_id')
    .select((e) => [
      e.fn.max('snoozed_until').as('until'),
      e.fn.min('resource_name').as('name'),
      e.fn.min('source').as('source'),
    ])
    .where('snoozed_until', '>', since)
    .where('snoozed_until', '<=', context.at)
    .where('state', 'in', ACTIVE_STATES)
    .groupBy('action_id')
    .orderBy('action_id')
    .limit(MAX_SNOOZES)
    .execute();
  const ids = ended.map((row) => row.action_id);
  const [actions, sums] = await Promise.all([readActions(store, ids), readRests(store, ids, '', context.at)]);
  return ended.flatMap((row) => {
    const action = actions.get(row.action_id);
    const sum = sums.get(row.action_id)?.sum;
    if (!action || !sum) return [];
    const key = `action/${row.action_id}/snooze-ended/${row.until}`;
    const examples = [{ severity: sum.severity, name: row.name }];
    const tally = { ownerBefore: '', examples, sources: new Set([row.source]) };
    return [actionNotice({ kind: 'action-snooze-ended', key, before: sum, after: sum }, action, tally, context)];
  });
}
