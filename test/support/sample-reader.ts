import { COMPLETE, type Kind, NOT_ASKED, type Slice, type SnapshotReader } from '#estate/model';
import type { Instant } from '#kernel';
import { MANAGEMENT_ACCOUNT_ID } from '../../samples/company.ts';
import type { SamplePart } from '../../samples/items/body.ts';

/** Parts of the sample as they would be read from a store. */
export function sampleReader(parts: readonly SamplePart[], asOf: Instant): SnapshotReader {
  const byPlace = new Map(parts.map((part) => [placeOf(part.kind, part.accountId, part.region), part]));
  const regionsBy = Map.groupBy(parts, ({ kind, accountId }) => `${kind} ${accountId}`);
  const accountIds = [...new Set(parts.map(({ accountId }) => accountId))].toSorted();
  return {
    manifest: {
      id: 'sample',
      formatVersion: 1,
      createdAt: asOf,
      via: 'sample',
      homeAccountId: MANAGEMENT_ACCOUNT_ID,
      parts: [],
    },
    accountIds: () => accountIds,
    regions: (kind, accountId) => (regionsBy.get(`${kind} ${accountId}`) ?? []).map(({ region }) => region).toSorted(),
    slice: async <K extends Kind>(kind: K, accountId: string, region = 'global'): Promise<Slice<K>> => {
      const part = byPlace.get(placeOf(kind, accountId, region));
      if (part === undefined) return { completeness: NOT_ASKED, items: [], source: kind };
      const { gap } = part;
      const envelope = { accountId, awsRegion: region, resourceType: kind, configurationItemCaptureTime: asOf };
      const items = part.bodies.map((body) => ({ ...envelope, configurationItemStatus: 'OK', ...body }));
      const reason = gap && { code: gap.code, detail: gap.detail };
      const completeness = gap && reason ? { state: gap.state, reason } : COMPLETE;
      return { completeness, items: items as unknown as Slice<K>['items'], source: kind };
    },
  };
}

function placeOf(kind: Kind, accountId: string, region: string): string {
  return `${kind} ${accountId} ${region}`;
}
