import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gunzipBounded, isGzip, readBounded } from './read.ts';
import { walkFiles } from './walk.ts';

const LIMITS = { depth: 3, files: 100 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content = 'x'): string {
  const absolute = join(folder, path);
  mkdirSync(join(absolute, '..'), { recursive: true });
  writeFileSync(absolute, content);
  return absolute;
}

describe('walking', () => {
  it('lists files in code-point order with their sizes', async () => {
    for (const path of ['b.json', 'a/z.json', 'a/B.json']) put(path, path);
    const { files, isFolder } = await walkFiles(folder, LIMITS);
    expect(files.map((file) => [file.path, file.bytes])).toEqual([
      ['a/B.json', 8],
      ['a/z.json', 8],
      ['b.json', 6],
    ]);
    expect(isFolder).toBe(true);
  });

  it('names what it does not list and follows no link', async () => {
    put('.git/config');
    put('1/2/3/4/deep.json');
    symlinkSync('/etc', join(folder, 'etc'));
    symlinkSync(folder, join(folder, 'self'));
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    const { files, notListed } = await walkFiles(folder, LIMITS);
    expect(files).toEqual([]);
    expect(notListed).toEqual([
      { path: '.git', why: 'hidden' },
      { path: '1/2/3/4', why: 'too-deep' },
      { path: 'etc', why: 'symbolic-link' },
      { path: 'pipe.json', why: 'not-a-file' },
      { path: 'self', why: 'symbolic-link' },
    ]);
  });

  it('stops listing at the limit and gives up far beyond it', async () => {
    for (let index = 0; index < 7; index += 1) put(`${index}.json`);
    const some = await walkFiles(folder, { depth: 3, files: 5 });
    expect([some.files.length, some.notListed.map(({ why }) => why)]).toEqual([5, ['too-many', 'too-many']]);
    await expect(walkFiles(folder, { depth: 3, files: 2 })).rejects.toMatchObject({ code: 'exhausted' });
  });

  it('takes a single file, through a link as well', async () => {
    const file = put('one.json');
    symlinkSync(file, join(folder, 'link'));
    for (const path of [file, join(folder, 'link')]) {
      const walked = await walkFiles(path, LIMITS);
      expect([walked.isFolder, walked.files.map((found) => found.path)]).toEqual([false, ['one.json']]);
    }
  });

  it('says that a path does not exist', async () => {
    await expect(walkFiles(join(folder, 'nothing'), LIMITS)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('reading', () => {
  it('reads a file up to the limit and refuses a larger one without reading it', async () => {
    const file = put('a', 'abc');
    expect(Buffer.from(await readBounded(file, 3)).toString()).toBe('abc');
    truncateSync(file, 2 * 1024 ** 3);
    await expect(readBounded(file, 1024 ** 2)).rejects.toMatchObject({ code: 'exhausted' });
  });

  it('does not follow a link and does not wait for a pipe', async () => {
    symlinkSync(put('a'), join(folder, 'link'));
    await expect(readBounded(join(folder, 'link'), 10)).rejects.toMatchObject({ code: 'bad-input' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await readBounded(join(folder, 'pipe'), 10)).toHaveLength(0);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read (skipped for root, who may)', async () => {
    const file = put('a');
    chmodSync(file, 0);
    await expect(readBounded(file, 10)).rejects.toMatchObject({ code: 'denied' });
  });

  it('unpacks gzip up to the limit', async () => {
    const packed = gzipSync(Buffer.alloc(1000, 'a'));
    expect(isGzip(packed)).toBe(true);
    expect(await gunzipBounded(packed, 'f', 1000)).toHaveLength(1000);
    await expect(gunzipBounded(packed, 'f', 999)).rejects.toMatchObject({ code: 'exhausted' });
    await expect(gunzipBounded(packed.subarray(0, 20), 'f', 1000)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
