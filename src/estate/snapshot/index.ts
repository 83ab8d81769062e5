export * from './catalogue.ts';
export * from './diff.ts';
export { type EncodedChunk, encodeChunk } from './chunk-codec.ts';
export * from './chunk-items.ts';
export * from './prune.ts';
export * from './reader.ts';
export { findResumable, forgetJournal, type ResumableRun } from './resume.ts';
export type { RetentionPolicy } from './retention.ts';
export * from './writer.ts';
