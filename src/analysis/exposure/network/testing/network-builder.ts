import type { Instant } from '#kernel';
import { instant } from '#kernel';
import {
  COMPLETE,
  type Completeness,
  type ConfigurationItem,
  type ConfigurationOf,
  type Kind,
  kindDefinition,
  NOT_ASKED,
  type Part,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import { KINDS_READ } from '../model/kinds-read.ts';

export const HOME = '111122223333';
export const REGION = 'ap-northeast-1';
const SEEN_AT: Instant = instant('2026-11-26T00:00:00Z');

interface Place {
  readonly accountId?: string;
  readonly region?: string;
}

/** A snapshot of a small network as a test writes it down: items in the SDK's shapes, everything else seen and empty. */
export interface NetworkBuilder {
  /** Adds or replaces a resource; its id is read from the member the kind names. */
  add<K extends Kind>(kind: K, configuration: ConfigurationOf<K>, place?: Place): NetworkBuilder;
  remove(kind: Kind, id: string): NetworkBuilder;
  /** Says of a kind that it was not (wholly) seen: everywhere. */
  unseen(kind: Kind, completeness?: Completeness): NetworkBuilder;
  reader(): SnapshotReader;
}

export function buildNetwork(): NetworkBuilder {
  const items = new Map<string, ConfigurationItem>();
  const blind = new Map<Kind, Completeness>();
  const builder: NetworkBuilder = {
    add(kind, configuration, { accountId = HOME, region = REGION } = {}) {
      const id = String((configuration as Readonly<Record<string, unknown>>)[kindDefinition(kind).id]);
      items.set(`${kind}/${accountId}/${region}/${id}`, {
        accountId,
        awsRegion: region,
        resourceType: kind,
        resourceId: id,
        ...namedAs(kind, configuration),
        arn: arnOf(kind, configuration, id, accountId, region),
        tags: {},
        configurationItemCaptureTime: SEEN_AT,
        configurationItemStatus: 'OK',
        configuration,
      });
      return builder;
    },
    remove(kind, id) {
      for (const [key, item] of items) if (item.resourceType === kind && item.resourceId === id) items.delete(key);
      return builder;
    },
    unseen(kind, completeness = NOT_ASKED) {
      blind.set(kind, completeness);
      return builder;
    },
    reader: () => readerOf([...items.values()], blind),
  };
  return builder;
}

function readerOf(items: readonly ConfigurationItem[], blind: ReadonlyMap<Kind, Completeness>): SnapshotReader {
  const places = new Map<string, { accountId: string; region: string }>();
  places.set(`${HOME}/${REGION}`, { accountId: HOME, region: REGION });
  for (const { accountId, awsRegion } of items)
    places.set(`${accountId}/${awsRegion}`, { accountId, region: awsRegion });
  const byPlace = Map.groupBy(items, (item) => `${item.accountId}/${item.awsRegion}/${item.resourceType}`);
  const kinds = [...new Set<Kind>([...KINDS_READ, ...items.map(({ resourceType }) => resourceType)])];
  const parts = [...places.values()]
    .flatMap(({ accountId, region }) =>
      kinds.map(
        (kind): Part => ({
          accountId,
          region,
          kind,
          completeness: blind.get(kind) ?? COMPLETE,
          chunks: [],
          items: byPlace.get(`${accountId}/${region}/${kind}`)?.length ?? 0,
          provenance: { via: 'scan', calls: [kindDefinition(kind).call] },
          capturedAt: SEEN_AT,
        }),
      ),
    )
    .filter(({ completeness }) => completeness.state !== 'not-asked');
  const of = (kind: Kind, accountId: string, region?: string) =>
    parts.filter(
      (part) => part.kind === kind && part.accountId === accountId && (region ?? part.region) === part.region,
    );
  return {
    manifest: { id: 'built', formatVersion: 1, createdAt: SEEN_AT, via: 'scan', homeAccountId: HOME, parts },
    accountIds: () => [...new Set([...places.values()].map(({ accountId }) => accountId))].toSorted(),
    regions: (kind, accountId) => of(kind, accountId).map(({ region }) => region),
    slice: async <K extends Kind>(kind: K, accountId: string, region?: string): Promise<Slice<K>> => {
      const found = of(kind, accountId, region);
      return {
        completeness: found[0]?.completeness ?? NOT_ASKED,
        items: found.flatMap(
          (part) => byPlace.get(`${accountId}/${part.region}/${kind}`) ?? [],
        ) as ConfigurationItem<K>[],
        source: kindDefinition(kind).call,
      };
    },
  };
}

function arnOf(kind: Kind, configuration: unknown, id: string, accountId: string, region: string): string {
  const { arn, arnTemplate = 'arn:aws:ec2:{region}:{account}:{id}' } = kindDefinition(kind);
  const named = arn === undefined ? undefined : (configuration as Readonly<Record<string, unknown>>)[arn];
  if (typeof named === 'string') return named;
  const places: Readonly<Record<string, string>> = { partition: 'aws', region, account: accountId, id };
  return arnTemplate.replaceAll(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '');
}

function namedAs(kind: Kind, configuration: unknown): { resourceName?: string } {
  const { name } = kindDefinition(kind);
  const text = name === undefined ? undefined : (configuration as Readonly<Record<string, unknown>>)[name];
  return typeof text === 'string' ? { resourceName: text } : {};
}
