import { COMPLETE, type Completeness, type Kind, NOT_ASKED, type Slice, type SnapshotReader } from '#estate/model';
import type { Instant } from '#kernel';
import { MANAGEMENT_ACCOUNT_ID } from '../../samples/company.ts';
import type { SamplePart } from '../../samples/items/body.ts';

/** Parts of the sample as they would be read from a store. */
export function sampleReader(parts: readonly SamplePart[], asOf: Instant): SnapshotReader {
  const byPlace = new Map(parts.map((part) => [placeOf(part.kind, part.accountId, part.region), part]));
  const regionsBy = Map.groupBy(parts, ({ kind, accountId }) => `${kind} ${accountId}`);
  const accountIds = [...new Set(parts.map(({ accountId }) => accountId))].toSorted();
  const regionsOf = (kind: Kind, accountId: string) =>
    (regionsBy.get(`${kind} ${accountId}`) ?? []).map(({ region }) => region).toSorted();
  return {
    manifest: {
      id: 'sample',
      formatVersion: 1,
      createdAt: asOf,
      via: 'sample',
      homeAccountId: MANAGEMENT_ACCOUNT_ID,
      parts: parts.map((part) => ({
        accountId: part.accountId,
        region: part.region,
        kind: part.kind,
        completeness: completenessOf(part),
        chunks: [],
        items: part.bodies.length,
        provenance: { via: 'sample', calls: [] },
        capturedAt: asOf,
      })),
    },
    accountIds: () => accountIds,
    regions: regionsOf,
    slice: async <K extends Kind>(kind: K, accountId: string, region?: string): Promise<Slice<K>> => {
      const regions = region === undefined ? regionsOf(kind, accountId) : [region];
      const found = regions.flatMap((one) => byPlace.get(placeOf(kind, accountId, one)) ?? []);
      if (found.length === 0) return { completeness: NOT_ASKED, items: [], source: kind };
      const items = found.flatMap((part) => itemsOf(part, asOf));
      const cut = found.find(({ gap }) => gap !== undefined);
      return {
        completeness: cut === undefined ? COMPLETE : completenessOf(cut),
        items: items as unknown as Slice<K>['items'],
        source: kind,
      };
    },
  };
}

function completenessOf({ gap }: SamplePart): Completeness {
  return gap === undefined ? COMPLETE : { state: gap.state, reason: { code: gap.code, detail: gap.detail } };
}

function itemsOf({ accountId, region, kind, bodies }: SamplePart, asOf: Instant) {
  const envelope = { accountId, awsRegion: region, resourceType: kind, configurationItemCaptureTime: asOf };
  return bodies.map((body) => ({ ...envelope, configurationItemStatus: 'OK', ...body }));
}

function placeOf(kind: Kind, accountId: string, region: string): string {
  return `${kind} ${accountId} ${region}`;
}
