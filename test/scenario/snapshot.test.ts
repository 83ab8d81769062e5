import { expect, it } from 'vitest';
import { addDays, Fault } from '#kernel';
import {
  createSnapshotWriter,
  findResumable,
  latestSnapshotId,
  listSnapshots,
  openSnapshot,
  resolveSnapshotId,
} from '#estate/snapshot';
import { fixedClock } from '#platform/runtime';
import { bodyOf, HOME, insertRun, NOON, rowCounts, writeSnapshot } from '../support/snapshots.ts';
import { describeEachStore } from '../support/stores.ts';

const two = { items: { alice: { Path: '/' }, bob: {} } };

describeEachStore('snapshot', (open) => {
  it('reads back what was written, with place, time and source', async () => {
    const store = await open();
    const { id } = await writeSnapshot(store, [two]);
    const slice = await (await openSnapshot(store, id)).slice('AWS::IAM::User', HOME);
    expect(slice.completeness).toEqual({ state: 'complete' });
    expect(slice.source).toBe('iam:ListUsers');
    expect(slice.items[0]).toEqual({
      ...bodyOf('alice', { Path: '/' }),
      accountId: HOME,
      awsRegion: 'global',
      resourceType: 'AWS::IAM::User',
      configurationItemCaptureTime: NOON,
      configurationItemStatus: 'OK',
    });
    expect(slice.items.map((item) => item.resourceId)).toEqual(['alice', 'bob']);
  });

  it('says not-asked for what nobody looked at', async () => {
    const store = await open();
    const reader = await openSnapshot(store, (await writeSnapshot(store, [two])).id);
    const slice = await reader.slice('AWS::IAM::Role', '999999999999', 'eu-west-1');
    expect(slice).toMatchObject({ items: [], completeness: { state: 'not-asked' } });
    expect(reader.accountIds()).toEqual([HOME]);
    expect(reader.regions('AWS::IAM::User', HOME)).toEqual(['global']);
  });

  it('joins regions, and is partial when one of them was denied', async () => {
    const store = await open();
    const kind = 'AWS::EC2::VPC' as const;
    const denied = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } } as const;
    const manifest = await writeSnapshot(store, [
      { kind, region: 'us-east-1', items: { 'vpc-1': {} } },
      { kind, region: 'eu-west-1', completeness: denied },
    ]);
    const reader = await openSnapshot(store, manifest.id);
    const all = await reader.slice(kind, HOME);
    expect(all.completeness).toEqual({ state: 'partial', reason: denied.reason });
    expect(all.items).toHaveLength(1);
    expect((await reader.slice(kind, HOME, 'us-east-1')).completeness.state).toBe('complete');
    expect((await reader.slice(kind, HOME, 'eu-west-1')).completeness).toEqual(denied);
  });

  it('gives the same state the same id and no new rows, however late and in whatever order', async () => {
    const store = await open();
    const first = await writeSnapshot(store, [two, { kind: 'AWS::IAM::Role', items: { r: {} } }]);
    const before = await rowCounts(store);
    const again = await writeSnapshot(
      store,
      [{ kind: 'AWS::IAM::Role', items: { r: {} } }, { items: { bob: {}, alice: { Path: '/' } } }],
      { runId: 'run-2', at: addDays(NOON, 3) },
    );
    expect(again).toEqual(first);
    expect(await rowCounts(store)).toEqual(before);
    expect(before).toEqual({ snapshot: 1, chunk: 2, journal: 0 });
  });

  it('gives another id when only the completeness differs', async () => {
    const store = await open();
    const first = await writeSnapshot(store, [{}]);
    const second = await writeSnapshot(store, [{ completeness: { state: 'failed' } }], { runId: 'run-2' });
    expect(second.id).not.toBe(first.id);
  });

  it('cuts a large part into chunks and reads it whole', async () => {
    const store = await open();
    const items = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`u${index}`, {}]));
    const manifest = await writeSnapshot(store, [{ items }]);
    expect(manifest.parts[0]?.chunks.map((chunk) => chunk.items)).toEqual([20_000, 1]);
    const slice = await (await openSnapshot(store, manifest.id)).slice('AWS::IAM::User', HOME);
    expect(new Set(slice.items.map((item) => item.resourceId)).size).toBe(20_001);
  });

  it('flushes the largest part when too much waits', async () => {
    const store = await open();
    const options = { store, runId: 'r', via: 'scan', clock: fixedClock(NOON), maxWaitingBytes: 1000 } as const;
    const writer = await createSnapshotWriter(options);
    const provenance = { via: 'scan', calls: [] } as const;
    const part = writer.openPart({ accountId: HOME, region: 'global', kind: 'AWS::IAM::User', provenance });
    for (let index = 0; index < 64; index += 1) await part.add(bodyOf(`u${index}`));
    expect((await rowCounts(store)).chunk).toBe(1);
    expect((await part.close({ state: 'complete' }, NOON)).items).toBe(64);
  });

  it('refuses to seal a part that is still open, or to write one twice', async () => {
    const store = await open();
    const writer = await createSnapshotWriter({ store, runId: 'r', via: 'scan', clock: fixedClock(NOON) });
    const opening = {
      accountId: HOME,
      region: 'global',
      kind: 'AWS::IAM::User',
      provenance: { via: 'scan', calls: [] },
    } as const;
    writer.openPart(opening);
    expect(() => writer.openPart(opening)).toThrow(Fault);
    await expect(writer.finish(HOME)).rejects.toThrow('still open');
  });

  it('names the damaged chunk, and collecting again heals it', async () => {
    const store = await open();
    const { id } = await writeSnapshot(store, [two]);
    await store.db
      .updateTable('chunk')
      .set({ content: Uint8Array.of(1, 2, 3) })
      .execute();
    const broken = (await openSnapshot(store, id)).slice('AWS::IAM::User', HOME);
    await expect(broken).rejects.toMatchObject({ code: 'store', mend: expect.stringContaining('collect again') });
    await writeSnapshot(store, [two], { runId: 'run-2' });
    expect((await (await openSnapshot(store, id)).slice('AWS::IAM::User', HOME)).items).toHaveLength(2);
  });

  it('names a missing chunk and a damaged manifest', async () => {
    const store = await open();
    const { id } = await writeSnapshot(store, [two]);
    const reader = await openSnapshot(store, id);
    await store.db.deleteFrom('chunk').execute();
    await expect(reader.slice('AWS::IAM::User', HOME)).rejects.toMatchObject({ code: 'store' });
    await store.db
      .updateTable('snapshot')
      .set({ manifest: Uint8Array.of(0) })
      .execute();
    await expect(openSnapshot(store, id)).rejects.toMatchObject({ code: 'store' });
    await expect(openSnapshot(store, 'ab')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('resolves latest, previous and prefixes; a state that comes back is the latest again', async () => {
    const store = await open();
    expect(await latestSnapshotId(store)).toBeUndefined();
    await expect(resolveSnapshotId(store, 'latest')).rejects.toMatchObject({ code: 'not-found' });
    // A name that every object has is no snapshot.
    await expect(resolveSnapshotId(store, 'constructor')).rejects.toMatchObject({ code: 'not-found' });
    const a = await writeSnapshot(store, [two]);
    const b = await writeSnapshot(store, [{}], { runId: 'run-2' });
    expect([await resolveSnapshotId(store, 'latest'), await resolveSnapshotId(store, 'previous')]).toEqual([
      b.id,
      a.id,
    ]);
    await writeSnapshot(store, [two], { runId: 'run-3' });
    expect([await resolveSnapshotId(store, 'latest'), await resolveSnapshotId(store, 'previous')]).toEqual([
      a.id,
      b.id,
    ]);
    expect(await resolveSnapshotId(store, a.id.slice(0, 10))).toBe(a.id);
    await expect(resolveSnapshotId(store, "x' or 1=1")).rejects.toMatchObject({ code: 'not-found' });
    await store.db
      .insertInto('snapshot')
      .values({ ...(await anyRow(store)), id: `${a.id.slice(0, 63)}~` })
      .execute();
    await store.db
      .insertInto('snapshot')
      .values({ ...(await anyRow(store)), id: `${a.id.slice(0, 20)}${'0'.repeat(44)}` })
      .execute();
    await expect(resolveSnapshotId(store, a.id.slice(0, 10))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(a.id.slice(0, 14)),
    });
  });

  it('lists snapshots with the runs that saw them', async () => {
    const store = await open();
    const { id } = await writeSnapshot(store, [two]);
    await insertRun(store, { id: 'run-1', endedAt: NOON, snapshotId: id });
    await insertRun(store, { id: 'run-2', endedAt: addDays(NOON, 1), snapshotId: id });
    await insertRun(store, { id: 'run-3', endedAt: addDays(NOON, 2), snapshotId: id, command: 'analyze' });
    expect(await listSnapshots(store)).toEqual([
      {
        id,
        createdAt: NOON,
        via: 'scan',
        homeAccountId: HOME,
        accounts: 1,
        items: 2,
        seenAt: [addDays(NOON, 1), NOON],
      },
    ]);
  });

  it('resumes a run: finished parts are not asked again, failed and half-written ones are', async () => {
    const store = await open();
    const clock = fixedClock(NOON);
    const provenance = { via: 'scan', calls: ['iam:ListUsers'] } as const;
    const place = (kind: 'AWS::IAM::User' | 'AWS::IAM::Role' | 'AWS::IAM::Group') => ({
      accountId: HOME,
      region: 'global',
      kind,
      provenance,
    });
    const killed = await createSnapshotWriter({ store, runId: 'run-1', via: 'scan', clock });
    const users = killed.openPart(place('AWS::IAM::User'));
    await users.add(bodyOf('alice'));
    await users.close({ state: 'complete' }, NOON);
    await killed.openPart(place('AWS::IAM::Role')).close({ state: 'failed' }, NOON);
    await killed.openPart(place('AWS::IAM::Group')).add(bodyOf('g'));
    await insertRun(store, { id: 'run-1', scope: 'all', state: 'running' });

    const later = fixedClock(addDays(NOON, 0.5));
    expect(await findResumable(store, 'all', { clock: later, maxAgeHours: 24 })).toEqual({
      runId: 'run-1',
      startedAt: NOON,
      parts: 2,
    });
    expect(await findResumable(store, 'other', { clock: later, maxAgeHours: 24 })).toBeUndefined();
    expect(await findResumable(store, 'all', { clock: later, maxAgeHours: 11 })).toBeUndefined();

    const resumed = await createSnapshotWriter({ store, runId: 'run-1', via: 'scan', clock: later });
    expect(resumed.done(HOME, 'global', 'AWS::IAM::User')?.items).toBe(1);
    expect(resumed.done(HOME, 'global', 'AWS::IAM::Role')).toBeUndefined();
    expect(resumed.done(HOME, 'global', 'AWS::IAM::Group')).toBeUndefined();
    await resumed.openPart(place('AWS::IAM::Role')).close({ state: 'complete' }, NOON);
    const manifest = await resumed.finish(HOME);
    expect(manifest.parts.map((part) => [part.kind, part.completeness.state])).toEqual([
      ['AWS::IAM::Role', 'complete'],
      ['AWS::IAM::User', 'complete'],
    ]);
    expect((await rowCounts(store)).journal).toBe(0);
    expect(await findResumable(store, 'all', { clock: later, maxAgeHours: 24 })).toBeUndefined();
  });
});

async function anyRow(store: Awaited<ReturnType<Parameters<Parameters<typeof describeEachStore>[1]>[0]>>) {
  return store.db.selectFrom('snapshot').selectAll().limit(1).executeTakeFirstOrThrow();
}
