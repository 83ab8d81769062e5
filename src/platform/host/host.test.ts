import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { openHost } from './host.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-root-'));
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/name'), 'inside');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('files of a machine', () => {
  test.each([
    ['absolute', '/etc/name', 'inside'],
    ['relative', '../etc/name', 'inside'],
    ['climbing above the root', '../../../../../../etc/name', 'inside'],
    ['to a file that only this machine has', '/etc/hostname', undefined],
  ])('a link that is %s stays inside the root', (_, target, text) => {
    symlinkSync(target, join(root, 'etc/link'));
    expect(openHost({ root }).files.text('/etc/link', 100).value).toBe(text);
  });

  it('a circle of links ends', () => {
    symlinkSync('b', join(root, 'a'));
    symlinkSync('a', join(root, 'b'));
    expect(openHost({ root }).files.text('/a', 100).absent).toBe('other');
  });

  it('reads up to the limit and says that there was more', () => {
    const { files } = openHost({ root });
    expect(files.text('/etc/name', 3)).toEqual({ value: 'ins', isCut: true });
    expect(files.text('/etc/name', 6)).toEqual({ value: 'inside', isCut: false });
    writeFileSync(join(root, 'large'), 'x'.repeat(200_000));
    expect(files.bytes('/large', 150_000).value).toHaveLength(150_000);
    expect(files.bytes('/large', 1_000_000).value).toHaveLength(200_000);
  });

  it('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(openHost({ root }).files.text('/pipe', 10).absent).toBe('other');
  });

  it('lists names in order, up to the limit', () => {
    for (const name of ['b', 'a', 'c']) writeFileSync(join(root, 'etc', name), '');
    const { files } = openHost({ root });
    expect(files.names('/etc', 10)).toEqual({ value: ['a', 'b', 'c', 'name'], isCut: false });
    expect(files.names('/etc', 2)).toMatchObject({ isCut: true });
    expect(files.names('/nothing', 2).absent).toBe('gone');
  });

  it.skipIf(process.getuid?.() === 0)('says that a file is denied (skipped for root, who may read all)', () => {
    chmodSync(join(root, 'etc/name'), 0);
    expect(openHost({ root }).files.text('/etc/name', 10).absent).toBe('denied');
  });
});

describe('processes of a machine', () => {
  it('are the folders that are numbers, ascending', () => {
    for (const name of ['12', '9', 'self', '0', '1x']) mkdirSync(join(root, 'proc', name), { recursive: true });
    expect(openHost({ root }).pids()).toEqual({ value: [9, 12], isCut: false });
  });

  it('one that is gone answers nothing and throws nothing', () => {
    const view = openHost({ root }).process(7);
    expect([view.text('stat', 10).absent, view.link('exe').absent, view.openFiles(10).absent]).toEqual([
      'gone',
      'gone',
      'gone',
    ]);
  });
});
