import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { Pool, TypeOverrides } from 'pg';
import { storeFault } from './faults.ts';
import { printable } from './location.ts';

/** Type ids of PostgreSQL's catalogue: https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/catalog/pg_type.dat (read 2026-11-23). */
const OID = { bytea: 17, int8: 20, numeric: 1700 };

/** A pool of connections whose answers look as SQLite's do: numbers as numbers, bytes as Uint8Array. */
export function postgresEngine(url: string): Dialect {
  const where = printable(url);
  const types = new TypeOverrides();
  types.setTypeParser(OID.int8, Number);
  types.setTypeParser(OID.numeric, Number);
  types.setTypeParser(OID.bytea, (text: string) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')));
  const connect = async () => {
    const pool = new Pool({
      connectionString: url,
      application_name: 'yagura',
      max: 10,
      connectionTimeoutMillis: 10_000,
      types,
    });
    // An idle connection that breaks is replaced by the pool; the statement that needs one reports what is wrong.
    pool.on('error', () => undefined);
    return pool;
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => withFaults(new PostgresDriver({ pool: connect, onCreateConnection: prepare }), where),
  };
}

/** The bitmaps of a search over a million findings become inexact, and three times as slow, in the default 4 MB. */
async function prepare(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw("set work_mem = '32MB'"));
}

/** Turns what the driver's statements throw into faults that name the store. */
function withFaults(driver: Driver, where: string): Driver {
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      throw storeFault(thrown, where);
    }
  };
  const acquire = driver.acquireConnection.bind(driver);
  const wrapped = new WeakSet<object>();
  driver.acquireConnection = async () => {
    const connection = await guard(acquire());
    if (wrapped.has(connection)) return connection;
    wrapped.add(connection);
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query) => guard(execute(query));
    return connection;
  };
  return driver;
}
