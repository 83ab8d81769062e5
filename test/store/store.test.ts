import { expect, it } from 'vitest';
import { openStore } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';

describeEachStore('store', (open, engine) => {
  it('gives bytes back as they were', async () => {
    const store = await open();
    const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await store.dialect.upsert(store.db, 'chunk', ['digest'], [{ digest: 'd', content }]);
    const row = await store.db.selectFrom('chunk').selectAll().executeTakeFirstOrThrow();
    expect(row).toEqual({ digest: 'd', content });
    expect(Object.getPrototypeOf(row.content)).toBe(Uint8Array.prototype);
  });

  it('gives counts and sums as numbers', async () => {
    const store = await open();
    await store.dialect.upsert(store.db, 'lease', ['name'], [lease('a', 2_000_000_000), lease('b', 2_000_000_000)]);
    const row = await store.db
      .selectFrom('lease')
      .select(({ fn }) => [fn.countAll().as('count'), fn.sum('pid').as('sum')])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ count: 2, sum: 4_000_000_000 });
  });

  it('names the engine it runs on', async () => {
    expect((await open()).dialect.engine).toBe(engine);
  });

  it('keeps all or nothing of a transaction', async () => {
    const store = await open();
    const failing = store.transaction(async (tx) => {
      await tx.insertInto('fact').values({ name: 'a', value: '1' }).execute();
      await tx.insertInto('fact').values({ name: 'a', value: '2' }).execute();
    });
    await expect(failing).rejects.toMatchObject({ code: 'internal' });
    expect(await store.db.selectFrom('fact').selectAll().execute()).toEqual([]);
    await store.transaction((tx) => tx.insertInto('fact').values({ name: 'a', value: '3' }).execute());
    expect(await store.db.selectFrom('fact').selectAll().execute()).toEqual([{ name: 'a', value: '3' }]);
  });

  it('takes transactions that run at the same time one after the other', async () => {
    const store = await open();
    await store.db.insertInto('fact').values({ name: 'n', value: '0' }).execute();
    const increment = () =>
      store.transaction(async (tx) => {
        // PostgreSQL runs them side by side; the row lock makes the second wait, as SQLite's turn does.
        const lock = tx.updateTable('fact').set(({ ref }) => ({ value: ref('value') }));
        await lock.where('name', '=', 'n').execute();
        const { value } = await tx.selectFrom('fact').select('value').where('name', '=', 'n').executeTakeFirstOrThrow();
        await tx
          .updateTable('fact')
          .set({ value: String(Number(value) + 1) })
          .where('name', '=', 'n')
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await store.db.selectFrom('fact').select('value').executeTakeFirst()).toEqual({ value: '20' });
  });

  it('answers reads while a transaction is open, with the state before it', async () => {
    const store = await open();
    await store.transaction(async (tx) => {
      await tx.insertInto('fact').values({ name: 'a', value: '1' }).execute();
      expect(await store.db.selectFrom('fact').selectAll().execute()).toEqual([]);
    });
    expect(await store.db.selectFrom('fact').selectAll().execute()).toHaveLength(1);
  });

  it('streams a query from one state of the store, whatever is written meanwhile', async () => {
    const store = await open();
    const facts = Array.from({ length: 1000 }, (_, index) => ({
      name: `n${String(index).padStart(4, '0')}`,
      value: 'old',
    }));
    await store.dialect.upsert(store.db, 'fact', ['name'], facts);
    const seen: string[] = [];
    const portions: number[] = [];
    for await (const rows of store.stream((on) => on.selectFrom('fact').selectAll().orderBy('name'), 300)) {
      if (portions.length === 0) await store.db.updateTable('fact').set({ value: 'new' }).execute();
      portions.push(rows.length);
      seen.push(...rows.map(({ name, value }) => `${name}:${value}`));
    }
    expect(portions).toEqual([300, 300, 300, 100]);
    expect(seen).toEqual(facts.map(({ name }) => `${name}:old`));
  });

  it('lets a stream be left half-way', async () => {
    const store = await open();
    const facts = Array.from({ length: 50 }, (_, index) => ({ name: `n${index}`, value: '' }));
    await store.dialect.upsert(store.db, 'fact', ['name'], facts);
    for (let turn = 0; turn < 30; turn += 1) {
      for await (const rows of store.stream((on) => on.selectFrom('fact').selectAll(), 10)) {
        expect(rows).toHaveLength(10);
        break;
      }
    }
    await store.db.insertInto('fact').values({ name: 'after', value: '' }).execute();
    expect(await store.db.selectFrom('fact').select('name').where('name', '=', 'after').execute()).toHaveLength(1);
  });

  it('says that a closed store is closed', async () => {
    const store = await open();
    await store.close();
    await expect(store.db.selectFrom('fact').selectAll().execute()).rejects.toThrow(/closed|destroyed/);
  });
});

function lease(name: string, pid: number) {
  return { name, pid, holder: 'h', host: 'h', renewed_at: '2026-11-23T00:00:00.000Z' };
}

it('finds out a statement that would wait for its own transaction', async () => {
  const store = await openStore('sqlite::memory:');
  const stuck = store.transaction(() => store.db.insertInto('fact').values({ name: 'a', value: '1' }).execute());
  await expect(stuck).rejects.toThrow('waits for itself');
  const other = await openStore('sqlite::memory:');
  await store.transaction(() => other.db.insertInto('fact').values({ name: 'a', value: '1' }).execute());
  expect(await other.db.selectFrom('fact').selectAll().execute()).toHaveLength(1);
  await other.close();
  await store.close();
});
