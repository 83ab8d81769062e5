/** Bounds of what is read: hostile files must not cost more than this. */
export const LIMITS = {
  /** One record. Security Hub takes 240 KB; OCSF sets no bound. */
  recordBytes: 4 * 1024 * 1024,
  /** Levels of brackets in one record. */
  depth: 128,
  /** A document that must be seen whole: an SBOM, a SARIF run. */
  documentBytes: 128 * 1024 * 1024,
  /** What a compressed file may unpack to. */
  unpackedBytes: 64 * 1024 * 1024 * 1024,
  /** Problems named; the rest is counted. */
  named: 100,
} as const;
