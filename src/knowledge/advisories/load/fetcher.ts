/** What is known of a file that was read before. */
export interface KnownFeed {
  readonly etag?: string;
  readonly lastModified?: string;
  /** SHA-256 of its bytes. */
  readonly digest?: string;
}

export interface FetchFile {
  readonly url: string;
  /** Other places in a mirror besides `<host>/<path>`. */
  readonly mirror?: readonly string[];
  readonly known?: KnownFeed;
  readonly maxBytes: number;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
}

export type FetchedFile =
  | { readonly state: 'unchanged' }
  | { readonly state: 'absent' }
  | {
      readonly state: 'fetched';
      readonly path: string;
      /** Where it was, for people. */
      readonly from: string;
      readonly sha256: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Removes what was made for it. */
      release(): Promise<void>;
    };

/** Where files of sources come from: the network, or a folder that somebody filled. */
export interface Fetcher {
  readonly kind: 'online' | 'mirror';
  /** Faults of the network or the disk; a file that is not there is `absent`. */
  fetch(file: FetchFile, signal: AbortSignal): Promise<FetchedFile>;
}
