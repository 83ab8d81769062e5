import { expect, test } from 'vitest';
import { READ_LIMITS } from '../../../../../test/support/reader-fixture.ts';
import { pomOf, type ZipItem, zipFile } from '../../../../../test/support/zip-writer.ts';
import type { ReadLimits } from '../contract.ts';
import { read } from './read.ts';

const LOG4J = 'org.apache.logging.log4j';
const LOOKUP = 'org/apache/logging/log4j/core/lookup/JndiLookup.class';
const log4jCore = () => zipFile([pomOf(LOG4J, 'log4j-core', '2.14.1'), { name: LOOKUP, content: 'class' }]);

function readJar(items: readonly ZipItem[], path = 'opt/app.jar', limits: Partial<ReadLimits> = {}) {
  return readBytes(zipFile(items), path, limits);
}

function readBytes(content: Uint8Array, path = 'opt/app.jar', limits: Partial<ReadLimits> = {}) {
  const { packages, problems = [] } = read(
    { path, content, bytes: content.length, isExecutable: false },
    { ...READ_LIMITS, ...limits },
  );
  return { packages, problems, codes: problems.map(({ code }) => code) };
}

/** A jar in a jar, `depth` times; log4j-core innermost. */
function nest(depth: number): Buffer {
  let inner = log4jCore();
  for (let n = 0; n < depth; n += 1)
    inner = zipFile([{ name: `lib/level${n}.jar`, content: inner, isStored: n % 2 === 0 }]);
  return inner;
}

test('a jar of its own is installed and carries its marks', () => {
  expect(readBytes(log4jCore(), 'opt/lib/log4j-core-2.14.1.jar')).toMatchObject({
    packages: [{ namespace: LOG4J, name: 'log4j-core', version: '2.14.1', standing: 'installed', marks: [LOOKUP] }],
    problems: [],
  });
});

test('a jar below ten others is found with the way to it', () => {
  const { packages, problems } = readBytes(nest(10));
  expect(problems).toEqual([]);
  expect(packages).toMatchObject([{ name: 'log4j-core', standing: 'embedded', marks: [LOOKUP] }]);
  expect(packages[0]?.within).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => `lib/level${n}.jar`));
});

test('below the allowed depth nothing is opened, and that is told', () => {
  expect(readBytes(nest(11))).toMatchObject({ packages: [], codes: ['too-deep'] });
});

test('libraries shaded into a jar are embedded at their own records', () => {
  const { packages } = readJar(
    [pomOf('com.example', 'tool', '3.0'), pomOf(LOG4J, 'log4j-core', '2.14.1'), { name: `x/${LOOKUP}`, content: 'c' }],
    'opt/tool-3.0.jar',
  );
  expect(packages).toMatchObject([
    { name: 'tool', standing: 'installed' },
    {
      name: 'log4j-core',
      standing: 'embedded',
      within: [`META-INF/maven/${LOG4J}/log4j-core/pom.properties`],
      marks: [`x/${LOOKUP}`],
    },
  ]);
});

test('a marked class without a record marks the jar around it and gets no invented version', () => {
  const moved = 'shaded/log4j/core/lookup/JndiLookup.class';
  expect(readJar([pomOf('com.example', 'app', '1.0'), { name: moved, content: 'class' }])).toMatchObject({
    packages: [{ name: 'app', version: '1.0', marks: [moved] }],
    problems: [{ code: 'unidentified', detail: expect.stringContaining(moved) }],
  });
});

test.each([
  ['opt/slf4j-api-1.7.36.jar', 'Bundle-SymbolicName: slf4j.api', undefined, 'slf4j-api', '1.7.36'],
  ['opt/log4j-core-2.3.jar', 'Bundle-SymbolicName: org.apache.logging.log4j.core', LOG4J, 'log4j-core', '2.3'],
  [
    'opt/commons-io.jar',
    'Implementation-Version: 2.11.0\nImplementation-Vendor-Id: org.apache',
    'org.apache',
    'commons-io',
    '2.11.0',
  ],
  ['opt/native-1.0-linux-x86_64.jar', 'Implementation-Version: 1.0', undefined, 'native', '1.0'],
  ['root/.m2/repository/javax/inject/javax.inject/1/javax.inject-1.jar', '', 'javax.inject', 'javax.inject', '1'],
  [
    'root/.gradle/files-2.1/org.slf4j/slf4j-api/1.7.36/6c62/slf4j-api-1.7.36.jar',
    '',
    'org.slf4j',
    'slf4j-api',
    '1.7.36',
  ],
])('%s with %j is named without a record of Maven', (path, text, namespace, name, version) => {
  const { packages } = readJar([{ name: 'META-INF/MANIFEST.MF', content: `Manifest-Version: 1.0\n${text}\n` }], path);
  expect(packages).toEqual([{ type: 'maven', ...(namespace && { namespace }), name, version, standing: 'installed' }]);
});

test('classes without a name and a version are told, archives of sources are not', () => {
  const classes = [{ name: 'a/B.class', content: 'class' }];
  expect(readJar(classes).problems).toEqual([
    { code: 'unidentified', detail: 'app.jar: classes without a name and a version' },
  ]);
  expect(readJar([pomOf('a', 'b', '1')], 'opt/b-1-sources.jar')).toMatchObject({ packages: [], problems: [] });
});

test('what stands before an archive does not hide it', () => {
  const script = zipFile(
    [{ name: 'lib/log4j-core-2.14.1.jar', content: log4jCore() }],
    '#!/bin/sh\nexec java -jar $0\n',
  );
  expect(readBytes(script, 'opt/run').packages).toMatchObject([{ name: 'log4j-core' }]);
  expect(readBytes(Buffer.from('\x7fELF no archive'), 'opt/run')).toMatchObject({ packages: [], problems: [] });
});

test('one bad entry is told and the others are read', () => {
  const good = { name: 'lib/log4j-core-2.14.1.jar', content: log4jCore() };
  const bad = (item: Partial<ZipItem>) => readJar([{ name: 'lib/bad.jar', content: log4jCore(), ...item }, good]);
  for (const [item, code, why] of [
    [{ flags: 1 }, 'unsupported', 'is encrypted'],
    [{ claimedBytes: 10 }, 'damaged', 'does not unpack into the 10 bytes'],
    [{ claimedBytes: 100_000 }, 'damaged', 'the list says 100000'],
    [{ claimedBytes: 0xfffffff0 }, 'too-large', '4294967280 bytes'],
    [{ crc: 1 }, 'damaged', 'checksum'],
    [{ content: 'no archive' }, 'damaged', 'is not an archive'],
  ] as const) {
    const { packages, problems } = bad(item);
    expect(packages).toMatchObject([{ name: 'log4j-core', version: '2.14.1' }]);
    expect(problems).toMatchObject([{ code, detail: expect.stringContaining(why) }]);
  }
});

test('a bomb is given up at the limit', () => {
  const bomb = { name: 'lib/bomb.jar', content: Buffer.alloc(8 * 1024 * 1024) };
  const good = { name: 'lib/log4j-core-2.14.1.jar', content: log4jCore() };
  const { packages, codes } = readJar([bomb, good], 'opt/app.jar', { unpackedBytes: 1024 * 1024 });
  expect(packages).toMatchObject([{ name: 'log4j-core' }]);
  expect(codes).toEqual(['too-large']);
});

test('many entries over one piece of packed bytes are told and end at the limit', () => {
  const first = {
    name: 'lib/a.jar',
    content: zipFile([{ name: 'zeros', content: Buffer.alloc(900_000) }]),
    isStored: true,
  };
  const again = Array.from({ length: 200 }, (_, n) => ({ ...first, name: `lib/${n}.jar`, sameAs: 0 }));
  const { codes } = readJar([first, ...again], 'opt/app.jar', { unpackedBytes: 50_000 });
  expect(codes).toContain('damaged');
  expect(codes.filter((code) => code === 'too-large').length).toBeGreaterThan(10);
});

test('a zip that holds itself by its list alone ends', () => {
  const shared = zipFile([{ name: 'x.jar', content: log4jCore(), isStored: true }]);
  const deep = Array.from({ length: 12 }).reduce<Buffer>(
    (inner) =>
      zipFile([
        { name: 'x.jar', content: inner },
        { name: 'y.jar', content: inner },
      ]),
    shared,
  );
  const { problems, packages } = readBytes(deep, 'opt/app.jar', { unpackedBytes: 2 * 1024 * 1024, entries: 3_000 });
  expect(problems.length).toBeLessThanOrEqual(50);
  expect(packages.length).toBeLessThan(3_000);
});

test('more entries than allowed are cut and told', () => {
  const items = Array.from({ length: 50 }, (_, n) => ({ name: `f${n}` }));
  expect(readJar(items, 'opt/app.jar', { entries: 20 }).codes).toEqual(['too-many']);
});
