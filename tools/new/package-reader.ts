import type { Template } from './template.ts';

/** Reads a made-up record: a line `name version` for each package. */
export const packageReader: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/** A record with a line for each package. */
export const ${name}: PackageReader = {
  id: '${id}',
  title: { en: 'A package manager', ja: 'パッケージマネージャー' },
  sources: [{ url: 'https://example.com/format', read: '${today}' }],
  finds: ['deb'],
  maxBytes: 16 * 1024 * 1024,
  wants: ({ path }) => path === 'var/lib/${id}/installed',
  read,
};
`,
    'read.ts': `import type { FileBody, FoundPackage, ReadSoftware } from '../contract.ts';
import { isName } from '../support/names.ts';
import { problemList } from '../support/problems.ts';

/** A line is a name and a version. */
const LINE = /^(\\S{1,200}) (\\S{1,200})$/;

export function read({ content }: FileBody): ReadSoftware {
  const packages: FoundPackage[] = [];
  const problems = problemList();
  for (const line of Buffer.from(content).toString('utf8').split('\\n')) {
    if (line === '') continue;
    const [, name, version] = LINE.exec(line) ?? [];
    if (isName(name) && isName(version)) packages.push({ type: 'deb', name, version, standing: 'installed' });
    else problems.add('damaged', 'a line is not a name and a version');
  }
  return { packages, problems: problems.list() };
}
`,
    'read.test.ts': `import { expect, test } from 'vitest';
import { read } from './read.ts';

test('a line is a package', () => {
  const file = { path: 'var/lib/${id}/installed', isExecutable: false };
  const content = Buffer.from('bash 5.2-1\\n');
  expect(read({ ...file, bytes: content.length, content }).packages).toEqual([
    { type: 'deb', name: 'bash', version: '5.2-1', standing: 'installed' },
  ]);
});
`,
  }),
  next: ({ id }) => [
    'change wants and read to the record that is wanted, with the page it is documented on',
    `write test/support/readers/${id}.ts: files as they are in the world, and what they hold`,
    'npm run gen',
    'npx vitest run test/laws/package-readers.test.ts src/estate/software',
  ],
};
