import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Client } from 'pg';
import type { NewRow } from '#platform/store';

/** Rows sent to PostgreSQL at a time. */
const BATCH = 5000;

interface Loader {
  /** `create …` of everything that would be kept up row by row: indexes and triggers. */
  readonly parts: readonly { readonly drop: string; readonly create: string }[];
  exec(statement: string): Promise<void>;
  insert(rows: Iterable<NewRow<'finding'>>): Promise<void>;
  /** Statements after the load: what the engine's own housekeeping would have done by then. */
  readonly after: readonly string[];
  close(): Promise<void>;
}

/** Fills an empty, migrated store with made-up findings: without indexes, which are built at the end. */
export async function loadFindings(url: string, rows: Iterable<NewRow<'finding'>>): Promise<void> {
  const loader = url.startsWith('postgres') ? await postgresLoader(url) : sqliteLoader(url.replace(/^sqlite:/, ''));
  for (const { drop } of loader.parts) await loader.exec(drop);
  await loader.insert(rows);
  for (const statement of loader.after) await loader.exec(statement);
  for (const { create } of loader.parts) await loader.exec(create);
  if (url.startsWith('postgres')) await loader.exec('vacuum analyze finding');
  await loader.close();
}

function sqliteLoader(path: string): Loader {
  const database = new DatabaseSync(path);
  database.exec('pragma synchronous = off; pragma cache_size = -262144');
  const schema = database
    .prepare("select type, name, sql from sqlite_schema where tbl_name = 'finding' and type in ('index', 'trigger')")
    .all() as { type: string; name: string; sql: string | null }[];
  const body = /values \(new\.seq, (.*)\);/s.exec(schema.find(({ name }) => name.endsWith('_insert'))?.sql ?? '')?.[1];
  return {
    parts: schema.flatMap(({ type, name, sql }) => (sql ? [{ drop: `drop ${type} "${name}"`, create: sql }] : [])),
    exec: async (statement) => database.exec(statement),
    async insert(rows) {
      let insert: ReturnType<DatabaseSync['prepare']> | undefined;
      database.exec('begin');
      for (const row of rows) {
        const columns = Object.keys(row);
        insert ??= database.prepare(
          `insert into finding (${columns.join()}) values (${columns.map(() => '?').join()})`,
        );
        insert.run(...(Object.values(row) as SQLInputValue[]));
      }
      database.exec('commit');
    },
    after: [`insert into finding_search (rowid, text) select new.seq, ${body} from finding as new`],
    close: async () => database.close(),
  };
}

async function postgresLoader(url: string): Promise<Loader> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'finding' and indexname <> 'finding_pkey'",
  );
  const send = async (batch: readonly NewRow<'finding'>[]) => {
    const json = [JSON.stringify(batch)];
    await client.query('insert into finding select * from json_populate_recordset(null::finding, $1)', json);
  };
  return {
    parts: indexes.map(({ indexname, indexdef }) => ({ drop: `drop index "${indexname}"`, create: indexdef })),
    exec: async (statement) => {
      await client.query(statement);
    },
    async insert(rows) {
      const batch: NewRow<'finding'>[] = [];
      for (const row of rows) {
        batch.push(row);
        if (batch.length === BATCH) await send(batch.splice(0));
      }
      if (batch.length > 0) await send(batch);
    },
    after: [],
    close: () => client.end(),
  };
}
