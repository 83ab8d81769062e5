/** A stretch of a program's file with a name. */
export interface Section {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
}

/** A stretch of a program's file and where it stands in memory. */
export interface Segment {
  readonly address: number;
  readonly offset: number;
  readonly bytes: number;
  readonly isWritable: boolean;
}

/** What of a program's layout the readers use, whatever system it is for. */
export interface ProgramImage {
  readonly sections: readonly Section[];
  readonly segments: readonly Segment[];
}

/** Sections or segments of one program that are looked at; more are damage. */
export const MAX_PARTS = 4_096;

/** The bytes of a section or segment, as many as the file has. */
export function sectionBytes(file: Buffer, { offset, bytes }: Pick<Section, 'offset' | 'bytes'>): Buffer {
  return file.subarray(Math.min(offset, file.length), Math.min(offset + bytes, file.length));
}

/** Text up to the first zero byte. */
export function nameAt(file: Buffer, from: number, maxBytes: number): string {
  const stop = Math.min(from + maxBytes, file.length);
  if (from >= stop) return '';
  const zero = file.subarray(from, stop).indexOf(0);
  return file.toString('latin1', from, zero < 0 ? stop : from + zero);
}
