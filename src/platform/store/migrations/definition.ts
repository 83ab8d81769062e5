import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../store.ts';
import type { Tables } from '../tables.ts';

/** One step forward. There is no way back: a store of a newer version is refused. */
export interface Migration {
  /** `0001-foundation`: sorts in the order of application. */
  readonly name: string;
  up(db: Kysely<Tables>, engine: Dialect['engine']): Promise<void>;
}

/** Column kinds: `?` at the end means that the column may be null. */
export type ColumnKind = 'text' | 'text?' | 'integer' | 'blob';

export interface TableDefinition {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly key: readonly string[];
  /** On SQLite: a column `seq` that numbers the rows for good (a bare rowid may change); the key becomes a constraint. */
  readonly numbered?: true;
  /** On SQLite: the rows lie in the key's order and nowhere else. For narrow rows that are read and deleted in it. */
  readonly keyed?: true;
  /** Columns of each index, in order; ` desc` at the end of a name turns the order around. */
  readonly indexes?: readonly (readonly string[])[];
}

/** Code-point order on both engines, so that a sorted page is the same page. */
const KINDS = {
  sqlite: { text: 'text', integer: 'integer', blob: 'blob' },
  postgres: { text: 'text collate "C"', integer: 'integer', blob: 'bytea' },
} as const;

export async function createTable(
  db: Kysely<Tables>,
  engine: Dialect['engine'],
  name: string,
  table: TableDefinition,
): Promise<void> {
  const columns = Object.entries(table.columns).map(([column, kind]) => {
    const base = kind.replace('?', '') as 'text' | 'integer' | 'blob';
    return `"${column}" ${KINDS[engine][base]}${kind.endsWith('?') ? '' : ' not null'}`;
  });
  const numbered = engine === 'sqlite' && table.numbered;
  const options = engine === 'sqlite' ? ` strict${table.keyed ? ', without rowid' : ''}` : '';
  const key = `${numbered ? 'unique' : 'primary key'} (${table.key.map((column) => `"${column}"`).join(', ')})`;
  const definition = [...(numbered ? ['"seq" integer primary key'] : []), ...columns, key];
  await sql.raw(`create table "${name}" (${definition.join(', ')})${options}`).execute(db);
  for (const index of table.indexes ?? []) await createIndex(db, name, index.join('_').replaceAll(' desc', ''), index);
}

/** `label` names the index within the table. */
export async function createIndex(
  db: Kysely<Tables>,
  table: string,
  label: string,
  columns: readonly string[],
): Promise<void> {
  const parts = columns.map((column) => column.replace(/^(\w+)/, '"$1"'));
  await sql.raw(`create index "${table}_by_${label}" on "${table}" (${parts.join(', ')})`).execute(db);
}
