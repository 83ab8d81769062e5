import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addDays, instant } from '#kernel';
import { type Change, endChanges, noteChanges, type Store, takeChanges } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';
import { ANALYSED, EXPLOITED, learn, UNFIXED, writeMirror } from '../support/vulnerability-store.ts';

const NOW = instant('2026-11-26T00:00:00Z');
const LATER = instant('2026-11-26T00:00:09Z');

const told = async ({ db }: Store) =>
  (await takeChanges(db, 100_000)).map(
    ({ what, account_id, target, times }) => `${what} ${account_id} ${target} ${times}`,
  );

const software = (target: string, before?: string): Change => ({
  source: 'ssm',
  what: 'software',
  accountId: '111122223333',
  target,
  ...(before === undefined ? {} : { detail: { before } }),
});

const folder = mkdtempSync(join(tmpdir(), 'yagura-changes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeEachStore('the queue of changes', (open) => {
  it('has a thing once however often it is told, with what was known first', async () => {
    const store = await open();
    await noteChanges(store.db, [software('i-1', 'old'), software('i-2')], NOW);
    await noteChanges(store.db, [software('i-1', 'newer')], LATER);
    const [first, ...others] = await takeChanges(store.db, 10);
    expect(first?.arrived_at).toBe(NOW);
    const one = [first, ...others].find((row) => row?.target === 'i-1');
    expect(one).toMatchObject({ times: 2, detail: '{"before":"old"}', at: LATER });
  });

  it('keeps what is told again while it is worked on', async () => {
    const store = await open();
    await noteChanges(store.db, [software('i-1'), software('i-2')], NOW);
    const taken = await takeChanges(store.db, 10);
    await noteChanges(store.db, [software('i-2')], LATER);
    await endChanges(store.db, taken);
    expect(await told(store)).toEqual(['software 111122223333 i-2 2']);
  });

  it('makes too many of one place one about all of it, and says how many they were', async () => {
    const store = await open();
    const many = Array.from({ length: 1_001 }, (_, number) => software(`i-${number}`));
    await noteChanges(store.db, [...many, { source: 'config', what: 'resources', accountId: '1', target: 'x' }], NOW);
    expect((await told(store)).toSorted()).toEqual(['holdings 111122223333  1001', 'resources 1 x 1']);
  });

  it('is told by advisories whom they concern, as they were and as they are', async () => {
    const store = await open();
    const mirror = writeMirror(join(folder, store.dialect.engine));
    await learn(store, mirror);
    // Ecosystems of which nothing was known before: everything has to be looked at.
    expect(await told(store)).toContainEqual(expect.stringMatching(/^knowledge {3}/));
    await endChanges(store.db, await takeChanges(store.db, 100_000));
    const tracker = join(mirror, 'debian/tracker.json');
    writeFileSync(tracker, readFileSync(tracker, 'utf8').replace('3.0.15-1', '3.0.16-1'));
    const kev = join(mirror, 'kev/known_exploited_vulnerabilities.json');
    writeFileSync(kev, readFileSync(kev, 'utf8').replace(EXPLOITED, UNFIXED));
    await learn(store, mirror, addDays(ANALYSED, 1));
    const changes = (await told(store)).map((text) => text.replace(/ \d+$/, '').replaceAll('\n', '/'));
    expect(changes).toContain('package  debian:12/openssl');
    expect(changes).toEqual(expect.arrayContaining([`vulnerability  ${EXPLOITED}`, `vulnerability  ${UNFIXED}`]));
    expect(changes.filter((text) => text.includes('lodash'))).toEqual([]);
  });
});
