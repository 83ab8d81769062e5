import { expect, test } from 'vitest';
import { READ_LIMITS, readFixture } from '../../../../../test/support/reader-fixture.ts';
import { pypiLock } from './leaf.ts';

const readAs = (path: string, text: string) =>
  readFixture(pypiLock, { path, content: Buffer.from(text), packages: [] });

test('requirements that do not name one version are counted', async () => {
  const { packages, problems } = await readAs(
    'requirements.txt',
    'a==1.0\nb>=2\nc\nd==1.*\n-e .\nhttps://example.com/e.zip\n',
  );
  expect(packages).toEqual([{ type: 'pypi', name: 'a', version: '1.0', standing: 'locked' }]);
  expect(problems).toMatchObject([{ code: 'incomplete', detail: expect.stringMatching(/^4 requirements/) }]);
});

test('a lock file that is no TOML is damage', async () => {
  expect(await readAs('poetry.lock', '[[package]\nname = ')).toMatchObject({
    packages: [],
    problems: [{ code: 'damaged' }],
  });
});

test.each([
  ['srv/requirements.txt', true],
  ['srv/requirements-prod.txt', true],
  ['srv/requirements-dev.txt', false],
  ['usr/lib/python3/site-packages/x/requirements.txt', false],
  ['srv/uv.lock', true],
])('whether %s is read: %s', (path, isRead) => {
  expect(pypiLock.wants({ path, bytes: READ_LIMITS.entries, isExecutable: false })).toBe(isRead);
});
