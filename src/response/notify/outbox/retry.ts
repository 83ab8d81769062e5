import { Fault, type Instant } from '#kernel';
import type { Row, Store } from '#platform/store';

/** States from which a person may have a message tried again. */
const RETRIABLE: readonly string[] = ['dead', 'failed', 'held', 'dropped'];

/** Has a message tried again at once, with all its attempts anew. Faults `not-found`, `usage` (it was sent already). */
export async function retryMessage(store: Store, id: string, now: Instant): Promise<Row<'message'>> {
  const row = await store.db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Fault('not-found', `there is no message \`${id.slice(0, 40)}\``, {
      mend: 'take an id from the message log',
    });
  }
  if (!RETRIABLE.includes(row.state)) {
    throw new Fault('usage', `the message is \`${row.state}\` and cannot be tried again`, {
      mend: 'retry messages that are dead, failed, held or dropped',
    });
  }
  const set = { state: 'pending', attempts: 0, next_at: now, error: '' };
  await store.db.updateTable('message').set(set).where('id', '=', id).execute();
  return { ...row, ...set };
}
