import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerOptions, WorkerRequest } from './sqlite-protocol.ts';

/** Characters of prepared statements kept per connection: a long one also keeps the many values it was last run with. */
const KEPT_CHARACTERS = 1_000_000;

/** Pages of the log after which it is worked into the file: a page that many transactions touch is written there once. */
const LOG_PAGES = 32_000;

const { path, readOnly, busyTimeoutMs, synchronous } = workerData as WorkerOptions;
/** The ones used last stand last. */
const statements = new Map<string, StatementSync>();
let keptCharacters = 0;
const cursors = new Map<number, Iterator<unknown>>();
let database: DatabaseSync | undefined;

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: WorkerRequest): WorkerAnswer {
  try {
    return { id: request.id, ...perform(request) };
  } catch (thrown) {
    const { message, code, errcode } = thrown as Error & { code?: string; errcode?: number };
    return { id: request.id, rows: [], changes: 0, error: { message, code, errcode } };
  }
}

function perform(request: WorkerRequest): { rows: unknown[]; changes: number } {
  switch (request.op) {
    case 'open':
      database ??= open();
      return { rows: [], changes: 0 };
    case 'query':
      return query(request.sql, request.parameters);
    case 'cursor':
      cursors.set(request.id, prepare(request.sql, false).iterate(...(request.parameters as SQLInputValue[])));
      return { rows: [], changes: 0 };
    case 'fetch':
      return { rows: fetch(request.cursor, request.rows), changes: 0 };
    case 'drop':
      cursors.get(request.cursor)?.return?.();
      cursors.delete(request.cursor);
      return { rows: [], changes: 0 };
    case 'close':
      database?.close();
      return { rows: [], changes: 0 };
  }
}

function open(): DatabaseSync {
  const opened = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  // Reading the schema version is what finds a file that is no database.
  opened.exec('pragma schema_version');
  if (!readOnly) opened.exec('pragma journal_mode = wal');
  if (!readOnly) opened.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`);
  opened.exec(`pragma synchronous = ${synchronous}`);
  // 64 MiB of pages: the indexes of a large findings list stay in memory.
  opened.exec('pragma cache_size = -65536');
  opened.exec('pragma temp_store = memory');
  opened.exec('pragma trusted_schema = on');
  if (readOnly) opened.exec('pragma query_only = on');
  return opened;
}

function query(sql: string, parameters: readonly unknown[]): { rows: unknown[]; changes: number } {
  const statement = prepare(sql, true);
  const bound = parameters as SQLInputValue[];
  if (statement.columns().length > 0) {
    const rows = statement.all(...bound);
    return { rows, changes: rows.length };
  }
  return { rows: [], changes: Number(statement.run(...bound).changes) };
}

function prepare(sql: string, keep: boolean): StatementSync {
  const kept = statements.get(sql);
  if (kept && keep) {
    statements.delete(sql);
    statements.set(sql, kept);
    return kept;
  }
  database ??= open();
  const statement = database.prepare(sql);
  if (!keep) return statement;
  statements.set(sql, statement);
  keptCharacters += sql.length;
  for (const oldest of statements.keys()) {
    if (keptCharacters <= KEPT_CHARACTERS) break;
    statements.delete(oldest);
    keptCharacters -= oldest.length;
  }
  return statement;
}

function fetch(cursor: number, count: number): unknown[] {
  const iterator = cursors.get(cursor);
  const rows: unknown[] = [];
  for (let next = iterator?.next(); next && !next.done; next = iterator?.next()) {
    rows.push(next.value);
    if (rows.length === count) break;
  }
  return rows;
}
