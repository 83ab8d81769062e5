import { assert, asyncProperty, constantFrom, integer, record, string, uniqueArray } from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewRow, Store } from '#platform/store';
import { EMPTY_FILTER, type Filter, type FilterToken, parseFilterToken } from '#api/contract';
import { findingRow } from '../support/finding-row.ts';
import { describeEachStore } from '../support/stores.ts';
import { listFindings, streamFindings } from '#queries';

const filterOf = (...texts: string[]): Filter => ({
  operation: 'and',
  tokens: texts.map((text) => parseFilterToken(text) as FilterToken),
});

async function put(store: Store, rows: readonly NewRow<'finding'>[]): Promise<void> {
  await store.dialect.upsert(store.db, 'finding', ['id'], rows);
}

/** Every page of a list, as ids. */
async function pagesOf(store: Store, filter: Filter, sort: string | undefined, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listFindings(store, { filter, sort, cursor, limit });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== undefined && pages.length < 1000);
  return pages;
}

async function streamed(store: Store, filter: Filter, sort?: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of streamFindings(store, filter, sort)) ids.push(id);
  return ids;
}

describeEachStore('listFindings', (open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('answers an empty list', async () => {
    expect(await listFindings(store, { filter: EMPTY_FILTER })).toEqual({ items: [], total: 0, totalIsCapped: false });
    expect(await streamed(store, EMPTY_FILTER)).toEqual([]);
  });

  it('puts the worst first, then the nearest deadline, then the id', async () => {
    const due = (day: number) => `2026-11-${day}T00:00:00.000Z`;
    await put(store, [
      findingRow('low', { severity: 1, due_at: due(10) }),
      findingRow('late', { severity: 4, due_at: due(20) }),
      findingRow('soon-b', { severity: 4, due_at: due(11) }),
      findingRow('soon-a', { severity: 4, due_at: due(11) }),
    ]);
    const page = await listFindings(store, { filter: EMPTY_FILTER, limit: 10 });
    expect(page.items.map(({ id }) => id)).toEqual(['soon-a', 'soon-b', 'late', 'low']);
    expect(page).toMatchObject({ total: 4, totalIsCapped: false });
    expect(page.items[0]).toMatchObject({
      severity: 'critical',
      state: 'open',
      reason: { code: 'unused', params: {} },
    });
    expect(await streamed(store, EMPTY_FILTER)).toEqual(['soon-a', 'soon-b', 'late', 'low']);
  });

  it('sorts by a name in both directions', async () => {
    await put(store, [
      findingRow('a', { owner: 'x' }),
      findingRow('b', { owner: 'z' }),
      findingRow('c', { owner: 'y' }),
    ]);
    expect(await pagesOf(store, EMPTY_FILTER, 'owner', 2)).toEqual([['a', 'c'], ['b']]);
    expect(await pagesOf(store, EMPTY_FILTER, '-owner', 2)).toEqual([['b', 'c'], ['a']]);
    expect(await pagesOf(store, EMPTY_FILTER, 'severity', 3)).toEqual([['c', 'b', 'a']]);
  });

  it('counts once and carries the count from page to page', async () => {
    await put(
      store,
      Array.from({ length: 5 }, (_, index) => findingRow(`f${index}`)),
    );
    const first = await listFindings(store, { filter: EMPTY_FILTER, limit: 2 });
    const second = await listFindings(store, { filter: EMPTY_FILTER, limit: 2, cursor: first.nextCursor });
    const third = await listFindings(store, { filter: EMPTY_FILTER, limit: 2, cursor: second.nextCursor });
    expect([first.total, second.total, third.total]).toEqual([5, 5, 5]);
    expect(third.items).toHaveLength(1);
    expect(third.nextCursor).toBeUndefined();
  });

  it('gives every row exactly once however it is paged, sorted and filtered', async () => {
    const few = constantFrom('a', 'b', 'c');
    const rows = uniqueArray(
      record({
        id: string({ minLength: 1, maxLength: 3 }).filter((id) => !id.includes('\0')),
        severity: integer({ min: 0, max: 4 }),
        owner: few,
        due_at: few,
        changed_at: few,
      }),
      { selector: ({ id }) => id, maxLength: 30 },
    );
    const sorts = constantFrom(
      undefined,
      'severity',
      '-severity',
      'due',
      '-due',
      'owner',
      '-owner',
      'changed',
      '-name',
    );
    const filters = constantFrom([], ['owner=a'], ['severity>=medium'], ['owner!=b', 'severity<=high']);
    await assert(
      asyncProperty(rows, sorts, filters, integer({ min: 1, max: 7 }), async (about, sort, texts, limit) => {
        await store.db.deleteFrom('finding').execute();
        await put(
          store,
          about.map((row) => findingRow(row.id, row)),
        );
        const pages = await pagesOf(store, filterOf(...texts), sort, limit);
        const all = await streamed(store, filterOf(...texts), sort);
        expect(pages.flat()).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses cursors that are none or belong to another order, and unknown orders', async () => {
    await put(store, [findingRow('a'), findingRow('b')]);
    const { nextCursor } = await listFindings(store, { filter: EMPTY_FILTER, limit: 1 });
    const ask = (cursor: string, sort?: string) => listFindings(store, { filter: EMPTY_FILTER, cursor, sort });
    await expect(ask(nextCursor ?? '', '-due')).rejects.toMatchObject({ code: 'usage' });
    await expect(ask('%%%')).rejects.toMatchObject({ code: 'usage' });
    await expect(ask(Buffer.from('{"sort":""}').toString('base64url'))).rejects.toMatchObject({ code: 'usage' });
    await expect(ask('A'.repeat(100_000))).rejects.toMatchObject({ code: 'usage' });
    await expect(listFindings(store, { filter: EMPTY_FILTER, sort: 'sevrity' })).rejects.toMatchObject({
      code: 'usage',
      mend: expect.stringContaining('did you mean "severity"?'),
    });
  });
});

describeEachStore('listFindings of many', (open) => {
  it('stops counting at 10,000 and still gives every row exactly once', async () => {
    const store = await open();
    const rows = Array.from({ length: 10_450 }, (_, index) =>
      findingRow(`f${String(index).padStart(5, '0')}`, {
        severity: index % 5,
        owner: `owner-${index % 3}`,
        due_at: `2026-11-${10 + (index % 7)}T00:00:00.000Z`,
      }),
    );
    await put(store, rows);
    for (const [sort, filter] of [
      [undefined, EMPTY_FILTER],
      ['-due', filterOf('text:owner-')],
      ['owner', filterOf('severity>=informational')],
    ] as const) {
      const first = await listFindings(store, { filter, sort, limit: 200 });
      expect(first).toMatchObject({ total: 10_000, totalIsCapped: true });
      const ids = (await pagesOf(store, filter, sort, 200)).flat();
      expect(ids).toHaveLength(rows.length);
      expect(new Set(ids).size).toBe(rows.length);
    }
    const few = await listFindings(store, { filter: filterOf('owner=owner-1') });
    expect(few).toMatchObject({ total: 3483, totalIsCapped: false });
    expect(await streamed(store, EMPTY_FILTER)).toEqual((await pagesOf(store, EMPTY_FILTER, undefined, 200)).flat());
  });
});

describe('streamFindings', () => {
  it('refuses a wrong filter before it gives a row', async () => {
    const iterator = streamFindings({ dialect: { engine: 'sqlite' } } as Store, filterOf('nonsense=1'));
    await expect(iterator.next()).rejects.toMatchObject({ code: 'usage' });
  });
});
