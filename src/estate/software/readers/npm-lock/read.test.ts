import { expect, test } from 'vitest';
import { readFixture } from '../../../../../test/support/reader-fixture.ts';
import { npmLock } from './leaf.ts';

const readAs = async (path: string, text: string) =>
  await readFixture(npmLock, { path, content: Buffer.from(text), packages: [] });

test('what stands in no registry is left out', async () => {
  const yarn = `"a@file:./a":\n  version "1.0.0"\n\n"b@https://example.com/b.git#main":\n  version "2.0.0"\n\nc@^3.0.0:\n  version "3.0.1"\n`;
  const { packages } = await readAs('yarn.lock', yarn);
  expect(packages.map(({ name, version }) => `${name}@${version}`)).toEqual(['b@2.0.0', 'c@3.0.1']);
});

test('nests without an end are cut and told', async () => {
  const nest = (depth: number): string => (depth === 0 ? '{}' : `{"dependencies":{"p${depth}":${nest(depth - 1)}}}`);
  const { problems = [] } = await readAs('package-lock.json', nest(1_000));
  expect(problems.map(({ code }) => code)).toEqual(['too-deep']);
});

test('lock files inside of installed packages are not what is installed', () => {
  const head = { bytes: 10, isExecutable: false };
  expect(npmLock.wants({ ...head, path: 'app/node_modules/x/yarn.lock' })).toBe(false);
  expect(npmLock.wants({ ...head, path: 'app/yarn.lock' })).toBe(true);
});

test.each(['package-lock.json', 'bun.lock'])('a %s that is no JSON is damage', async (path) => {
  expect(await readAs(path, '{"packages": {')).toMatchObject({ packages: [], problems: [{ code: 'damaged' }] });
});
