import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { Dialect, Queryable } from './store.ts';
import type { Tables } from './tables.ts';

/** Rows of one query in portions, from one state of the store: a cursor in a read-only transaction. */
export async function* streamRows<R>(
  db: Kysely<Tables>,
  engine: Dialect['engine'],
  query: (on: Queryable) => Compilable<R>,
  portion: number,
): AsyncGenerator<R[]> {
  const tx = await db.startTransaction().setAccessMode('read only').execute();
  try {
    const compiled = query(tx).compile();
    if (engine === 'sqlite') {
      for await (const { rows } of tx.getExecutor().stream<R>(compiled, portion)) yield rows;
      return;
    }
    await tx.executeQuery(
      CompiledQuery.raw(`declare portions no scroll cursor for ${compiled.sql}`, [...compiled.parameters]),
    );
    while (true) {
      const { rows } = await tx.executeQuery<R>(CompiledQuery.raw(`fetch forward ${portion} from portions`));
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await tx.rollback().execute();
  }
}
