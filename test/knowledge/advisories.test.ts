import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  advisoriesNamed,
  createMirror,
  listFeeds,
  loadAdvisoryIndex,
  readAdvisory,
  readFacts,
  updateAdvisories,
  type UpdateAdvisories,
} from '#knowledge';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { fixtures as alas } from '../support/advisories/alas.ts';
import { fixtures as debian } from '../support/advisories/debian.ts';
import { fixtures as kev } from '../support/advisories/kev.ts';
import { fixtures as redhatCsaf } from '../support/advisories/redhat-csaf.ts';
import { describeEachStore } from '../support/stores.ts';
import { zipFile, type ZipItem } from '../support/zip-writer.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-mirror-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function update(store: Store, day: string, request: Partial<UpdateAdvisories> = {}) {
  const updated = await updateAdvisories({
    store,
    clock: fixedClock(instant(`${day}T00:00:00Z`)),
    fetcher: await createMirror(folder),
    signal: new AbortController().signal,
    ...request,
  });
  return updated.filter(({ state }) => state !== 'absent');
}

function osv(id: string, name: string, fixed: string, more: object = {}): ZipItem {
  const ranges = [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }];
  const affected = [{ package: { ecosystem: 'npm', name }, ranges }];
  return { name: `${id}.json`, content: JSON.stringify({ id, modified: '2026-11-20T00:00:00Z', affected, ...more }) };
}

describeEachStore('advisories', (open) => {
  it('are read from a mirror, indexed by package and found by every name', async () => {
    const store = await open();
    const items = [
      osv('GHSA-1', 'lodash', '4.17.21', { aliases: ['CVE-2021-23337'], summary: 'Command injection' }),
      osv('GHSA-2', 'minimist', '1.2.6', { withdrawn: '2026-11-21T00:00:00Z' }),
    ];
    put('osv/npm/all.zip', zipFile(items));
    const [feed] = await update(store, '2026-11-26');
    expect(feed).toMatchObject({
      source: 'osv',
      feed: 'npm',
      state: 'read',
      url: 'osv/npm/all.zip',
      advisories: 2,
      written: 2,
      asOf: '2026-11-20T00:00:00.000Z',
      fetchedAt: '2026-11-26T00:00:00.000Z',
    });
    const index = await loadAdvisoryIndex(store);
    expect(index.byPackage('npm', 'lodash')).toMatchObject([
      { id: 'GHSA-1', vulnerabilities: ['CVE-2021-23337'], affected: { ranges: [{ fixed: '4.17.21' }] } },
    ]);
    expect(index.byPackage('npm', 'minimist')).toMatchObject([{ id: 'GHSA-2', isWithdrawn: true }]);
    expect(await advisoriesNamed(store.db, 'CVE-2021-23337')).toMatchObject([
      { id: 'GHSA-1', source: 'osv', title: 'Command injection' },
    ]);
    expect(await readAdvisory(store.db, 'osv', 'GHSA-2')).toMatchObject({ withdrawnAt: '2026-11-21T00:00:00.000Z' });
    expect(await readAdvisory(store.db, 'debian', 'GHSA-2')).toBeUndefined();
  });

  it('of an optional source are read when it is named: VEX files of Red Hat out of a zip', async () => {
    const store = await open();
    const items = redhatCsaf.flatMap(({ name, text }) => (name === undefined ? [] : { name, content: text }));
    put('redhat-csaf/vex.zip', zipFile([...items, { name: 'changes.csv', content: '' }]));
    expect(await update(store, '2026-11-26')).toEqual([]);
    expect(await update(store, '2026-11-26', { sources: ['redhat-csaf'] })).toMatchObject([
      { source: 'redhat-csaf', feed: 'vex', state: 'read', advisories: 2, asOf: '2026-02-24T17:08:13.000Z' },
    ]);
    const index = await loadAdvisoryIndex(store);
    expect(index.byPackage('redhat:9', 'emacs')).toMatchObject([
      { id: 'CVE-2026-1001', severity: 'high', affected: { names: 'source', status: 'will-not-fix' } },
    ]);
  });

  it('that are the same are not written again; those that are gone are removed', async () => {
    const store = await open();
    const first = osv('GHSA-1', 'lodash', '4.17.21', { aliases: ['CVE-2021-23337'] });
    put('osv/npm/all.zip', zipFile([first, osv('GHSA-2', 'minimist', '1.2.6')]));
    await update(store, '2026-11-24');
    expect(await update(store, '2026-11-25')).toMatchObject([
      { isUnchanged: true, written: 0, fetchedAt: /^2026-11-25/ },
    ]);
    put('osv/npm/all.zip', zipFile([osv('GHSA-2', 'minimist', '1.2.7'), osv('GHSA-3', 'qs', '6.9.7')]));
    expect(await update(store, '2026-11-26')).toMatchObject([{ written: 2, removed: 1, advisories: 2 }]);
    const rows = await store.db.selectFrom('advisory').select(['id', 'written_at']).orderBy('id').execute();
    expect(rows.map(({ id, written_at }) => [id, written_at.slice(0, 10)])).toEqual([
      ['GHSA-2', '2026-11-26'],
      ['GHSA-3', '2026-11-26'],
    ]);
    const index = await loadAdvisoryIndex(store);
    expect(index.byPackage('npm', 'lodash')).toEqual([]);
    expect(index.byPackage('npm', 'minimist')).toMatchObject([{ affected: { ranges: [{ fixed: '1.2.7' }] } }]);
    expect(await advisoriesNamed(store.db, 'CVE-2021-23337')).toEqual([]);
  });

  it('of a source that breaks stay as they were, and the others go on', async () => {
    const store = await open();
    put('osv/npm/all.zip', zipFile([osv('GHSA-1', 'lodash', '4.17.21')]));
    await update(store, '2026-11-24');
    put('osv/npm/all.zip', 'no archive at all');
    put('kev/known_exploited_vulnerabilities.json', kev[0]?.text ?? '');
    expect(await update(store, '2026-11-25')).toMatchObject([
      { source: 'kev', state: 'read', facts: 1, problems: { 'no-cve': { count: 1 } } },
      { source: 'osv', state: 'failed', failure: /is no zip archive/, advisories: 1, fetchedAt: /^2026-11-24/ },
    ]);
    expect((await loadAdvisoryIndex(store)).byPackage('npm', 'lodash')).toHaveLength(1);
    put('osv/npm/all.zip', zipFile([osv('GHSA-1', 'lodash', '4.17.21')]));
    expect(await update(store, '2026-11-26')).toMatchObject([{ source: 'kev' }, { state: 'read' }]);
    expect((await listFeeds(store.db)).map(({ failure }) => failure)).toEqual([undefined, undefined]);
  });

  it('that cannot be read are counted, and the next ones are read', async () => {
    const store = await open();
    const good = osv('GHSA-1', 'lodash', '4.17.21');
    put(
      'npm/all.zip',
      zipFile([
        { ...osv('GHSA-2', 'a', '1'), crc: 1 },
        { name: 'GHSA-3.json', content: 'not json' },
        { name: 'GHSA-4.json', content: '{}', flags: 1 },
        { name: 'README', content: 'no advisory' },
        good,
      ]),
    );
    expect(await update(store, '2026-11-26')).toMatchObject([
      {
        advisories: 1,
        problems: {
          damaged: { count: 1, example: 'GHSA-2.json in the archive' },
          'not-json': { count: 1 },
          unsupported: { count: 1 },
        },
      },
    ]);
  });

  it('of one CVE in several packages of Debian are one', async () => {
    const store = await open();
    const issues = debian[0]?.text ?? '{}';
    put('debian/tracker.json.gz', gzipSync(`{"xz-utils": ${issues}, "liblzma": ${issues}, "broken": 1}`));
    expect(await update(store, '2026-11-26')).toMatchObject([
      { source: 'debian', advisories: 2, problems: { 'not-json': { count: 1 }, 'no-id': { count: 2 } } },
    ]);
    const advisory = await readAdvisory(store.db, 'debian', 'CVE-2024-3094');
    expect(advisory?.affected.map(({ name, ecosystem }) => `${name} ${ecosystem}`)).toEqual([
      'xz-utils debian:12',
      'xz-utils debian:13',
      'liblzma debian:12',
      'liblzma debian:13',
    ]);
  });

  it('of Amazon Linux are found through the lists of its mirrors, and only with the bytes these promise', async () => {
    const store = await open();
    const updates = gzipSync(`<?xml version="1.0"?><updates>${alas[0]?.text}</updates>`);
    const base = 'cdn.amazonlinux.com/al2023/core';
    const digest = createHash('sha256').update(updates).digest('hex');
    const index = (sha256: string) =>
      `<repomd><data type="primary"><location href="x"/></data><data type="updateinfo"><checksum type="sha256">${sha256}</checksum><location href="repodata/updateinfo.xml.gz"/></data></repomd>`;
    put(`${base}/mirrors/latest/x86_64/mirror.list`, 'https://cdn.amazonlinux.com/al2023/core/guids/abc/$basearch/\n');
    put(`${base}/guids/abc/x86_64/repodata/repomd.xml`, index('0'.repeat(64)));
    put(`${base}/guids/abc/x86_64/repodata/updateinfo.xml.gz`, updates);
    expect(await update(store, '2026-11-25')).toMatchObject([
      { state: 'failed', failure: /is not the file its index/ },
    ]);
    put(`${base}/guids/abc/x86_64/repodata/repomd.xml`, index(digest));
    expect(await update(store, '2026-11-26')).toMatchObject([{ source: 'alas', feed: 'al2023-core', advisories: 1 }]);
    expect(await update(store, '2026-11-27')).toMatchObject([{ isUnchanged: true }]);
    const found = (await loadAdvisoryIndex(store)).byPackage('amazon:2023', 'device-mapper-multipath');
    expect(found).toMatchObject([{ id: 'ALAS2023-2023-126', severity: 'high' }]);
  });

  it('leave what is known of exploitation to be asked for by CVE', async () => {
    const store = await open();
    put('kev/known_exploited_vulnerabilities.json', kev[0]?.text ?? '');
    put(
      'epss/epss_scores-current.csv.gz',
      gzipSync('cve,epss,percentile\nCVE-2021-44228,0.94,0.999\nCVE-2020-0001,0,0\n'),
    );
    await update(store, '2026-11-26');
    expect([...(await readFacts(store.db, 'kev')).keys()]).toEqual(['CVE-2021-44228']);
    expect([...(await readFacts(store.db, 'epss'))].map(([cve]) => cve)).toEqual(['CVE-2020-0001', 'CVE-2021-44228']);
    expect([...(await readFacts(store.db, 'epss', ['CVE-2020-0001', 'CVE-1999-0001'])).keys()]).toEqual([
      'CVE-2020-0001',
    ]);
  });

  it('that changed are fetched alone, until a week has gone by or too many did', async () => {
    const store = await open();
    const asked: string[] = [];
    const mirror = await createMirror(folder);
    const fetcher = {
      kind: 'online' as const,
      fetch: (file: Parameters<typeof mirror.fetch>[0], signal: AbortSignal) => {
        asked.push(file.url.replace('https://osv-vulnerabilities.storage.googleapis.com/npm/', ''));
        return mirror.fetch(file, signal);
      },
    };
    const base = 'osv-vulnerabilities.storage.googleapis.com/npm';
    const options = { fetcher, sources: ['osv'], options: { osvEcosystems: ['npm'] } };
    const changed = (name: string, day: string) =>
      put(`${base}/${name}.json`, osv(name, name.toLowerCase(), '9', { modified: `${day}T00:00:00Z` }).content ?? '');
    put(`${base}/all.zip`, zipFile([osv('GHSA-1', 'lodash', '4.17.21'), osv('GHSA-2', 'minimist', '1.2.6')]));
    await update(store, '2026-11-20', options);
    changed('GHSA-1', '2026-11-21');
    changed('GHSA-3', '2026-11-22');
    const list = '2026-11-22T00:00:00Z,GHSA-3\n2026-11-21T00:00:00Z,GHSA-1\n';
    put(`${base}/modified_id.csv`, `${list}2026-11-20T00:00:00Z,GHSA-2\n`);
    asked.length = 0;
    expect(await update(store, '2026-11-23', options)).toMatchObject([
      { written: 2, removed: 0, advisories: 3, asOf: '2026-11-22T00:00:00.000Z', wholeAt: /^2026-11-20/ },
    ]);
    expect(asked).toEqual(['modified_id.csv', 'GHSA-3.json', 'GHSA-1.json']);
    const index = await loadAdvisoryIndex(store);
    expect(['lodash', 'ghsa-1', 'ghsa-3', 'minimist'].map((name) => index.byPackage('npm', name).length)).toEqual([
      0, 1, 1, 1,
    ]);
    for (const text of [
      'not a list\n',
      '2026-11-25T00:00:00Z,GHSA-3\n2026-11-26T00:00:00Z,GHSA-1\n',
      list.slice(0, 29),
    ]) {
      put(`${base}/modified_id.csv`, text);
      asked.length = 0;
      await update(store, '2026-11-24', options);
      expect(asked).toEqual(text === list.slice(0, 29) ? ['modified_id.csv'] : ['modified_id.csv', 'all.zip']);
    }
    asked.length = 0;
    await update(store, '2026-12-20', options);
    expect(asked).toEqual(['all.zip']);
  });

  it('are named when a source is none, and stop when told to', async () => {
    const store = await open();
    put('osv/npm/all.zip', zipFile([osv('GHSA-1', 'lodash', '4.17.21')]));
    await expect(update(store, '2026-11-26', { sources: ['nvd'] })).rejects.toMatchObject({ code: 'usage' });
    expect(await update(store, '2026-11-26', { sources: ['kev'] })).toEqual([]);
    await expect(update(store, '2026-11-26', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});
