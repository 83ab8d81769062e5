import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { type Look, look, seen } from './look.ts';

/** Bytes read at a time, into one buffer: a look allocates what it keeps and no more. */
const CHUNK = 64 * 1024;
const buffer = Buffer.allocUnsafe(CHUNK);

export type FileKind = 'file' | 'folder' | 'link' | 'socket' | 'other';

export interface FileFacts {
  readonly kind: FileKind;
  /** Permission bits with set-user-id, set-group-id and sticky: `0o4755`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly bytes: number;
  readonly inode: string;
}

/**
 * Reads at most `maxBytes` of a regular file. What is no regular file is not waited for: a pipe answers at once, and a
 * link that took the file's place is not followed.
 */
export function readBytes(path: string, maxBytes: number): Look<Buffer> {
  return readOpened(path, constants.O_NOFOLLOW, maxBytes);
}

/**
 * A whole file through a link of the kernel's own, such as `/proc/<pid>/exe`, which leads to the very file that runs.
 * Nothing of a larger one is read: a part of a program says nothing.
 */
export function readLinked(path: string, maxBytes: number): Look<Buffer> {
  const size = look(() => seen(statSync(path).size));
  if (size.value === undefined) return size;
  return size.value > maxBytes ? seen(Buffer.alloc(0), true) : readOpened(path, 0, maxBytes);
}

function readOpened(path: string, flags: number, maxBytes: number): Look<Buffer> {
  return look(() => {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { absent: 'other' };
      // A large file that says its size is read into place; those of the kernel say 0 and come in pieces.
      if (stats.size > CHUNK) return readWhole(file, Math.min(stats.size, maxBytes), stats.size > maxBytes);
      const chunks: Buffer[] = [];
      let bytes = 0;
      while (bytes <= maxBytes) {
        const read = readSync(file, buffer, 0, CHUNK, null);
        if (read === 0) break;
        chunks.push(Buffer.from(buffer.subarray(0, read)));
        bytes += read;
      }
      const [first] = chunks;
      const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, bytes);
      return seen(whole.subarray(0, maxBytes), bytes > maxBytes);
    } finally {
      closeSync(file);
    }
  });
}

function readWhole(file: number, size: number, isCut: boolean): Look<Buffer> {
  const whole = Buffer.allocUnsafeSlow(size);
  let bytes = 0;
  while (bytes < size) {
    const read = readSync(file, whole, bytes, size - bytes, bytes);
    if (read === 0) break;
    bytes += read;
  }
  return seen(whole.subarray(0, bytes), isCut);
}

export function readText(path: string, maxBytes: number): Look<string> {
  const bytes = readBytes(path, maxBytes);
  return bytes.value === undefined ? bytes : seen(bytes.value.toString('utf8'), bytes.isCut);
}

export function readLink(path: string): Look<string> {
  return look(() => seen(readlinkSync(path)));
}

/** Facts of a file itself: of a link, not of what it leads to. */
export function factsOf(path: string): Look<FileFacts> {
  return look(() => seen(toFacts(lstatSync(path))));
}

/** Names in a folder, at most `max`, as the system gives them: in no order. */
export function namesIn(path: string, max: number): Look<string[]> {
  return look(() => {
    const folder = opendirSync(path);
    try {
      const names: string[] = [];
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
        if (names.length >= max) return seen(names, true);
        names.push(entry.name);
      }
      return seen(names);
    } finally {
      folder.closeSync();
    }
  });
}

function toFacts(stats: Stats): FileFacts {
  return {
    kind: kindOf(stats),
    mode: stats.mode & 0o7777,
    uid: stats.uid,
    gid: stats.gid,
    bytes: stats.size,
    inode: String(stats.ino),
  };
}

function kindOf(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  return stats.isSocket() ? 'socket' : 'other';
}
