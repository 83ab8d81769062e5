import { expect, it } from 'vitest';
import { diffSnapshots, openSnapshot, type SnapshotDifference } from '#estate/snapshot';
import type { Store } from '#platform/store';
import { HOME, type StatedPart, writeSnapshot } from '../support/snapshots.ts';
import { describeEachStore } from '../support/stores.ts';

async function diff(
  store: Store,
  before: readonly StatedPart[],
  after: readonly StatedPart[],
  limit = 100,
): Promise<SnapshotDifference> {
  const from = await writeSnapshot(store, before, { runId: 'before' });
  const to = await writeSnapshot(store, after, { runId: 'after' });
  return diffSnapshots(await openSnapshot(store, from.id), await openSnapshot(store, to.id), { limit });
}

describeEachStore('snapshot diff', (open) => {
  it('says nothing of two looks at the same state, and reads nothing', async () => {
    const store = await open();
    const { id } = await writeSnapshot(store, [{ items: { a: {} } }]);
    await store.db.deleteFrom('chunk').execute();
    const same = await diffSnapshots(await openSnapshot(store, id), await openSnapshot(store, id), { limit: 10 });
    expect(same).toEqual({ from: id, to: id, rows: [], truncated: false, sight: [] });
  });

  it('names what came, went and changed, and where', async () => {
    const store = await open();
    const { rows, sight } = await diff(
      store,
      [{ items: { alice: { Path: '/', Groups: ['x'] }, bob: {}, carol: {} } }],
      [{ items: { alice: { Path: '/ops/', Groups: ['x', 'y'] }, carol: {}, dave: {} } }],
    );
    const place = { accountId: HOME, region: 'global', kind: 'AWS::IAM::User', resourceName: '' };
    expect(rows).toEqual([
      {
        ...place,
        change: 'changed',
        resourceId: 'alice',
        pointers: ['/configuration/Groups/1', '/configuration/Path'],
      },
      { ...place, change: 'removed', resourceId: 'bob', pointers: [] },
      { ...place, change: 'added', resourceId: 'dave', pointers: [] },
    ]);
    expect(sight).toEqual([]);
  });

  it.each([
    ['denied', []],
    ['failed', []],
    ['partial', ['bob']],
  ] as const)('does not call removed what a %s look could not see', async (state, seen) => {
    const store = await open();
    const { rows, sight } = await diff(
      store,
      [{ items: { alice: {}, bob: {} } }],
      [{ completeness: { state }, items: Object.fromEntries(seen.map((id) => [id, {}])) }],
    );
    expect(rows).toEqual([]);
    expect(sight).toEqual([
      {
        accountId: HOME,
        region: 'global',
        kind: 'AWS::IAM::User',
        from: 'complete',
        to: state,
        lost: 2 - seen.length,
        gained: 0,
      },
    ]);
  });

  it('does not call added what came into sight, and knows parts that only one side has', async () => {
    const store = await open();
    const { rows, sight } = await diff(
      store,
      [{ kind: 'AWS::IAM::Role', items: { r: {} } }],
      [{ items: { alice: {} } }],
    );
    expect(rows).toEqual([]);
    expect(sight.map(({ kind, from, to, lost, gained }) => [kind, from, to, lost, gained])).toEqual([
      ['AWS::IAM::Role', 'complete', 'not-asked', 1, 0],
      ['AWS::IAM::User', 'not-asked', 'complete', 0, 1],
    ]);
  });

  it('stops at the limit and says so', async () => {
    const store = await open();
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`u${index}`, {}]));
    const cut = await diff(store, [{}], [{ items: many }], 10);
    expect([cut.rows.length, cut.truncated]).toEqual([10, true]);
    const whole = await diff(store, [{}], [{ items: many }], 30);
    expect([whole.rows.length, whole.truncated]).toEqual([30, false]);
  });
});
