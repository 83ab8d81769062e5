import { ACTIVE_STATES } from '#findings';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Notice } from '../notice.ts';
import { actionNotice, type NoticeContext } from './action-notice.ts';
import { readActions, readRests } from './read-run.ts';

/** Overdue findings that were escalated since a moment, as one notice for each action and each to whom it goes. */
export async function planEscalations(store: Store, since: string, context: NoticeContext): Promise<Notice[]> {
  const rows = await store.db
    .selectFrom('case_change as c')
    .innerJoin('finding as f', 'f.id', 'c.finding_id')
    .select(['f.action_id', 'c.from_value as level', 'c.to_value as to'])
    .select((e) => [
      e.fn.min('f.opened_at').as('opened'),
      e.fn.min('f.resource_name').as('name'),
      e.fn.min('f.source').as('source'),
    ])
    .where('c.kind', '=', 'escalation')
    .where('c.at', '>=', since)
    .where('f.state', 'in', ACTIVE_STATES)
    .where((where) => where.or([where('f.snoozed_until', 'is', null), where('f.snoozed_until', '<=', context.at)]))
    .groupBy(['f.action_id', 'c.from_value', 'c.to_value'])
    .execute();
  const ids = [...new Set(rows.map((row) => row.action_id))];
  const [actions, sums] = await Promise.all([readActions(store, ids), readRests(store, ids, '', context.at)]);
  return rows.flatMap(({ action_id: id, level, to, opened, name, source }) => {
    const action = actions.get(id);
    const sum = sums.get(id)?.sum;
    if (!action || !sum) return [];
    // It escalates once for each level of one opening.
    const key = `action/${id}/escalated/${level}/${to}/${shortDigest(opened).slice(0, 8)}`;
    const tally = { ownerBefore: '', examples: [{ severity: sum.severity, name }], sources: new Set([source]) };
    const notice = actionNotice({ kind: 'action-escalated', key, before: sum, after: sum }, action, tally, context);
    return [{ ...notice, owner: to }];
  });
}
