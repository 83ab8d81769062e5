import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { Fault } from '#kernel';
import { storeFault } from './faults.ts';
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts';
import type { WorkerOptions } from './sqlite-protocol.ts';

/**
 * Kysely's view of one SQLite file: a writer and a reader in a thread each. Statements that write and transactions
 * take their turn on the writer; a plain SELECT goes to the reader and is never held up by a long write.
 * A read-only transaction gets a connection of its own and sees one state of the store from its first to its last row.
 */
export function sqliteEngine(options: Omit<WorkerOptions, 'readOnly'>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => createDriver(options),
  };
}

/** What Kysely holds between acquire and release; inside a transaction it is bound to one connection. */
interface Held extends DatabaseConnection {
  bound: SqliteConnection | undefined;
  end: (() => Promise<void>) | undefined;
  /** Whether its transaction has ended: nothing of it is left on the connection. */
  isDone: boolean;
}

function createDriver(options: Omit<WorkerOptions, 'readOnly'>): Driver {
  const turn = createTurn(options.path);
  let writer: SqliteConnection | undefined;
  let reader: Promise<SqliteConnection> | undefined;
  /** The connection of a reading transaction that has ended, for the next one: each is a thread that takes time to start. */
  let spare: SqliteConnection | undefined;
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw storeFault(thrown, options.path);
    }
  };
  const connect = (readOnly: boolean) => guard(() => connectSqlite({ ...options, readOnly }));
  const theWriter = (): SqliteConnection => {
    if (!writer) throw closedFault(options.path);
    return writer;
  };
  const theReader = (): Promise<SqliteConnection> => {
    theWriter();
    reader ??= connect(true).catch((thrown: unknown) => {
      reader = undefined;
      throw thrown;
    });
    return reader;
  };

  const lay = async (own: SqliteConnection, isDone: boolean): Promise<void> => {
    if (!isDone || spare !== undefined || writer === undefined) return await own.close();
    spare = own;
  };

  const hold = (): Held => ({
    bound: undefined,
    end: undefined,
    isDone: false,
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const on = this.bound ?? (reads(query) ? await theReader() : undefined);
      if (on) return guard(() => run<R>(on, query));
      const release = await turn.take();
      try {
        return await guard(() => run<R>(theWriter(), query));
      } finally {
        release();
      }
    },
    async *streamQuery<R>(query: CompiledQuery, portion = 500): AsyncIterableIterator<QueryResult<R>> {
      const on = this.bound ?? (await theReader());
      const portions = on.stream(query.sql, query.parameters, portion);
      try {
        while (true) {
          const next = await guard(() => portions.next());
          if (next.done) return;
          yield { rows: next.value as R[] };
        }
      } finally {
        await portions.return(undefined);
      }
    },
  });

  return {
    async init() {
      writer = await connect(false);
    },
    acquireConnection: async () => hold(),
    async beginTransaction(connection, settings: TransactionSettings) {
      const held = connection as Held;
      if (settings.accessMode === 'read only') {
        const own = spare ?? (await connect(true));
        if (own === spare) spare = undefined;
        held.bound = own;
        held.end = () => lay(own, held.isDone);
        await guard(() => own.query('begin', []));
        return;
      }
      const release = await turn.take();
      held.bound = theWriter();
      held.end = async () => release();
      // IMMEDIATE: a transaction that first reads and then writes would otherwise fail beside another process.
      await guard(() => theWriter().query('begin immediate', []));
    },
    async commitTransaction(connection) {
      await guard(() => (connection as Held).bound?.query('commit', []) ?? Promise.reject(closedFault(options.path)));
      (connection as Held).isDone = true;
    },
    async rollbackTransaction(connection) {
      // A full disk or a damaged page makes SQLite roll back by itself: a second rollback is then no error.
      const held = connection as Held;
      held.isDone = (await held.bound?.query('rollback', []).catch(() => undefined)) !== undefined;
    },
    async releaseConnection(connection) {
      const held = connection as Held;
      await held.end?.();
      held.bound = undefined;
      held.end = undefined;
      held.isDone = false;
    },
    async destroy() {
      const reading = await reader?.catch(() => undefined);
      await reading?.close();
      await spare?.close();
      spare = undefined;
      await writer?.close();
      writer = undefined;
      reader = undefined;
    },
  };
}

async function run<R>(on: SqliteConnection, query: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, changes } = await on.query(query.sql, query.parameters);
  return { rows: rows as R[], numAffectedRows: BigInt(changes) };
}

function reads(query: CompiledQuery): boolean {
  return query.query.kind === 'SelectQueryNode' || /^\s*select\b/i.test(query.sql);
}

function closedFault(path: string): Fault {
  return new Fault('internal', `the store ${path} is used after it was closed`, {
    mend: 'run again with --log-level debug and report the output as a bug',
  });
}

/** The path of the store whose transaction is at work, so that a statement beside the transaction is found out. */
export const insideTransaction = new AsyncLocalStorage<string>();

/** First come, first served: the right to use the writer. */
function createTurn(path: string): { take(): Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      if (insideTransaction.getStore() === path) {
        throw new Fault('internal', 'a transaction of the store waits for itself', {
          mend: 'use the transaction given to the work, not the store, and report this as a bug',
        });
      }
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}
