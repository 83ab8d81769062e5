import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { NewRow } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';

const fact = (name: string, value: string) => ({ name, value });

describeEachStore('upsert', (open) => {
  it('counts inserted and changed rows and leaves equal ones alone', async () => {
    const { db, dialect } = await open();
    const write = (...rows: NewRow<'fact'>[]) => dialect.upsert(db, 'fact', ['name'], rows);
    expect(await write(fact('a', '1'), fact('b', '1'))).toBe(2);
    expect(await write(fact('a', '1'), fact('b', '1'))).toBe(0);
    expect(await write(fact('a', '1'), fact('b', '2'), fact('c', '3'))).toBe(2);
    expect(await write()).toBe(0);
    expect(await db.selectFrom('fact').selectAll().orderBy('name').execute()).toEqual([
      fact('a', '1'),
      fact('b', '2'),
      fact('c', '3'),
    ]);
  });

  it('compares null with values and null, and bytes by content', async () => {
    const { db, dialect } = await open();
    const run = (ended_at: string | null) => ({
      id: 'r',
      command: 'scan',
      state: 'running',
      scope: '',
      started_at: '2026-11-23T00:00:00.000Z',
      ended_at,
      as_of: null,
      snapshot_id: null,
      summary: '{}',
    });
    const write = (row: NewRow<'run'>) => dialect.upsert(db, 'run', ['id'], [row]);
    expect([await write(run(null)), await write(run(null)), await write(run('x')), await write(run(null))]).toEqual([
      1, 0, 1, 1,
    ]);
    const bytes = (...content: number[]) => [{ digest: 'd', content: Uint8Array.from(content) }];
    const put = (...content: number[]) => dialect.upsert(db, 'chunk', ['digest'], bytes(...content));
    expect([await put(1, 2), await put(1, 2), await put(1, 3), await put()]).toEqual([1, 0, 1, 1]);
  });

  it('takes a left-out column that may be null as null', async () => {
    const { db, dialect } = await open();
    const row = { id: 'r', command: 'c', state: 's', scope: '', started_at: 't', summary: '{}' };
    await dialect.upsert(
      db,
      'run',
      ['id'],
      [
        { ...row, ended_at: 'e' },
        { ...row, id: 'q' },
      ],
    );
    expect(await db.selectFrom('run').select(['id', 'ended_at']).orderBy('id').execute()).toEqual([
      { id: 'q', ended_at: null },
      { id: 'r', ended_at: 'e' },
    ]);
  });

  it('lets the last row of a key win, and writes a key of several columns', async () => {
    const { db, dialect } = await open();
    expect(await dialect.upsert(db, 'fact', ['name'], [fact('a', '1'), fact('a', '2')])).toBe(1);
    expect(await db.selectFrom('fact').selectAll().execute()).toEqual([fact('a', '2')]);
    const part = (kind: string) => ({ run_id: 'r', account_id: '1', region: 'x', kind, part: 'p' });
    const key = ['run_id', 'account_id', 'region', 'kind'] as const;
    expect(await dialect.upsert(db, 'journal', key, [part('a'), part('b'), part('a')])).toBe(2);
    expect(await dialect.upsert(db, 'journal', key, [part('a'), part('b')])).toBe(0);
  });

  it('writes more rows than one statement carries, all or none', async () => {
    const { db, dialect } = await open();
    const rows = Array.from({ length: dialect.batchRows * 2 + 1 }, (_, index) => fact(`n${index}`, 'v'));
    const broken = [...rows.slice(1), { name: 'last', value: null as unknown as string }];
    await expect(dialect.upsert(db, 'fact', ['name'], broken)).rejects.toMatchObject({ code: 'internal' });
    expect(await db.selectFrom('fact').select('name').execute()).toEqual([]);
    expect(await dialect.upsert(db, 'fact', ['name'], rows)).toBe(rows.length);
    expect(await dialect.upsert(db, 'fact', ['name'], rows)).toBe(0);
  });

  it('does in any order of writes what a map does', async () => {
    const { db, dialect } = await open();
    const model = new Map<string, string>();
    const small = constantFrom('a', 'b', 'c', 'É', "'", '本番');
    const batches = array(array(tuple(small, small), { maxLength: 6 }), { maxLength: 6 });
    await assert(
      asyncProperty(batches, async (writes) => {
        for (const batch of writes) {
          const before = new Map(model);
          for (const [name, value] of batch) model.set(name, value);
          const changed = [...model].filter(([name, value]) => before.get(name) !== value).length;
          expect(
            await dialect.upsert(
              db,
              'fact',
              ['name'],
              batch.map(([name, value]) => fact(name, value)),
            ),
          ).toBe(changed);
        }
        const rows = await db.selectFrom('fact').selectAll().execute();
        expect(new Map(rows.map(({ name, value }) => [name, value]))).toEqual(model);
      }),
      { numRuns: 30 },
    );
  });
});
