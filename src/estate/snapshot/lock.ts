import { sql } from 'kysely';
import type { Queryable, Store } from '#platform/store';

/**
 * Keeps the sweep of chunks and the writing of chunks apart: whoever writes shares, whoever sweeps is alone.
 * SQLite's transactions are alone anyway; on PostgreSQL the lock is held until the transaction ends.
 */
export async function lockChunks(tx: Queryable, engine: Store['dialect']['engine'], use: 'write' | 'sweep') {
  if (engine === 'sqlite') return;
  const mode = use === 'write' ? sql`row exclusive` : sql`share row exclusive`;
  await sql`lock table chunk in ${mode} mode`.execute(tx);
}
