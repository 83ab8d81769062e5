import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  listExploitPacks,
  readExploitCollection,
  readExploitPack,
  readExploitPacks,
  updateExploitPacks,
} from '#knowledge';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';

const SAMPLE = new URL('../../samples/knowledge', import.meta.url).pathname;
const CVES = ['CVE-2014-3704', 'CVE-2021-41773', 'CVE-2021-44228', 'CVE-2022-22965', 'CVE-2025-55182'];
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-knowledge-'));
  cpSync(SAMPLE, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function update(store: Store, day: string, signal = new AbortController().signal) {
  return updateExploitPacks({ store, folder, signal, clock: fixedClock(instant(`${day}T00:00:00Z`)) });
}

describeEachStore('knowledge of exploits', (open) => {
  it('holds the packs of a checkout with what they come from', async () => {
    const store = await open();
    put('.git/HEAD', 'ref: refs/heads/main\n');
    put('.git/packed-refs', `# pack-refs\n${COMMIT} refs/heads/main\n`);
    put('notes/workflow.yaml', 'name: build\n');
    put('cves/script.yaml', 'id: CVE-2020-0001\ninfo: {name: x}\nflow: "{ http(1) }"\nhttp: [{path: ["/?a"]}]\n');
    expect(await update(store, '2026-11-26')).toMatchObject({
      revision: COMMIT,
      licence: 'Apache-2.0',
      files: 7,
      rendered: 5,
      packs: 5,
      refused: { flow: 1, 'no-cve': 1 },
      written: 5,
      removed: 0,
      updatedAt: '2026-11-26T00:00:00.000Z',
    });
    expect(await readExploitCollection(store.db)).toMatchObject({ packs: 5, refused: { flow: 1, 'no-cve': 1 } });
    const pack = await readExploitPack(store, 'CVE-2022-22965');
    expect(pack?.sources).toEqual([
      { file: 'cves/spring4shell.yaml', digest: expect.stringMatching(/^[0-9a-f]{64}$/), licence: 'Apache-2.0' },
    ]);
    expect(pack?.variants).toMatchObject([{ id: 'CVE-2022-22965#0', unresolved: [], steps: true }]);
    expect(pack?.variants[0]?.requests.map(({ carries }) => carries)).toEqual([true, true]);
    expect([...(await readExploitPacks(store, [...CVES, 'CVE-1999-0001'])).keys()].toSorted()).toEqual(CVES);
    expect(await readExploitPack(store, 'CVE-1999-0001')).toBeUndefined();
  });

  it('writes nothing when nothing changed, and only what changed', async () => {
    const store = await open();
    await update(store, '2026-11-26');
    expect(await update(store, '2026-11-27')).toMatchObject({
      written: 0,
      removed: 0,
      updatedAt: '2026-11-26T00:00:00.000Z',
    });
    put('cves/drupal-sqli.yaml', 'id: CVE-2014-3704\ninfo: {name: other}\nhttp: [{path: ["{{BaseURL}}/?a"]}]\n');
    rmSync(join(folder, 'cves/react2shell.yaml'));
    expect(await update(store, '2026-11-28')).toMatchObject({ written: 1, removed: 1, packs: 4 });
    const rows = await store.db.selectFrom('knowledge_pack').select(['id', 'built_at']).orderBy('id').execute();
    expect(rows.map(({ id, built_at }) => [id, built_at.slice(0, 10)])).toEqual([
      ['CVE-2014-3704', '2026-11-28'],
      ['CVE-2021-41773', '2026-11-26'],
      ['CVE-2021-44228', '2026-11-26'],
      ['CVE-2022-22965', '2026-11-26'],
    ]);
  });

  it('lists the packs a page at a time, and those that hold a text', async () => {
    const store = await open();
    await update(store, '2026-11-26');
    const ids = async (page: Parameters<typeof listExploitPacks>[1]) =>
      (await listExploitPacks(store, page)).map(({ cve }) => cve);
    expect(await ids({ limit: 2 })).toEqual(CVES.slice(0, 2));
    expect(await ids({ limit: 9, after: 'CVE-2021-41773' })).toEqual(CVES.slice(2));
    expect(await ids({ limit: 9, text: 'apache' })).toEqual(['CVE-2021-41773', 'CVE-2021-44228']);
    expect(await listExploitPacks(store, { limit: 1, text: '44228' })).toEqual([
      {
        cve: 'CVE-2021-44228',
        title: 'Apache Log4j - lookup in a logged value',
        severity: 'critical',
        variants: 3,
        requests: 3,
        unresolved: 0,
        omitted: 0,
      },
    ]);
  });

  it('refuses a folder without a permissive licence or without templates, and keeps what it had', async () => {
    const store = await open();
    await update(store, '2026-11-26');
    put('LICENSE', 'GNU GENERAL PUBLIC LICENSE Version 3\nPermission is hereby granted, free of charge');
    await expect(update(store, '2026-11-27')).rejects.toMatchObject({ code: 'bad-input', mend: /MIT, Apache-2\.0/ });
    rmSync(join(folder, 'LICENSE'));
    await expect(update(store, '2026-11-27')).rejects.toMatchObject({ code: 'bad-input', message: /no licence file/ });
    put('COPYING.txt', 'Permission is hereby granted, free of charge … THE SOFTWARE IS PROVIDED “AS IS”');
    rmSync(join(folder, 'cves'), { recursive: true });
    await expect(update(store, '2026-11-27')).rejects.toMatchObject({ code: 'bad-input', message: /no YAML file/ });
    expect(await readExploitCollection(store.db)).toMatchObject({ packs: 5, licence: 'Apache-2.0' });
  });

  it('reads past what is hostile and stops when it is told to', async () => {
    const store = await open();
    put('cves/deep.yaml', '['.repeat(100_000));
    put('cves/large.yaml', 'x'.repeat(2 ** 20 + 1));
    put('cves/proto.yaml', '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nid: CVE-2020-0002\n');
    expect(await update(store, '2026-11-26')).toMatchObject({ packs: 5, refused: { 'not-yaml': 1, 'too-large': 1 } });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await expect(update(store, '2026-11-26', AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' });
  });
});
