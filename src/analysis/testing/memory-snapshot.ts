import { type Instant, instant } from '#kernel';
import {
  COMPLETE,
  type Completeness,
  type ConfigurationItem,
  type ConfigurationOf,
  GLOBAL_REGION,
  type Kind,
  NOT_ASKED,
  type Part,
  type Slice,
  type SnapshotReader,
} from '#estate/model';

/** One kind in one account, as a test writes it down. */
export interface PartSpec<K extends Kind = Kind> {
  readonly accountId: string;
  readonly kind: K;
  readonly items: readonly ItemSpec<K>[];
  readonly completeness?: Completeness;
}

export interface ItemSpec<K extends Kind = Kind> {
  readonly id: string;
  readonly name?: string;
  readonly arn?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly configuration: ConfigurationOf<K>;
}

export const CAPTURED_AT: Instant = instant('2026-11-23T08:00:00Z');

export function partSpec<K extends Kind>(
  accountId: string,
  kind: K,
  items: readonly ItemSpec<K>[],
  completeness: Completeness = COMPLETE,
): PartSpec<K> {
  return { accountId, kind, items, completeness };
}

/** A slice as a reader answers it. */
export function sliceOf<K extends Kind>({ accountId, kind, items, completeness = COMPLETE }: PartSpec<K>): Slice<K> {
  const full = items.map(
    (item): ConfigurationItem<K> => ({
      accountId,
      awsRegion: GLOBAL_REGION,
      resourceType: kind,
      resourceId: item.id,
      ...(item.name === undefined ? {} : { resourceName: item.name }),
      arn: item.arn ?? `arn:aws:test::${accountId}:${item.id}`,
      tags: item.tags ?? {},
      configurationItemCaptureTime: CAPTURED_AT,
      configurationItemStatus: 'OK',
      configuration: item.configuration,
    }),
  );
  return { completeness, items: full, source: `test:${kind}` };
}

/** A snapshot that lives in memory: kinds without a part were not asked for. */
export function memorySnapshot(homeAccountId: string, parts: readonly PartSpec[]): SnapshotReader {
  const accountIds = [...new Set(parts.map(({ accountId }) => accountId))].toSorted();
  const find = (kind: Kind, accountId: string) =>
    parts.find((part) => part.kind === kind && part.accountId === accountId);
  return {
    manifest: {
      id: 'memory',
      formatVersion: 1,
      createdAt: CAPTURED_AT,
      via: 'scan',
      homeAccountId,
      parts: parts.map(
        ({ accountId, kind, items, completeness = COMPLETE }): Part => ({
          accountId,
          region: GLOBAL_REGION,
          kind,
          completeness,
          chunks: [],
          items: items.length,
          provenance: { via: 'scan', calls: [`test:${kind}`] },
          capturedAt: CAPTURED_AT,
        }),
      ),
    },
    accountIds: () => accountIds,
    regions: (kind, accountId) => (find(kind, accountId) === undefined ? [] : [GLOBAL_REGION]),
    slice: async <K extends Kind>(kind: K, accountId: string): Promise<Slice<K>> => {
      const part = find(kind, accountId);
      return part === undefined
        ? { completeness: NOT_ASKED, items: [], source: kind }
        : (sliceOf(part) as unknown as Slice<K>);
    },
  };
}
