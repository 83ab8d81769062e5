import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './read.ts';

const STATUS = '/var/lib/dpkg/status';

const readText = (content: Buffer) =>
  read({ path: STATUS.slice(1), bytes: content.length, isExecutable: false, content });

test('a record gives the source package with its own version, and who built it', () => {
  const text =
    'Package: libperl5.36\nStatus: hold ok installed\nArchitecture: amd64\nSource: perl (5.36.0-7)\nVersion: 5.36.0-7+b1\nMaintainer: Perl <perl@example.org>\n';
  expect(readText(Buffer.from(text))).toEqual({
    packages: [
      {
        type: 'deb',
        name: 'libperl5.36',
        version: '5.36.0-7+b1',
        architecture: 'amd64',
        source: { name: 'perl', version: '5.36.0-7' },
        vendor: 'Perl <perl@example.org>',
        standing: 'installed',
      },
    ],
    problems: [],
  });
});

test('a record without a version and an end in the middle are told', () => {
  const { packages, problems } = readText(
    Buffer.from('Package: a\nStatus: install ok installed\n\nPackage: b\nVersion: 1.'),
  );
  expect(packages.map(({ name }) => name)).toEqual(['b']);
  expect(problems?.map(({ code }) => code)).toEqual(['damaged', 'damaged']);
});

test.skipIf(!existsSync(STATUS) || !existsSync('/usr/bin/dpkg-query'))(
  'the record of this machine holds what dpkg itself lists (needs dpkg)',
  () => {
    const format = '${Package} ${Version} ${Architecture} ${source:Package} ${source:Version} ${db:Status-Status}\n';
    const lines = execFileSync('dpkg-query', ['-W', '-f', format], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const listed = lines.split('\n').filter((line) => line !== '' && !/ (?:not-installed|config-files)$/.test(line));
    const found = readText(readFileSync(STATUS)).packages.map(({ name, version, architecture, source }) =>
      [name, version, architecture, source?.name ?? name, source?.version ?? version].join(' '),
    );
    expect(found.toSorted()).toEqual(listed.map((line) => line.split(' ').slice(0, 5).join(' ')).toSorted());
  },
);
