import { expect, test } from 'vitest';
import { readFixture } from '../../../../../test/support/reader-fixture.ts';
import { mavenLock } from './leaf.ts';

test('a pom.xml says what is not in it', async () => {
  const dependency = '<dependency><groupId>a</groupId><artifactId>b</artifactId></dependency>';
  const content = Buffer.from(`<project><dependencies>${dependency}</dependencies></project>`);
  expect(await readFixture(mavenLock, { path: 'pom.xml', content, packages: [] })).toMatchObject({
    packages: [],
    problems: [{ code: 'incomplete', detail: expect.stringContaining('1 of its own have no version') }],
  });
});

test('declared entities are not expanded', async () => {
  const content = Buffer.from(
    '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><project><dependencies><dependency><groupId>g</groupId>' +
      '<artifactId>&b;</artifactId><version>1</version></dependency></dependencies></project>',
  );
  const { packages } = await readFixture(mavenLock, { path: 'pom.xml', content, packages: [] });
  expect(packages.map(({ name }) => name)).toEqual(['&b;']);
});

test('a pom.xml that is cut off is read as far as it goes, and that is told', async () => {
  const dependency = '<dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>';
  const content = Buffer.from(`<project><dependencies>${dependency}<dependency><groupId>`);
  const { packages, problems = [] } = await readFixture(mavenLock, { path: 'pom.xml', content, packages: [] });
  expect(packages).toMatchObject([{ namespace: 'a', name: 'b', version: '1' }]);
  expect(problems.map(({ code }) => code)).toEqual(['damaged', 'incomplete']);
});
