import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import { MAX_EXAMPLES, type Notice } from '../notice.ts';
import { actionNotice, type NoticeContext } from './action-notice.ts';
import { NOTHING } from './change.ts';
import { readActions, readRests } from './read-run.ts';

/** An action as it would be told if it were new: for previews. Fault `not-found`. */
export async function noticeOfAction(store: Store, id: string, context: NoticeContext): Promise<Notice> {
  const action = (await readActions(store, [id])).get(id);
  if (!action) {
    throw new Fault('not-found', `there is no action \`${id.slice(0, 40)}\``, {
      mend: 'list actions and take an id from there',
    });
  }
  const after = (await readRests(store, [id], '', context.at)).get(id)?.sum ?? NOTHING;
  const rows = await store.db
    .selectFrom('finding')
    .select(['resource_name', 'severity', 'source'])
    .where('action_id', '=', id)
    .orderBy('severity', 'desc')
    .orderBy('resource_name')
    .limit(MAX_EXAMPLES)
    .execute();
  const examples = rows.map((row) => ({ severity: row.severity, name: row.resource_name }));
  const sources = new Set(rows.map(({ source }) => source));
  const kind = action.state === 'done' ? 'action-done' : 'action-opened';
  return actionNotice(
    { kind, key: `preview/${id}`, before: after, after },
    action,
    { ownerBefore: '', examples, sources },
    context,
  );
}
