import { readFileSync } from 'node:fs';
import { analyseCredentials } from '#analysis/credentials';
import { verdictIdentity } from '#kernel';
import {
  type ConfigurationItem,
  type Kind,
  NOT_ASKED,
  type OrganizationDirectory,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import { chunkItems } from '#estate/snapshot';
import { DEFAULT_POLICY } from '#policy';
import { AS_OF, type PackedPart } from './credentials-estate.ts';

/** What one process measured. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakRssMb: number;
  readonly items: number;
  readonly judgements: number;
  readonly verdicts: number;
}

const [folder = '', mode = ''] = process.argv.slice(2);
const parts = JSON.parse(readFileSync(`${folder}/parts.json`, 'utf8')) as readonly PackedPart[];
const content = readFileSync(`${folder}/content.bin`);

const byAccount = Map.groupBy(parts, ({ part }) => part.accountId);
const accountIds = [...byAccount.keys()];

/** Unpacks, verifies and parses as the reader of stored snapshots does. */
function itemsOf({ part, offset, length }: PackedPart): ConfigurationItem[] {
  const [ref] = part.chunks;
  return ref === undefined ? [] : chunkItems(part, ref, content.subarray(offset, offset + length));
}

const reader: SnapshotReader = {
  manifest: {
    id: 'bench',
    formatVersion: 1,
    createdAt: AS_OF,
    via: 'scan',
    homeAccountId: accountIds[0] ?? '',
    parts: parts.map(({ part }) => part),
  },
  accountIds: () => accountIds,
  regions: () => ['global'],
  async slice<K extends Kind>(kind: K, accountId: string): Promise<Slice<K>> {
    const packed = byAccount.get(accountId)?.find(({ part }) => part.kind === kind);
    if (packed === undefined) return { completeness: NOT_ASKED, items: [], source: kind };
    const items = itemsOf(packed) as unknown as readonly ConfigurationItem<K>[];
    return { completeness: packed.part.completeness, items, source: kind };
  },
};

const directory: OrganizationDirectory = { accounts: new Map() };

type Counted = Pick<Measured, 'items' | 'judgements' | 'verdicts'>;

const items = parts.reduce((sum, { part }) => sum + part.items, 0);

/** The floor: everything is unpacked and parsed, nothing is judged. */
function floor(): Counted {
  const read = parts.reduce((sum, packed) => sum + itemsOf(packed).length, 0);
  return { items: read, judgements: 0, verdicts: 0 };
}

/** The analysis, asking for every pass whether an open finding waits for it: 20 of each account before it. */
async function analysis(): Promise<Counted> {
  const open = new Set<string>();
  const openResources = new Set<string>();
  let judgements = 0;
  let verdicts = 0;
  const context = { asOf: AS_OF, thresholds: DEFAULT_POLICY.thresholds };
  const options = {
    disabledRules: new Set<string>(),
    wanted: (identity: string) => open.has(identity),
    wantedResource: (arn: string) => openResources.has(arn),
  };
  for await (const result of analyseCredentials(reader, directory, context, options)) {
    verdicts += result.verdicts.length;
    for (const verdict of result.verdicts.slice(0, 20)) {
      open.add(verdictIdentity(verdict));
      openResources.add(verdict.resource.arn);
    }
    for (const count of Object.values(result.tally)) {
      judgements += count.pass + count.fail + count.unknown + count['not-applicable'];
    }
  }
  return { items, judgements, verdicts };
}

const start = performance.now();
const cpu = process.cpuUsage();
const counted = mode === 'floor' ? floor() : await analysis();
const used = process.cpuUsage(cpu);
const measured: Measured = {
  ...counted,
  wallMs: performance.now() - start,
  cpuMs: (used.user + used.system) / 1000,
  peakRssMb: process.resourceUsage().maxRSS / 1024,
};
process.send?.(measured);
