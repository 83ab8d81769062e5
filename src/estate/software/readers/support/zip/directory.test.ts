import { expect, test } from 'vitest';
import { zipFile } from '../../../../../../test/support/zip-writer.ts';
import { readDirectory } from './directory.ts';
import { unpack } from './entry.ts';

const ITEMS = [{ name: 'a.txt', content: 'first' }, { name: 'folder/' }, { name: 'b.txt', content: 'second' }];

/** Turns the end record into a wide one, as archives of more than 65,535 entries have it. */
function widened(file: Buffer): Buffer {
  const end = Buffer.from(file.subarray(-22));
  const wide = Buffer.alloc(76);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  end.fill(0xff, 8, 20);
  return Buffer.concat([file.subarray(0, -22), wide, end]);
}

test.each([
  ['alone', zipFile(ITEMS)],
  ['behind a script', zipFile(ITEMS, '#!/bin/sh\n')],
  ['with a wide end record', widened(zipFile(ITEMS))],
  ['behind a script with a wide end record', widened(zipFile(ITEMS, '#!/bin/sh\n'))],
])('the files of an archive are found and unpacked %s', (_name, file) => {
  const directory = readDirectory(file, 100);
  expect(directory).toMatchObject({ faults: [], isCut: false });
  const texts = directory?.entries.map((entry) => {
    const unpacked = unpack(file, entry, 100);
    return 'content' in unpacked ? `${entry.name}: ${unpacked.content.toString()}` : unpacked.why;
  });
  expect(texts).toEqual(['a.txt: first', 'b.txt: second']);
});

test('other bytes are no archive', () => {
  for (const file of [
    Buffer.alloc(0),
    Buffer.alloc(100),
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(70_000, 'PK\x05\x06'),
  ]) {
    expect(readDirectory(file, 100)).toBeUndefined();
  }
});
