import { buildNetwork } from '#analysis/exposure/network/testing';
import type { Kind, SnapshotReader } from '#estate/model';

/** One resource as a test states it: what the SDK answers for it, and where it was seen. */
export interface Stated {
  readonly kind: Kind;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly accountId?: string;
  readonly region?: string;
}

/** A snapshot in memory in which every kind was looked at, but for those that are blind. */
export function readerOf(stated: readonly Stated[], blind: readonly Kind[] = []): SnapshotReader {
  const builder = buildNetwork();
  for (const { kind, configuration, accountId, region } of stated) {
    const place = { ...(accountId === undefined ? {} : { accountId }), ...(region === undefined ? {} : { region }) };
    builder.add(kind, configuration, place);
  }
  for (const kind of blind) builder.unseen(kind);
  return builder.reader();
}
