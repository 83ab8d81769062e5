import { expect, it } from 'vitest';
import { addDays } from '#kernel';
import { createSnapshotWriter, openSnapshot, pruneSnapshots } from '#estate/snapshot';
import { fixedClock } from '#platform/runtime';
import { bodyOf, HOME, insertRun, NOON, rowCounts, writeSnapshot } from '../support/snapshots.ts';
import { describeEachStore } from '../support/stores.ts';

const policy = { keepDays: 7, keepDaily: 0, now: NOON };

describeEachStore('snapshot retention', (open) => {
  it('removes old snapshots and the chunks only they had', async () => {
    const store = await open();
    const shared = { kind: 'AWS::IAM::Role', items: { r: {} } } as const;
    const old = await writeSnapshot(store, [shared, { items: { a: {} } }], { runId: '1', at: addDays(NOON, -30) });
    const previous = await writeSnapshot(store, [shared, { items: { b: {} } }], { runId: '2', at: addDays(NOON, -20) });
    const latest = await writeSnapshot(store, [shared, { items: { c: {} } }], { runId: '3', at: addDays(NOON, -10) });
    expect(await pruneSnapshots(store, policy)).toEqual({ snapshots: [old.id], chunks: 1, journals: [] });
    expect(await rowCounts(store)).toEqual({ snapshot: 2, chunk: 3, journal: 0 });
    for (const { id } of [previous, latest]) {
      expect((await (await openSnapshot(store, id)).slice('AWS::IAM::User', HOME)).items).toHaveLength(1);
    }
    expect(await pruneSnapshots(store, policy)).toEqual({ snapshots: [], chunks: 0, journals: [] });
  });

  it('keeps an old state that was seen again lately, and one a running analysis works on', async () => {
    const store = await open();
    const at = addDays(NOON, -30);
    const again = await writeSnapshot(store, [{ items: { a: {} } }], { runId: '1', at });
    const inUse = await writeSnapshot(store, [{ items: { b: {} } }], { runId: '2', at });
    await writeSnapshot(store, [{ items: { c: {} } }], { runId: '3', at });
    await writeSnapshot(store, [{ items: { d: {} } }], { runId: '4', at });
    await insertRun(store, { id: '9', snapshotId: again.id, endedAt: addDays(NOON, -1) });
    await insertRun(store, { id: '10', snapshotId: inUse.id, state: 'running', command: 'analyze' });
    expect((await pruneSnapshots(store, policy)).snapshots).toEqual([]);
  });

  it('leaves alone what a run in progress has written so far', async () => {
    const store = await open();
    const options = { store, runId: 'going', via: 'scan', clock: fixedClock(NOON), maxWaitingBytes: 0 } as const;
    const writer = await createSnapshotWriter(options);
    const provenance = { via: 'scan', calls: [] } as const;
    const users = writer.openPart({ accountId: HOME, region: 'global', kind: 'AWS::IAM::User', provenance });
    for (let index = 0; index < 64; index += 1) await users.add(bodyOf(`u${index}`));
    const roles = writer.openPart({ accountId: HOME, region: 'global', kind: 'AWS::IAM::Role', provenance });
    await roles.add(bodyOf('r'));
    await roles.close({ state: 'complete' }, NOON);
    expect(await pruneSnapshots(store, policy)).toEqual({ snapshots: [], chunks: 0, journals: [] });
    await users.close({ state: 'complete' }, NOON);
    const { id } = await writer.finish(HOME);
    expect((await (await openSnapshot(store, id)).slice('AWS::IAM::User', HOME)).items).toHaveLength(64);
  });

  it('drops the journal of a run that nobody resumed for a week, with its chunks', async () => {
    const store = await open();
    await insertRun(store, { id: 'dead', state: 'running', startedAt: addDays(NOON, -8) });
    const writer = await createSnapshotWriter({ store, runId: 'dead', via: 'scan', clock: fixedClock(NOON) });
    const provenance = { via: 'scan', calls: [] } as const;
    const part = writer.openPart({ accountId: HOME, region: 'global', kind: 'AWS::IAM::User', provenance });
    await part.add(bodyOf('a'));
    await part.close({ state: 'complete' }, NOON);
    expect(await pruneSnapshots(store, policy)).toEqual({ snapshots: [], chunks: 1, journals: ['dead'] });
  });

  it('does not lose a chunk to a sweep that runs while snapshots are written', async () => {
    const store = await open();
    const writing = Array.from({ length: 12 }, (_, run) =>
      writeSnapshot(store, [{ items: { a: { run } } }, { kind: 'AWS::IAM::Role', items: { r: {} } }], {
        runId: `${run}`,
      }),
    );
    const sweeping = Array.from({ length: 12 }, () => pruneSnapshots(store, { ...policy, keepDays: 1 }));
    const manifests = await Promise.all(writing);
    await Promise.all(sweeping);
    for (const { id } of manifests) {
      const reader = await openSnapshot(store, id);
      expect((await reader.slice('AWS::IAM::User', HOME)).items).toHaveLength(1);
      expect((await reader.slice('AWS::IAM::Role', HOME)).items).toHaveLength(1);
    }
  });
});
