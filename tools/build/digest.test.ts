import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf, isFresh, PARTS, type Part, recordDigest } from './digest.ts';

const server = PARTS.find(({ name }) => name === 'server') as Part;
const web = PARTS.find(({ name }) => name === 'web') as Part;
let root = '';

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yagura-digest-'));
  write('src/main/yagura.ts', 'export {};');
  write('src/main/yagura.test.ts', 'export {};');
  write('web/app/main.tsx', 'export {};');
  write('dist/yagura.js', '');
  write('dist/web/index.html', '');
  write('dist/agent.mjs', '');
  for (const part of PARTS) recordDigest(root, part, digestOf(root, part));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('tools/build/digest', () => {
  test('what was just built is fresh', () => {
    expect(PARTS.map((part) => isFresh(root, part))).toEqual([true, true, true]);
  });

  test.each([
    ['src/main/yagura.ts', false, true],
    ['src/main/new.ts', false, true],
    ['src/main/yagura.test.ts', true, true],
    ['src/api/contract/index.ts', false, false],
    ['web/app/main.tsx', true, false],
    ['package-lock.json', false, false],
    ['docs/a.md', true, true],
  ])('a change of %s leaves the server fresh: %j, the console fresh: %j', (path, serverFresh, webFresh) => {
    write(path, 'export const changed = true;');
    expect([isFresh(root, server), isFresh(root, web)]).toEqual([serverFresh, webFresh]);
  });

  test('a missing output or a broken record is stale', () => {
    rmSync(join(root, 'dist/yagura.js'));
    expect([isFresh(root, server), isFresh(root, web)]).toEqual([false, true]);
    write('dist/.build-digest', '{"web": ');
    expect(isFresh(root, web)).toBe(false);
  });

  test('a build that failed leaves no record', () => {
    recordDigest(root, server, undefined);
    expect([isFresh(root, server), isFresh(root, web)]).toEqual([false, true]);
  });
});
