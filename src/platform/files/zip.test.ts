import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ZipItem, zipFile } from '../../../test/support/zip-writer.ts';
import { readZip, type ZipLimits } from './zip.ts';

const LIMITS: ZipLimits = { entries: 100, entryBytes: 4_000_000, bytes: 8_000_000 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-zip-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function entries(content: Uint8Array | string, limits: Partial<ZipLimits> = {}, wants = (_name: string) => true) {
  const path = join(folder, 'all.zip');
  writeFileSync(path, content);
  const found: string[] = [];
  for await (const entry of readZip(path, { ...LIMITS, ...limits }, wants)) {
    found.push(`${entry.name} ${'bytes' in entry ? entry.bytes.toString().slice(0, 20) : entry.problem}`);
  }
  return found;
}

describe('a zip archive', () => {
  it('gives the wanted files in order, packed or not, however large', async () => {
    const items: ZipItem[] = [
      { name: 'a.json', content: 'first' },
      { name: 'folder/', content: '' },
      { name: 'large.json', content: 'x'.repeat(3_000_000), isStored: true },
      { name: 'b.txt', content: 'unwanted' },
      { name: 'empty.json', content: '' },
      { name: 'c.json', content: 'last' },
    ];
    expect(await entries(zipFile(items), {}, (name) => !name.endsWith('.txt'))).toEqual([
      'a.json first',
      `large.json ${'x'.repeat(20)}`,
      'empty.json ',
      'c.json last',
    ]);
  });

  it('gives the next entry when one cannot be had', async () => {
    const items: ZipItem[] = [
      { name: 'secret', content: 'x', flags: 1 },
      { name: 'changed', content: 'x', crc: 1 },
      { name: 'bomb', content: '0'.repeat(1_000_000), claimedBytes: 10 },
      { name: 'huge', content: '0'.repeat(5_000_000) },
      { name: 'good', content: 'good' },
    ];
    expect(await entries(zipFile(items))).toEqual([
      'secret unsupported',
      'changed damaged',
      'bomb damaged',
      'huge too-large',
      'good good',
    ]);
  });

  it('is refused when it is none, cut off, or holds too much', async () => {
    const archive = zipFile([
      { name: 'a', content: 'a'.repeat(600_000) },
      { name: 'b', content: 'b'.repeat(600_000) },
    ]);
    await expect(entries('no archive')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(entries('')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(entries(archive.subarray(0, -10))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(entries(archive, { bytes: 1_000_000 })).rejects.toMatchObject({ code: 'exhausted' });
    await expect(entries(archive, { entries: 1 })).rejects.toMatchObject({ code: 'exhausted' });
  });

  it('is not looked for behind a link', async () => {
    writeFileSync(join(folder, 'real.zip'), zipFile([]));
    symlinkSync(join(folder, 'real.zip'), join(folder, 'link.zip'));
    const read = async () => await readZip(join(folder, 'link.zip'), LIMITS, () => true).next();
    await expect(read()).rejects.toMatchObject({ code: 'bad-input' });
  });
});
