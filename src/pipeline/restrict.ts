import type { SnapshotReader } from '#estate/model';

/** The same snapshot showing only some of its accounts; organization-wide slices can still be read. */
export function restrictReader(reader: SnapshotReader, accountIds: readonly string[]): SnapshotReader {
  return {
    manifest: reader.manifest,
    accountIds: () => accountIds,
    regions: (kind, accountId) => reader.regions(kind, accountId),
    slice: (kind, accountId, region) => reader.slice(kind, accountId, region),
  };
}
