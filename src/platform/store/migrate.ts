import { type Kysely, sql } from 'kysely';
import { Fault } from '#kernel';
import { MIGRATIONS } from './migrations/index.ts';
import type { Dialect } from './store.ts';
import type { Tables } from './tables.ts';

/** Any number will do, as long as it is always the same: the lock of PostgreSQL under which a store is migrated. */
const ADVISORY_LOCK = 79_417_203;

/** Brings the store to this version's tables. Costs one SELECT when there is nothing to do. */
export async function migrate(db: Kysely<Tables>, engine: Dialect['engine'], where: string): Promise<void> {
  if ((await missing(db, engine, where)).length === 0) return;
  await db.transaction().execute(async (tx) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(tx);
    // Asked again under the lock: another process may have migrated meanwhile.
    const steps = await missing(tx, engine, where);
    await sql.raw('create table if not exists "migration" ("name" text not null primary key)').execute(tx);
    for (const step of steps) {
      await step.up(tx, engine);
      await sql`insert into "migration" ("name") values (${step.name})`.execute(tx);
    }
  });
}

async function missing(db: Kysely<Tables>, engine: Dialect['engine'], where: string) {
  const names = await tableNames(db, engine);
  if (!names.includes('migration')) {
    if (names.length === 0) return MIGRATIONS;
    throw new Fault('store', `${where} holds tables of another program (${names.slice(0, 3).join(', ')})`, {
      mend: 'give the path of another file, or an empty database of its own to Yagura',
    });
  }
  const { rows } = await sql<{ name: string }>`select "name" from "migration" order by "name"`.execute(db);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const newer = rows.find(({ name }) => !known.has(name));
  if (newer) {
    throw new Fault('store', `${where} was made by a newer version of Yagura (step ${newer.name})`, {
      mend: 'use the newer version, or start an empty store',
    });
  }
  const applied = new Set(rows.map(({ name }) => name));
  return MIGRATIONS.filter(({ name }) => !applied.has(name));
}

async function tableNames(db: Kysely<Tables>, engine: Dialect['engine']): Promise<string[]> {
  const query =
    engine === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`;
  const { rows } = await query.execute(db);
  return rows.map(({ name }) => name);
}
