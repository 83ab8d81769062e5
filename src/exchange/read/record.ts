/** A record as a value, with the bytes it stands in the file as. */
export interface RawRecord {
  readonly value: unknown;
  readonly bytes: Buffer;
  /** Byte of the unpacked file at which it begins; of XML the character. */
  readonly offset: number;
  /** Path of what holds it: `Findings`, `runs/0/results`, `vulnerabilities`; '' for the root. */
  readonly place: string;
  /** The whole document, where the record cannot be understood without it. */
  readonly document?: unknown;
}

/** Why a record cannot be read, in words for a person. */
export interface RecordProblem {
  readonly offset: number;
  readonly problem: string;
}

export type RawItem = RawRecord | RecordProblem;

/** What a reader of one notation makes of a file: records in portions, and whether there was a place for any. */
export interface RecordStream {
  readonly items: AsyncIterable<readonly RawItem[]>;
  /** True once the file has shown to be of this kind, also when it holds no records. Known when `items` is over. */
  readonly isKnown: () => boolean;
}
