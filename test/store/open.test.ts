import { chmod, mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '#kernel';
import { openStore } from '#platform/store';
import { findingRow } from '../support/finding-row.ts';
import { createDatabase, postgresIsAvailable } from '../support/shared-postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yagura-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = (name = 'store.sqlite') => join(folder, name);

async function made(file = path()): Promise<string> {
  const store = await openStore(file);
  await store.db.insertInto('fact').values({ name: 'a', value: '1' }).execute();
  await store.close();
  return file;
}

describe('a store in a file', () => {
  it('is made where there is none, with its folders, for this user alone', async () => {
    const file = await made(join(folder, 'new', 'deeper', 'store.sqlite'));
    const mode = async (name: string) => ((await stat(name)).mode & 0o777).toString(8);
    expect(await mode(file)).toBe('600');
    expect(await mode(join(folder, 'new', 'deeper'))).toBe('700');
    const store = await openStore(`sqlite:${file}`);
    await store.db.insertInto('fact').values({ name: 'b', value: '2' }).execute();
    expect(await mode(`${file}-wal`)).toBe('600');
    expect(await store.db.selectFrom('fact').selectAll().execute()).toHaveLength(2);
    await store.close();
  });

  it('takes away from others what an older umask gave them', async () => {
    const file = await made();
    await chmod(file, 0o644);
    await (await openStore(file)).close();
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  it('goes with the store when it is a temporary one', async () => {
    const store = await openStore('sqlite::memory:');
    await store.db.insertInto('fact').values({ name: 'a', value: '1' }).execute();
    await store.close();
    const other = await openStore('sqlite::memory:');
    expect(await other.db.selectFrom('fact').selectAll().execute()).toEqual([]);
    await other.close();
  });

  it('is written ahead and synced at every commit', async () => {
    const store = await openStore(path());
    const ask = async (name: string) => (await sql.raw(`pragma ${name}`).execute(store.db)).rows;
    expect(await ask('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await ask('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await ask('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    await store.close();
  });

  it('is migrated once by many that open it at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(path())));
    const names = await Promise.all(stores.map((store) => store.db.selectFrom('fact').selectAll().execute()));
    expect(names).toEqual([[], [], [], []]);
    for (const store of stores) await store.close();
  });
});

describe('a store that cannot be opened says why and what to do', () => {
  it('when the file is no database', async () => {
    await writeFile(path(), 'a letter to a friend, longer than the header of a database '.repeat(40));
    await expect(openStore(path())).rejects.toMatchObject({
      code: 'store',
      mend: expect.stringContaining('another path'),
    });
  });

  it('when the file is the database of another program', async () => {
    const database = new DatabaseSync(path());
    database.exec('create table songs (title text)');
    database.close();
    await expect(openStore(path())).rejects.toMatchObject({ code: 'store', message: expect.stringContaining('songs') });
    const after = new DatabaseSync(path());
    expect(after.prepare("select name from sqlite_schema where type = 'table'").all()).toEqual([{ name: 'songs' }]);
    after.close();
  });

  it('when the file is damaged', async () => {
    const file = await made();
    const { size } = await stat(file);
    await truncate(file, size / 2);
    await expect(
      (async () => {
        const store = await openStore(file);
        try {
          await store.db.selectFrom('credential').selectAll().execute();
          await store.db.selectFrom('finding').selectAll().orderBy('id').execute();
          await store.db.selectFrom('fact').selectAll().execute();
        } finally {
          await store.close();
        }
      })(),
    ).rejects.toMatchObject({ code: 'store', mend: expect.stringContaining('backup') });
  });

  it('when a newer version made it', async () => {
    const file = await made();
    const database = new DatabaseSync(file);
    database.exec("insert into migration (name) values ('9999-future')");
    database.close();
    await expect(openStore(file)).rejects.toMatchObject({
      code: 'store',
      message: expect.stringContaining('9999-future'),
    });
  });

  it('when a folder of the path is a file, or the path is a folder', async () => {
    await writeFile(path('file'), '');
    await expect(openStore(join(folder, 'file', 'store.sqlite'))).rejects.toMatchObject({ code: 'store' });
    await mkdir(path('folder'));
    await expect(openStore(path('folder'))).rejects.toMatchObject({ code: 'store' });
  });

  it.skipIf(process.getuid?.() === 0)('needs a user other than root: when the folder may not be written', async () => {
    await mkdir(path('locked'), { mode: 0o500 });
    await expect(openStore(join(folder, 'locked', 'store.sqlite'))).rejects.toMatchObject({ code: 'denied' });
  });

  it('when another process keeps it locked', async () => {
    const file = await made();
    const holder = new DatabaseSync(file);
    holder.exec('begin immediate');
    const store = await openStore(file, { busyTimeoutMs: 50 });
    expect(await store.db.selectFrom('fact').selectAll().execute()).toHaveLength(1);
    await expect(store.db.insertInto('fact').values({ name: 'b', value: '' }).execute()).rejects.toMatchObject({
      code: 'busy',
    });
    await expect(store.transaction(async () => 1)).rejects.toMatchObject({ code: 'busy' });
    holder.exec('rollback');
    await store.db.insertInto('fact').values({ name: 'b', value: '' }).execute();
    await store.close();
    holder.close();
  });

  it('when the disk is full, and keeps what was there', async () => {
    const store = await openStore(path());
    await sql.raw('pragma max_page_count = 400').execute(store.db);
    await store.db.insertInto('fact').values({ name: 'kept', value: '' }).execute();
    const content = new Uint8Array(4_000_000);
    const writing = store.transaction(async (tx) => {
      await tx.insertInto('fact').values({ name: 'lost', value: '' }).execute();
      await tx.insertInto('chunk').values({ digest: 'd', content }).execute();
    });
    await expect(writing).rejects.toMatchObject({ code: 'exhausted', mend: expect.stringContaining('free space') });
    expect(await store.db.selectFrom('fact').select('name').execute()).toEqual([{ name: 'kept' }]);
    await store.db.insertInto('fact').values({ name: 'after', value: '' }).execute();
    await store.close();
  });

  it.each(['', 'sqlite:', 'mysql://root:secret@host/db', 'https://example.com/x', 'a\0b'])(
    'when %j is no address of a store',
    async (url) => {
      const fault = await openStore(url).catch((thrown: unknown) => thrown);
      expect(fault).toMatchObject({ code: 'usage', mend: expect.stringContaining('postgres://') });
      expect(String(fault)).not.toContain('secret');
    },
  );
});

describe('a PostgreSQL server that cannot be used says why and what to do', () => {
  it('when nobody listens, without telling the password', async () => {
    const fault = await openStore(`postgres://u:hunter2@127.0.0.1:${await freePort()}/db`).catch(
      (thrown: unknown) => thrown,
    );
    expect(fault).toMatchObject({ code: 'unavailable', mend: expect.stringContaining('port') });
    expect(String(fault)).not.toContain('hunter2');
  });

  it('when something else listens', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await expect(openStore(`postgres://u@127.0.0.1:${port}/db`)).rejects.toMatchObject({ code: 'unavailable' });
    server.close();
  });

  it.skipIf(!postgresIsAvailable())(
    'needs PostgreSQL: when the database, the user or the right is missing',
    async () => {
      const { url, drop } = await createDatabase(false);
      const missing = url.replace(/\/yg_\w+/, '/yg_missing');
      await expect(openStore(missing)).rejects.toMatchObject({ code: 'not-found' });
      const client = new Client({ connectionString: url });
      await client.connect();
      const role = `r_${process.pid}_${Date.now()}`;
      await client.query(`create role ${role} login password 'p'`);
      const asRole = url.replace(/\/\/[^@]*@/, `//${role}:p@`);
      await expect(openStore(asRole)).rejects.toMatchObject({ code: 'denied', mend: expect.stringContaining('own') });
      await client.query(`drop role ${role}`);
      await client.end();
      await drop();
    },
  );

  it.skipIf(!postgresIsAvailable())(
    'needs PostgreSQL: and searches without an index where none may be made',
    async () => {
      const { url, drop } = await createDatabase(false);
      const client = new Client({ connectionString: url });
      await client.connect();
      const role = `r_${process.pid}_${Date.now()}`;
      await client.query(`create role ${role} login password 'p'`);
      await client.query(`grant create on schema public to ${role}`);
      const store = await openStore(url.replace(/\/\/[^@]*@/, `//${role}:p@`));
      const { rows } = await client.query("select 1 from pg_indexes where indexname = 'finding_by_text'");
      expect(rows).toEqual([]);
      await store.dialect.upsert(store.db, 'finding', ['id'], [findingRow('a'), findingRow('b', { owner: 'Team' })]);
      const found = store.db.selectFrom('finding').select('id').where(store.dialect.findingHolds('team', true));
      expect(await found.execute()).toEqual([{ id: 'b' }]);
      await store.close();
      await client.query(`drop owned by ${role}`);
      await client.query(`drop role ${role}`);
      await client.end();
      await drop();
    },
  );

  it.skipIf(!postgresIsAvailable())(
    'needs PostgreSQL: when a newer version or another program made the tables',
    async () => {
      const { url, drop } = await createDatabase();
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query("insert into migration (name) values ('9999-future')");
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'store',
        message: expect.stringContaining('9999-future'),
      });
      await client.query('drop table migration');
      await expect(openStore(url)).rejects.toMatchObject({
        code: 'store',
        message: expect.stringContaining('another program'),
      });
      await client.end();
      await drop();
    },
  );

  it.skipIf(!postgresIsAvailable())(
    'needs PostgreSQL: and is migrated once by many that open it at the same moment',
    async () => {
      const { url, drop } = await createDatabase(false);
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
      for (const store of stores) expect(await store.db.selectFrom('fact').selectAll().execute()).toEqual([]);
      for (const store of stores) await store.close();
      await drop();
    },
  );

  it.skipIf(!postgresIsAvailable())('needs PostgreSQL: and goes on after its connections were cut', async () => {
    const { url, drop } = await createDatabase();
    const store = await openStore(url);
    await store.db.selectFrom('fact').selectAll().execute();
    const client = new Client({ connectionString: url });
    await client.connect();
    const name = decodeURIComponent(url.split('/').at(-1) ?? '');
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    );
    await client.end();
    const [first] = await Promise.allSettled([store.db.selectFrom('fact').selectAll().execute()]);
    expect([undefined, 'unavailable']).toContain(
      first.status === 'rejected' ? (first.reason as Fault).code : undefined,
    );
    expect(await store.db.selectFrom('fact').selectAll().execute()).toEqual([]);
    await store.close();
    await drop();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
