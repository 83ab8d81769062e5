/** What is known of one CVE from a collection outside: one kind of knowledge, `exploit` so far. */
export interface KnowledgePackTable {
  kind: string;
  /** The CVE. */
  id: string;
  title: string;
  severity: string;
  variants: number;
  requests: number;
  /** Variants that a response would have to complete. */
  unresolved: number;
  /** Variants that were left out. */
  omitted: number;
  /** Of the unpacked body: what is equal is not written again. */
  digest: string;
  /** Revision of the collection that brought it as it is. */
  revision: string;
  built_at: string;
  /** JSON, zstd. */
  body: Uint8Array;
}

/** The collection that the packs of a kind were built from. */
export interface KnowledgeCollectionTable {
  kind: string;
  /** Commit of the checkout, or a digest of its files. */
  revision: string;
  /** SPDX id of its licence, and the digest of the text that was read. */
  licence: string;
  licence_digest: string;
  /** Files read, those of which something was rendered, packs. */
  files: number;
  rendered: number;
  packs: number;
  /** JSON: files that were refused, by reason. */
  refused: string;
  /** Of all of it, packs included: an equal one is not written again. */
  digest: string;
  updated_at: string;
}
