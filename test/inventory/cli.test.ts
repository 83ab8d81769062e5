import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { type CliBench, cliBench } from '../support/cli.ts';
import { dockerEntries, dpkgStatus, sha, tarOf } from '../support/images.ts';

let bench: CliBench;
let image = '';
let layer = '';

beforeAll(async () => {
  bench = await cliBench(fixedClock(instant('2026-11-26T00:00:00Z')));
  const base = await tarOf([
    ['etc/os-release', 'ID=debian\nVERSION_ID=12\nPRETTY_NAME="Debian GNU/Linux 12"\n'],
    ['var/lib/dpkg/status', dpkgStatus(['bash', '5.2-1'], ['zlib1g', '1:1.2.13-1'])],
    ['../evil', 'x'],
  ]);
  layer = sha(base);
  image = join(bench.folder, 'image.tar');
  writeFileSync(image, await tarOf(dockerEntries([base])));
});
afterAll(() => bench.close());

describe('yagura inventory', () => {
  it('shows packages by type and by layer, the system and what could not be read', async () => {
    const { code, out } = await bench.run('inventory', image);
    expect(code).toBe(0);
    expect(out).toContain('shop/web:1.0 (image)');
    expect(out).toContain('operating system: Debian GNU/Linux 12');
    expect(out).toMatch(/deb +2 +1/);
    expect(out).toContain(`${layer.slice(0, 19)}         2`);
    expect(out).toContain('1 problems: what is behind them is unknown, not absent');
    expect((await bench.run('inventory', image, '--lang', 'ja')).out).toContain('OS: Debian GNU/Linux 12');
  });

  it('writes JSON and CycloneDX, to standard output or into a file, and reads its own SBOM', async () => {
    const { out } = await bench.run('inventory', `docker-archive:${image}`, '--format', 'json');
    const names = JSON.parse(out).packages.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['bash', 'zlib1g']);
    const path = join(bench.folder, 'bom.json');
    const written = await bench.run('inventory', image, '--format', 'cyclonedx', '--output', path);
    expect([written.code, written.out]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX' });
    const again = JSON.parse((await bench.run('inventory', path, '--format', 'json')).out);
    expect(again.packages.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it.each([
    [['inventory'], 3],
    [['inventory', 'nothing-there'], 5],
    [['inventory', '.', '--platform', 'windows'], 3],
    [['inventory', '.', '--format', 'xml'], 3],
  ])('%j ends with code %i and says what mends it', async (args, expected) => {
    const { code, err } = await bench.run(...args);
    expect(code).toBe(expected);
    expect(err.length).toBeGreaterThan(0);
  });
});
