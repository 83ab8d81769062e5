/**
 * The readers a look at a running machine needs, alone: the table of all readers brings libraries for archives and
 * documents with it, and the agent's memory is counted.
 */
export { binary as programReader } from '../readers/binary/leaf.ts';
export { osRelease as systemReader } from '../readers/os-release/leaf.ts';
export type { PackageReader, ReadSoftware } from '../readers/contract.ts';
export { apkFileLists } from '../file-lists/apk.ts';
export type { FileLists, PackageFiles } from '../file-lists/contract.ts';
export { checksummedPaths, dpkgPaths, dpkgStatus } from '../file-lists/dpkg.ts';
export { rpmFileLists } from '../file-lists/rpm.ts';
