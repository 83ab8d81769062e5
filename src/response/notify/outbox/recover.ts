import type { DeliveryRound } from './deliver.ts';

/**
 * Only the holder of the lease hands messages over, so what is found `sending` at its start belonged to a process that
 * died: whether it arrived nobody knows. It is sent again, and marked unless the channel looks that up by itself.
 */
export async function recoverInterrupted({ store, channels, now, report }: DeliveryRound): Promise<void> {
  const surely = channels.filter(({ repetition }) => repetition === 'looked-up').map(({ id }) => id);
  const error = 'the process ended while it was handed over';
  const { numUpdatedRows } = await store.db
    .updateTable('message')
    .set((e) => ({
      state: 'failed',
      next_at: now,
      error,
      in_doubt: surely.length === 0 ? 1 : e.case().when('channel', 'in', surely).then(0).else(1).end(),
    }))
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow();
  report.inDoubt += Number(numUpdatedRows);
}

/** What waits on a route that is not in the policy any more is never sent; the log says so. */
export async function dropUnrouted({ store, messages, report }: DeliveryRound): Promise<void> {
  const routes = messages.routes.map(({ id }) => id);
  const { numUpdatedRows } = await store.db
    .updateTable('message')
    .set({ state: 'dropped', error: 'its route is not in the policy any more' })
    .where('state', 'in', ['held', 'pending', 'failed'])
    .$if(routes.length > 0, (query) => query.where('route', 'not in', routes))
    .executeTakeFirstOrThrow();
  report.dropped += Number(numUpdatedRows);
}
