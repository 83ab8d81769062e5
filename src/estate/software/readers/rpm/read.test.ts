import { describe, expect, it, test } from 'vitest';
import { bdbDatabase, ndbDatabase, sqliteDatabase } from '../../../../../test/support/rpm/databases.ts';
import { rpmHeader } from '../../../../../test/support/rpm/header.ts';
import { READ_LIMITS } from '../../../../../test/support/reader-fixture.ts';
import { read } from './read.ts';

const bodyOf = (content: Uint8Array, path = 'var/lib/rpm/Packages') => ({
  path,
  bytes: content.length,
  isExecutable: false,
  content,
});
const readAll = (content: Uint8Array) => read(bodyOf(content), READ_LIMITS, () => undefined);

test('a header gives all that advisories judge by', () => {
  const header = rpmHeader({
    name: 'nodejs',
    version: '16.14.0',
    release: '5.el8',
    epoch: 1,
    arch: 'x86_64',
    sourceRpm: 'nodejs-lts-16.14.0-5.el8.src.rpm',
    vendor: 'Red Hat, Inc.',
    license: 'MIT',
    modularityLabel: 'nodejs:16:8060020220523160029:ad008a3a',
  });
  expect(readAll(ndbDatabase([header])).packages).toEqual([
    {
      type: 'rpm',
      name: 'nodejs',
      version: '1:16.14.0-5.el8',
      architecture: 'x86_64',
      source: { name: 'nodejs-lts', version: '1:16.14.0-5.el8' },
      module: 'nodejs:16',
      vendor: 'Red Hat, Inc.',
      licences: ['MIT'],
      standing: 'installed',
    },
  ]);
});

const MANY = Array.from({ length: 40 }, (_, index) =>
  rpmHeader({ name: `package-${String(index).padStart(2, '0')}`, version: '1', release: '1', changes: index * 400 }),
);

describe.each([
  ['SQLite', (blobs: readonly Buffer[]) => sqliteDatabase(blobs).database],
  ['NDB', ndbDatabase],
  ['Berkeley DB', (blobs: readonly Buffer[]) => bdbDatabase(blobs.slice(0, 12))],
])('%s', (_name, write) => {
  it('holds small and large headers', () => {
    const { packages, problems } = readAll(write(MANY));
    expect(problems).toEqual([]);
    const names = packages.map(({ name }) => name).toSorted();
    expect(names).toEqual(
      Array.from({ length: names.length }, (_, index) => `package-${String(index).padStart(2, '0')}`),
    );
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it('gives the packages before the end of a file that was cut off, and says so', () => {
    const whole = write(MANY);
    const { packages, problems = [] } = readAll(whole.subarray(0, Math.floor(whole.length * 0.6)));
    expect(packages.length).toBeGreaterThan(0);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('is left at the limit of packages', () => {
    const { packages, problems } = read(bodyOf(write(MANY)), { ...READ_LIMITS, entries: 5 }, () => undefined);
    expect([packages.length, problems?.map(({ code }) => code)]).toEqual([5, ['too-many']]);
  });
});

test('rows of a log that were never committed do not count, and a log of another database is left out', () => {
  const [bash, acl] = ['bash', 'acl'].map((name) => rpmHeader({ name, version: '1', release: '1', changes: 3000 }));
  const { database, log } = sqliteDatabase([bash!, acl!], true);
  const readWith = (content: Buffer) => {
    const result = read(bodyOf(database, 'var/lib/rpm/rpmdb.sqlite'), READ_LIMITS, () => bodyOf(content));
    return [result.packages.map(({ name }) => name), result.problems?.length];
  };
  expect(readWith(log)).toEqual([['bash', 'acl'], 0]);
  expect(readWith(log.subarray(0, log.length - 1))).toEqual([['bash'], 0]);
  expect(readWith(Buffer.alloc(100))).toEqual([[], 1]);
});

test('a file that is no database is named, an empty one is no problem', () => {
  expect(readAll(Buffer.from('hello'))).toMatchObject({ packages: [], problems: [{ code: 'unsupported' }] });
  expect(readAll(Buffer.alloc(0))).toEqual({ packages: [], problems: [] });
});
