/**
 * The readers a look at a running machine needs, alone: the table of all readers brings libraries for archives and
 * documents with it, and the agent's memory is counted.
 */
export { binary as programReader } from '../readers/binary/leaf.ts';
export { osRelease as systemReader } from '../readers/os-release/leaf.ts';
export type { PackageReader, ReadSoftware } from '../readers/contract.ts';
