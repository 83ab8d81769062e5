import { epochMs, Fault, type Instant } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from './store.ts';
import type { Row } from './tables.ts';

/** A holder that has not renewed for this long is taken to be gone. */
export const LEASE_MS = 30_000;

export interface LeaseOptions {
  readonly clock: Clock;
  readonly pid: number;
  readonly host: string;
  /** Says whether a process of this host still runs; without it only time tells. */
  readonly isProcessAlive?: (pid: number) => boolean;
}

export interface Lease {
  /** Says "still here"; to be called well within 30 seconds. Fault `busy` when another process took the lease over. */
  renew(): Promise<void>;
  /** Gives the lease back; does nothing when it is not ours any more. */
  release(): Promise<void>;
}

/** Takes the named lease for this process. Fault `busy`, naming pid and host, while another live process holds it. */
export async function acquireLease(store: Store, name: string, options: LeaseOptions): Promise<Lease> {
  const { clock, pid, host } = options;
  const holder = `${host}:${pid}:${clock.now()}`;
  await store.transaction(async (tx) => {
    const held = await tx.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst();
    if (held && isLive(held, options)) throw heldFault(held);
    const row = { name, holder, pid, host, renewed_at: clock.now() };
    const { numInsertedOrUpdatedRows: written } = held
      ? await tx
          .insertInto('lease')
          .values(row)
          .onConflict((conflict) => conflict.column('name').doUpdateSet(row).where('lease.holder', '=', held.holder))
          .executeTakeFirstOrThrow()
      : await tx
          .insertInto('lease')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
    // PostgreSQL lets two processes read at the same time: the one that wrote nothing came second.
    if (written !== 1n)
      throw heldFault(await tx.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst());
  });
  return {
    async renew() {
      const { numUpdatedRows } = await store.db
        .updateTable('lease')
        .set({ renewed_at: clock.now() })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 1n) return;
      throw heldFault(await store.db.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst());
    },
    async release() {
      await store.db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}

function isLive(held: Row<'lease'>, { clock, host, isProcessAlive }: LeaseOptions): boolean {
  const age = epochMs(clock.now()) - epochMs(held.renewed_at as Instant);
  if (age >= LEASE_MS) return false;
  if (held.host !== host || !isProcessAlive) return true;
  return isProcessAlive(held.pid);
}

function heldFault(held: Row<'lease'> | undefined): Fault {
  const who = held ? `process ${held.pid} on ${held.host} (last seen ${held.renewed_at})` : 'another process';
  return new Fault('busy', `${who} already holds "${held?.name ?? 'the lease'}" of this store`, {
    mend: 'end that process first, or use another store',
    ...(held ? { details: { pid: held.pid, host: held.host } } : {}),
  });
}
