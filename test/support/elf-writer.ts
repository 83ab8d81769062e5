import { deflateSync } from 'node:zlib';

/** A program of Linux with the given sections, as a linker lays it out: 64 bits, lowest byte first. */
export function elfFile(sections: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = ['', ...Object.keys(sections), '.shstrtab'];
  const strings = Buffer.from(`${names.join('\0')}\0`);
  const bodies = [Buffer.alloc(0), ...Object.values(sections).map((body) => Buffer.from(body)), strings];
  const placed = bodies.map((body) => ({ body, offset: 0 }));
  let offset = ELF_DATA;
  for (const part of placed) {
    part.offset = offset;
    offset += part.body.length + ((16 - (part.body.length % 16)) % 16);
  }
  const file = Buffer.alloc(offset + placed.length * 64);
  file.write('\x7fELF\x02\x01\x01', 0, 'latin1');
  file.writeBigUInt64LE(64n, 32);
  file.writeBigUInt64LE(BigInt(offset), 40);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(1, 56);
  file.writeUInt16LE(64, 58);
  file.writeUInt16LE(placed.length, 60);
  file.writeUInt16LE(placed.length - 1, 62);
  // One segment that holds the whole file, to be written to.
  file.writeUInt32LE(1, 64);
  file.writeUInt32LE(6, 68);
  file.writeBigUInt64LE(BigInt(ELF_BASE), 80);
  file.writeBigUInt64LE(BigInt(offset), 96);
  for (const [n, part] of placed.entries()) {
    part.body.copy(file, part.offset);
    const at = offset + n * 64;
    file.writeUInt32LE(Buffer.from(names.slice(0, n).join('\0')).length + (n === 0 ? 0 : 1), at);
    file.writeBigUInt64LE(BigInt(part.offset), at + 24);
    file.writeBigUInt64LE(BigInt(part.body.length), at + 32);
  }
  return file;
}

/** Where the first section stands in the file, and where the file stands in memory. */
export const ELF_DATA = 128;
export const ELF_BASE = 0x400000;

const MARK = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const END_MARK = Buffer.from('f932433186182072008242104116d8f2', 'hex');

function marked(modules: string): Buffer {
  return Buffer.concat([MARK, Buffer.from(modules), END_MARK]);
}

function sized(text: Buffer): Buffer {
  const length: number[] = [];
  for (let rest = text.length; ; rest >>>= 7) {
    length.push(rest >= 0x80 ? (rest & 0x7f) | 0x80 : rest);
    if (rest < 0x80) return Buffer.concat([Buffer.from(length), text]);
  }
}

/** The record of Go 1.18 and later: two texts behind the header. */
export function goBuildInfo(version: string, modules: string): Buffer {
  const header = Buffer.alloc(32);
  header.write('\xff Go buildinf:\x08\x02', 0, 'latin1');
  return Buffer.concat([header, sized(Buffer.from(version)), sized(marked(modules))]);
}

/** The record of Go before 1.18 when it is the first section: two addresses of strings. */
export function oldGoBuildInfo(version: string, modules: string): Buffer {
  const texts = [Buffer.from(version), marked(modules)];
  const record = Buffer.alloc(64);
  record.write('\xff Go buildinf:\x08\x00', 0, 'latin1');
  const start = ELF_BASE + ELF_DATA;
  let at = start + record.length;
  for (const [n, text] of texts.entries()) {
    record.writeBigUInt64LE(BigInt(start + 32 + n * 16), 16 + n * 8);
    record.writeBigUInt64LE(BigInt(at), 32 + n * 16);
    record.writeBigUInt64LE(BigInt(text.length), 40 + n * 16);
    at += text.length;
  }
  return Buffer.concat([record, ...texts]);
}

/** The section that `cargo auditable` writes. */
export function rustCrates(packages: readonly Readonly<Record<string, unknown>>[]): Buffer {
  return deflateSync(JSON.stringify({ packages }));
}
