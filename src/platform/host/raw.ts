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
  readonly device: string;
  /** Of its content, since the epoch. */
  readonly modifiedMs: number;
}

/**
 * Reads at most `maxBytes` of a regular file. What is no regular file is not waited for: a pipe answers at once, and a
 * link that took the file's place is not followed.
 */
export function readBytes(path: string, maxBytes: number): Look<Buffer> {
  return readOpened(path, constants.O_NOFOLLOW, maxBytes, owned);
}

/**
 * A whole file through a link of the kernel's own, such as `/proc/<pid>/exe`, which leads to the very file that runs.
 * Nothing of a larger one is read: a part of a program says nothing.
 */
export function readLinked(path: string, maxBytes: number): Look<Buffer> {
  const size = look(() => seen(statSync(path).size));
  if (size.value === undefined) return size;
  return size.value > maxBytes ? seen(Buffer.alloc(0), true) : readOpened(path, 0, maxBytes, owned);
}

/** What was read, as the reader's own: the bytes may stand in the buffer that the next look writes into. */
type Take<T> = (bytes: Buffer, isShared: boolean) => T;

function owned(bytes: Buffer, isShared: boolean): Buffer {
  return isShared ? Buffer.from(bytes) : bytes;
}

function readOpened<T>(path: string, flags: number, maxBytes: number, take: Take<T>): Look<T> {
  return look(() => {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { absent: 'other' };
      // A large file that says its size is read into place; those of the kernel say 0 and come in pieces.
      if (stats.size > CHUNK) {
        const whole = readWhole(file, Math.min(stats.size, maxBytes));
        return seen(take(whole, false), stats.size > maxBytes);
      }
      const chunks: Buffer[] = [];
      let [bytes, used] = [0, 0];
      while (bytes <= maxBytes) {
        const read = readSync(file, buffer, used, CHUNK - used, null);
        if (read === 0) break;
        bytes += read;
        used += read;
        if (used < CHUNK) continue;
        chunks.push(Buffer.from(buffer));
        used = 0;
      }
      const last = buffer.subarray(0, used);
      const isShared = chunks.length === 0;
      const whole = isShared ? last : Buffer.concat([...chunks, last], bytes);
      return seen(take(whole.subarray(0, maxBytes), isShared), bytes > maxBytes);
    } finally {
      closeSync(file);
    }
  });
}

function readWhole(file: number, size: number): Buffer {
  const whole = Buffer.allocUnsafeSlow(size);
  let bytes = 0;
  while (bytes < size) {
    const read = readSync(file, whole, bytes, size - bytes, bytes);
    if (read === 0) break;
    bytes += read;
  }
  return whole.subarray(0, bytes);
}

/** The same as text, which leaves nothing behind but the text. */
export function readText(path: string, maxBytes: number): Look<string> {
  return readOpened(path, constants.O_NOFOLLOW, maxBytes, (bytes) => bytes.toString('utf8'));
}

/**
 * A file line by line, which is never whole in memory; ends after `maxBytes`, or with a line that does not fit the
 * buffer, and says so by `isCut`.
 */
export function readLines(path: string, maxBytes: number, take: (line: string) => void): Look<undefined> {
  return look(() => {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      if (!fstatSync(file).isFile()) return { absent: 'other' };
      const lines = Buffer.allocUnsafe(CHUNK);
      let [kept, total] = [0, 0];
      for (;;) {
        const read = readSync(file, lines, kept, CHUNK - kept, null);
        total += read;
        const end = kept + read;
        let from = 0;
        for (let at = lines.indexOf(10); at >= 0 && at < end; at = lines.indexOf(10, from)) {
          take(lines.toString('utf8', from, at));
          from = at + 1;
        }
        if (read === 0) {
          if (end > from) take(lines.toString('utf8', from, end));
          return seen(undefined);
        }
        if (total > maxBytes || end - from === CHUNK) return seen(undefined, true);
        lines.copyWithin(0, from, end);
        kept = end - from;
      }
    } finally {
      closeSync(file);
    }
  });
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
    device: String(stats.dev),
    modifiedMs: stats.mtimeMs,
  };
}

function kindOf(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  return stats.isSocket() ? 'socket' : 'other';
}
