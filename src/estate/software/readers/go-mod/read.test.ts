import { expect, test } from 'vitest';
import { readFixture } from '../../../../../test/support/reader-fixture.ts';
import { goMod } from './leaf.ts';

const readText = async (text: string) =>
  await readFixture(goMod, { path: 'go.mod', content: Buffer.from(text), packages: [] });

test('a go.mod of before Go 1.17 says that indirect modules are not in it', async () => {
  const required = 'require example.com/a v1.0.0\n';
  expect((await readText(`go 1.16\n${required}`)).problems).toMatchObject([{ code: 'incomplete' }]);
  expect((await readText(`go 1.17\n${required}`)).problems).toEqual([]);
});

test('a replacement of one version leaves other versions', async () => {
  const { packages } = await readText(
    'go 1.21\nrequire example.com/a v1.0.0\nreplace example.com/a v0.9.0 => example.com/b v1.2.3\n',
  );
  expect(packages).toMatchObject([{ name: 'example.com/a', version: 'v1.0.0' }]);
});
