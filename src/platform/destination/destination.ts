/** Content of a file, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array | string>;

export interface OutFile {
  /** Below the destination, with `/`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly pieces: Pieces;
}

/** A place files are written to: a folder or a prefix of a bucket. */
export interface Destination {
  /** How a person would write it. */
  readonly location: string;
  /** Writes a file whole, or leaves none (or the old one) behind; answers its bytes. Memory holds a few pieces. */
  write(file: OutFile): Promise<number>;
}
