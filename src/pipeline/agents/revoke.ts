import { Fault } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { forgetHost } from './take-report.ts';

/**
 * Takes an agent out: its key and its tokens open nothing any more, and what it said is forgotten. Fault `not-found`.
 * Answers how many machines are forgotten.
 */
export async function revokeAgent(store: Store, clock: Clock, id: string): Promise<{ readonly hosts: number }> {
  return store.transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('agent')
      .set({ revoked_at: clock.now() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) {
      throw new Fault('not-found', `there is no agent \`${id.slice(0, 40)}\` that was not revoked`, {
        mend: 'list the agents with `yagura agent ls`',
      });
    }
    await tx.deleteFrom('agent_token').where('agent_id', '=', id).execute();
    const hosts = await tx.selectFrom('host').select('entity').where('agent_id', '=', id).execute();
    for (const { entity } of hosts) await forgetHost(tx, entity);
    return { hosts: hosts.length };
  });
}
