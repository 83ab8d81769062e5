import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A table of rpm's with the headers, and its log: all rows are in the log only when `inLog` is set. */
export function sqliteDatabase(blobs: readonly Buffer[], inLog = false): { database: Buffer; log: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'yagura-rpm-'));
  const path = join(folder, 'rpmdb.sqlite');
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
    db.exec('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)');
    db.exec('CREATE TABLE Name (key TEXT NOT NULL, hnum INTEGER NOT NULL, idx INTEGER NOT NULL)');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const insert = db.prepare('INSERT INTO Packages (blob) VALUES (?)');
    for (const blob of blobs) insert.run(blob);
    if (!inLog) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return { database: readFileSync(path), log: readFileSync(`${path}-wal`) };
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

/** rpmpkg.c of rpm 4.16 and later: a page of slots, then blobs in blocks of 16 bytes; little-endian. */
export function ndbDatabase(blobs: readonly Buffer[]): Buffer {
  const slots = Buffer.alloc(4096);
  slots.write('RpmP');
  slots.writeUInt32LE(1, 12);
  slots.writeUInt32LE(blobs.length + 1, 16);
  for (let at = 32; at < slots.length; at += 16) slots.write('Slot', at);
  const parts = [slots];
  let block = slots.length / 16;
  for (const [index, blob] of blobs.entries()) {
    const blocks = Math.ceil((16 + blob.length + 12) / 16);
    const body = Buffer.alloc(blocks * 16);
    body.write('BlbS');
    body.writeUInt32LE(index + 1, 4);
    body.writeUInt32LE(blob.length, 12);
    blob.copy(body, 16);
    body.writeUInt32LE(blob.length, body.length - 8);
    body.write('BlbE', body.length - 4);
    for (const [place, number] of [index + 1, block, blocks].entries()) {
      slots.writeUInt32LE(number, 32 + index * 16 + 4 + place * 4);
    }
    parts.push(body);
    block += blocks;
  }
  return Buffer.concat(parts);
}

const PAGE = 512;

/** Berkeley DB's hash: a page of facts, one page of keys and values, each value on a chain of overflow pages. */
export function bdbDatabase(blobs: readonly Buffer[], isBigEndian = false): Buffer {
  const u16 = (page: Buffer, value: number, at: number) =>
    isBigEndian ? page.writeUInt16BE(value, at) : page.writeUInt16LE(value, at);
  const u32 = (page: Buffer, value: number, at: number) =>
    isBigEndian ? page.writeUInt32BE(value, at) : page.writeUInt32LE(value, at);
  const [meta, hash] = [Buffer.alloc(PAGE), Buffer.alloc(PAGE)];
  const pages = [meta, hash];
  u32(meta, 0x06_15_61, 12);
  u32(meta, 9, 16);
  u32(meta, PAGE, 20);
  meta[25] = 8;
  u32(hash, 1, 8);
  hash[25] = 13;

  let [end, items] = [PAGE, 0];
  const put = (item: Buffer) => {
    end -= item.length;
    item.copy(hash, end);
    u16(hash, end, 26 + 2 * items);
    items += 1;
  };
  const putKey = (key: number) => {
    const item = Buffer.alloc(5);
    item[0] = 1;
    u32(item, key, 1);
    put(item);
  };
  // The number of the next package stands under the key 0.
  putKey(0);
  putKey(blobs.length + 1);
  for (const [index, blob] of blobs.entries()) {
    putKey(index + 1);
    const item = Buffer.alloc(12);
    item[0] = 3;
    u32(item, pages.length, 4);
    u32(item, blob.length, 8);
    put(item);
    for (let from = 0; from < blob.length; from += PAGE - 26) {
      const page = Buffer.alloc(PAGE);
      const part = blob.subarray(from, from + PAGE - 26);
      part.copy(page, 26);
      u32(page, pages.length, 8);
      u32(page, from + part.length < blob.length ? pages.length + 1 : 0, 16);
      u16(page, part.length, 22);
      page[25] = 7;
      pages.push(page);
    }
  }
  u16(hash, items, 20);
  u16(hash, end, 22);
  u32(meta, pages.length - 1, 32);
  return Buffer.concat(pages);
}
