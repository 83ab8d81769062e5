import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLS, type AnyControl } from '#analysis/posture';
import {
  COMPLETE,
  type ConfigurationItem,
  GLOBAL_REGION,
  isKind,
  type Kind,
  kindDefinition,
  NOT_ASKED,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import { instant } from '#kernel';
import { type Random, seededRandom } from '../samples/random.ts';
import { ROOT } from '../tools/shared/root.ts';

/** The moment that counts as now. */
export const AS_OF = instant('2026-11-26T09:00:00Z');

const REGIONS = ['ap-northeast-1', 'eu-west-1', 'us-east-1'] as const;

/** How much more of a kind an account has than of the ordinary ones, roughly as inventories of companies have it. */
const SHARES: Readonly<Record<string, number>> = {
  'AWS::EC2::NetworkInterface': 20,
  'AWS::EC2::Snapshot': 16,
  'AWS::EC2::SecurityGroup': 12,
  'AWS::EC2::Volume': 12,
  'AWS::EC2::Instance': 10,
  'AWS::EC2::Subnet': 4,
  'AWS::IAM::Role': 12,
  'AWS::IAM::Policy': 4,
  'AWS::IAM::User': 2,
  'AWS::Lambda::Function': 10,
  'AWS::Logs::LogGroup': 10,
  'AWS::CloudWatch::Alarm': 6,
  'AWS::S3::Bucket': 5,
  'AWS::KMS::Key': 3,
  'AWS::SecretsManager::Secret': 3,
  'AWS::SQS::Queue': 3,
  'AWS::SNS::Topic': 2,
  'AWS::RDS::DBInstance': 2,
  'AWS::RDS::DBSnapshot': 4,
  'AWS::RDS::DBClusterSnapshot': 2,
  'AWS::ECS::TaskDefinition': 4,
  'AWS::ECS::Service': 3,
  'AWS::ECR::Repository': 2,
  'AWS::Backup::RecoveryPoint': 8,
};

/** One in so many items carries what a case shows as bad. */
const BAD_SHARE = 0.25;

type Members = Readonly<Record<string, unknown>>;

/** What the cases of the controls show of one kind: members of good items, put together, and single bad ones. */
interface Template {
  readonly kind: Kind;
  readonly good: readonly Members[];
  readonly others: readonly Members[];
  readonly tags: Members;
  /** Whether an account or region has one of it: no case gives it an id. */
  readonly isSingle: boolean;
}

export interface ControlsEstate {
  readonly reader: SnapshotReader;
  readonly items: number;
  readonly kinds: number;
  /** Every item of a kind, for walking without an analysis. */
  readonly byKind: ReadonlyMap<Kind, readonly ConfigurationItem[]>;
}

/** About `size` resources of every kind that a control looks at, in accounts of three regions; the same ones every time. */
export function controlsEstate(size: number, accounts: number): ControlsEstate {
  const templates = readTemplates(CONTROLS);
  const accountIds = Array.from({ length: accounts }, (_, index) => String(100_000_000_001 + index));
  const shares = templates.filter(({ isSingle }) => !isSingle).reduce((sum, { kind }) => sum + (SHARES[kind] ?? 1), 0);
  const slices = new Map<string, ConfigurationItem[]>();
  const byKind = new Map<Kind, ConfigurationItem[]>();
  for (const template of templates) {
    const { kind, isSingle } = template;
    const places = placesOf(kind, accountIds);
    const all: ConfigurationItem[] = [];
    const wanted = isSingle ? 1 : Math.max(1, Math.round((size * (SHARES[kind] ?? 1)) / shares / places.length));
    for (const [accountId, region] of places) {
      const random = seededRandom(`${kind}/${accountId}/${region}`);
      const made = Array.from({ length: wanted }, (_, index) => makeItem(template, accountId, region, index, random));
      slices.set(`${kind}/${accountId}/${region}`, made);
      for (const item of made) all.push(item);
    }
    byKind.set(kind, all);
  }
  return {
    reader: readerOf(accountIds, slices, new Set(templates.map(({ kind }) => kind))),
    items: [...byKind.values()].reduce((sum, { length }) => sum + length, 0),
    kinds: templates.length,
    byKind,
  };
}

function placesOf(kind: Kind, accountIds: readonly string[]): readonly (readonly [string, string])[] {
  const { scope } = kindDefinition(kind);
  if (scope === 'organization') return [[accountIds[0] ?? '', GLOBAL_REGION]];
  if (scope === 'account') return accountIds.map((id) => [id, GLOBAL_REGION]);
  return accountIds.flatMap((id) => REGIONS.map((region) => [id, region] as const));
}

/** Good members throughout, some of another case's over them; the first of a place keeps its ids, so that others find it. */
function makeItem(
  { kind, good, others, tags, isSingle }: Template,
  accountId: string,
  region: string,
  index: number,
  random: Random,
): ConfigurationItem {
  const definition = kindDefinition(kind);
  const base = Object.assign({}, ...good, random.pick(good)) as Record<string, unknown>;
  if (others.length > 0 && random.chance(BAD_SHARE)) Object.assign(base, random.pick(others));
  const shown = base[definition.id];
  const first = typeof shown === 'string' ? shown : undefined;
  const id = isSingle ? accountId : index === 0 && first !== undefined ? first : `bench-${index}`;
  const arn = `arn:aws:bench:${region}:${accountId}:${kind.split('::').at(-1)}/${id}`;
  if (!isSingle) base[definition.id] = id;
  if (definition.arn !== undefined && index > 0) base[definition.arn] = arn;
  const own = definition.arn === undefined ? undefined : base[definition.arn];
  const item = {
    accountId,
    awsRegion: region,
    resourceType: kind,
    resourceId: id,
    arn: typeof own === 'string' ? own : arn,
    tags,
    configurationItemCaptureTime: AS_OF,
    configurationItemStatus: 'OK',
    // Of its own down to the last member, as what was read from a store.
    configuration: structuredClone(base),
  };
  return item as unknown as ConfigurationItem;
}

/** Every kind that a control looks at, with what the cases show of it; a kind of which no case shows an item is left out. */
function readTemplates(controls: readonly AnyControl[]): readonly Template[] {
  const found = new Map<Kind, { good: Members[]; others: Members[]; tags: Members }>();
  for (const { id } of controls) {
    const folder = join(ROOT, 'src/analysis/posture/controls', id, 'cases');
    for (const name of readdirSync(folder).toSorted()) {
      const { given } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { given: Record<string, Members[]> };
      for (const [kind, list] of Object.entries(given)) {
        if (!isKind(kind)) continue;
        const known = found.get(kind) ?? { good: [], others: [], tags: {} };
        found.set(kind, known);
        for (const one of list) {
          const { configuration, tags } = wholeOf(one);
          if (configuration === undefined) continue;
          if (tags !== undefined) known.tags = tags;
          if (name.startsWith('ok.')) known.good.push(configuration);
          else if (name.startsWith('ng.')) known.others.push(configuration);
        }
      }
    }
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, { good, others, tags }]) => {
      const shown = good.length > 0 ? good : others;
      if (shown.length === 0) return [];
      const { id } = kindDefinition(kind);
      return [
        { kind, good: shown, others, tags, isSingle: ![...good, ...others].some((one) => one[id] !== undefined) },
      ];
    });
}

/** An item of a case is a configuration, or an envelope around one. */
function wholeOf(one: Members): { readonly configuration?: Members; readonly tags?: Members } {
  const { configuration, tags } = one;
  if (typeof configuration !== 'object' || configuration === null) return { configuration: one };
  return { configuration: configuration as Members, ...(tags === undefined ? {} : { tags: tags as Members }) };
}

function readerOf(
  accountIds: readonly string[],
  slices: ReadonlyMap<string, ConfigurationItem[]>,
  kinds: ReadonlySet<Kind>,
): SnapshotReader {
  const [home = ''] = accountIds;
  return {
    manifest: { id: 'bench', formatVersion: 1, createdAt: AS_OF, via: 'scan', homeAccountId: home, parts: [] },
    accountIds: () => accountIds,
    regions: (kind) => (kindDefinition(kind).scope === 'region' ? REGIONS : [GLOBAL_REGION]),
    async slice<K extends Kind>(kind: K, accountId: string, region: string = GLOBAL_REGION): Promise<Slice<K>> {
      const items = slices.get(`${kind}/${accountId}/${region}`) as unknown as Slice<K>['items'] | undefined;
      const isAsked = kinds.has(kind);
      return { completeness: isAsked ? COMPLETE : NOT_ASKED, items: items ?? [], source: kind };
    },
  };
}
