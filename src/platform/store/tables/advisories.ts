/** One advisory as one feed of a source says it. */
export interface AdvisoryTable {
  source: string;
  /** The part of the source that is fetched as one: `npm`, `v3.20-main`. */
  feed: string;
  id: string;
  modified_at: string | null;
  /** 1 when its publisher took it back. */
  withdrawn: number;
  /** Of the unpacked body: what is equal is not written again. */
  digest: string;
  written_at: string;
  /** JSON, zstd. */
  body: Uint8Array;
}

/** Every name an advisory goes by besides its own. */
export interface AdvisoryAliasTable {
  alias: string;
  source: string;
  feed: string;
  id: string;
}

/** The packed index of one feed for one ecosystem. */
export interface AdvisoryIndexTable {
  source: string;
  feed: string;
  ecosystem: string;
  packages: number;
  entries: number;
  digest: string;
  /** zstd. */
  body: Uint8Array;
}

/** How a feed stands: what was read when, and what could not be. */
export interface AdvisoryFeedTable {
  source: string;
  feed: string;
  /** `read`; `absent` not published or not in the mirror; `failed` at the last attempt, what was read before is kept. */
  state: string;
  /** Where the file was, or the path in a mirror. */
  url: string;
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of the file as it was fetched. */
  content_digest: string | null;
  /** Version of the reader: a newer one reads the same file again. */
  reader: string;
  /** When its publisher made it. */
  as_of: string | null;
  /** When it was last asked for and answered, when what it says last changed, when it was last read whole. */
  fetched_at: string | null;
  changed_at: string | null;
  whole_at: string | null;
  advisories: number;
  facts: number;
  /** JSON: by code, how many and the first of them. */
  problems: string;
  failure: string | null;
}

/** What a source knows of CVEs beyond advisories, a part for each year of them. */
export interface IntelligenceTable {
  source: string;
  feed: string;
  part: string;
  facts: number;
  digest: string;
  /** JSON by CVE, zstd. */
  body: Uint8Array;
}
