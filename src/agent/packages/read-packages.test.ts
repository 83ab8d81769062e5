import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { readHostPackages } from './read-packages.ts';

const root = mkdtempSync(join(tmpdir(), 'yagura-host-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('a machine whose repositories are of another release says so with its system', async () => {
  const files = {
    'etc/os-release': 'ID=alpine\nVERSION_ID=3.19.1\n',
    'etc/apk/repositories': 'https://dl-cdn.alpinelinux.org/alpine/edge/main\n',
    'lib/apk/db/installed': 'P:musl\nV:1.2-r0\nA:x86_64\n\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { os, packages, readers } = await readHostPackages({ root, clock: fixedClock(instant(0)) });
  expect(os).toEqual({ id: 'alpine', versionId: '3.19.1', packagesFrom: 'edge' });
  expect(packages.map(({ name }) => name)).toEqual(['musl']);
  expect(readers).toEqual(['apk', 'os-release']);
});
