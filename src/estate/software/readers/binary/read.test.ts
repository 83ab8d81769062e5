import { expect, test } from 'vitest';
import { elfFile, goBuildInfo, rustCrates } from '../../../../../test/support/elf-writer.ts';
import { READ_LIMITS } from '../../../../../test/support/reader-fixture.ts';
import { read } from './read.ts';

function readBytes(content: Uint8Array) {
  const { packages, problems = [] } = read(
    { path: 'usr/bin/program', content, bytes: content.length, isExecutable: true },
    READ_LIMITS,
  );
  return { packages, problems, versions: packages.map(({ name, version }) => `${name}@${version}`) };
}

test.each([
  ['go1.21.5', 'stdlib@1.21.5'],
  ['go1.21', 'stdlib@1.21.0'],
  ['go1.22rc1', 'stdlib@1.22.0-rc.1'],
  ['go1.20.12 X:boringcrypto', 'stdlib@1.20.12'],
])('the library of %s is %s', (version, library) => {
  expect(readBytes(elfFile({ '.go.buildinfo': goBuildInfo(version, '\n') })).versions).toEqual([library]);
});

test('a Go that is no release gives no version and is told; its modules are kept', () => {
  const record = goBuildInfo('devel go1.23-0a1b2c', 'dep\texample.com/a\tv1.0.0\th1:\n');
  expect(readBytes(elfFile({ '.go.buildinfo': record }))).toMatchObject({
    versions: ['example.com/a@v1.0.0'],
    problems: [{ code: 'unidentified' }],
  });
});

test('without a table of sections the record is found in what can be written to', () => {
  const file = elfFile({ '.go.buildinfo': goBuildInfo('go1.21.5', '\n') });
  file.writeBigUInt64LE(0n, 40);
  expect(readBytes(file).versions).toEqual(['stdlib@1.21.5']);
});

/** A program of Windows with one section. */
function peFile(body: Buffer): Buffer {
  const file = Buffer.concat([Buffer.alloc(512), body]);
  file.write('MZ');
  file.writeUInt32LE(0x80, 0x3c);
  file.write('PE\0\0', 0x80);
  file.writeUInt16LE(1, 0x86);
  file.writeUInt16LE(0xf0, 0x94);
  file.writeUInt16LE(0x20b, 0x98);
  const section = 0x98 + 0xf0;
  file.write('.data', section);
  file.writeUInt32LE(body.length, section + 16);
  file.writeUInt32LE(512, section + 20);
  file.writeUInt32LE(0xc0000040, section + 36);
  return file;
}

/** A program of macOS with one section. */
function machOFile(name: string, body: Buffer): Buffer {
  const file = Buffer.concat([Buffer.alloc(256), body]);
  file.write('cffaedfe', 'hex');
  file.writeUInt32LE(1, 16);
  file.writeUInt32LE(0x19, 32);
  file.writeUInt32LE(152, 36);
  file.writeUInt32LE(3, 92);
  file.writeUInt32LE(1, 96);
  file.write(name, 104);
  file.writeBigUInt64LE(BigInt(body.length), 144);
  file.writeUInt32LE(256, 152);
  return file;
}

test('programs of Windows and macOS are read as well', () => {
  const record = goBuildInfo('go1.21.5', '\n');
  expect(readBytes(peFile(record)).versions).toEqual(['stdlib@1.21.5']);
  expect(readBytes(machOFile('__go_buildinfo', record)).versions).toEqual(['stdlib@1.21.5']);
  const crates = rustCrates([{ name: 'regex', version: '1.5.4' }]);
  expect(readBytes(machOFile('.dep-v0', crates)).versions).toEqual(['regex@1.5.4']);
  const fat = Buffer.alloc(256);
  fat.write('cafebabe00000001', 'hex');
  fat.writeUInt32BE(256, 16);
  expect(readBytes(Buffer.concat([fat, machOFile('__go_buildinfo', record)])).versions).toEqual(['stdlib@1.21.5']);
});

test('a packed program says that it cannot be seen into', () => {
  const file = elfFile({ '.text': Buffer.from('UPX!') });
  expect(readBytes(file).problems).toMatchObject([{ code: 'unsupported' }]);
});

test('other programs, scripts and classes are silent', () => {
  for (const content of [elfFile({ '.text': Buffer.alloc(64) }), Buffer.from('#!/bin/sh\n')]) {
    expect(readBytes(content)).toMatchObject({ packages: [], problems: [] });
  }
  expect(readBytes(Buffer.from('cafebabe00000041ffff', 'hex'))).toMatchObject({ packages: [], problems: [] });
});

test.each([
  ['a cut file', elfFile({ '.go.buildinfo': goBuildInfo('go1.21.5', '\n') }).subarray(0, 200)],
  ['a list of crates that is none', elfFile({ '.dep-v0': Buffer.from('not deflated') })],
  ['a bomb', elfFile({ '.dep-v0': rustCrates([{ name: 'a'.repeat(9 * 1024 * 1024), version: '1' }]) })],
])('%s is damage and not a fault', (_name, content) => {
  expect(readBytes(content)).toMatchObject({ packages: [], problems: [{ code: 'damaged' }] });
});
