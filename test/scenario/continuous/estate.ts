import { indexAdvisories, placeOf } from '#analysis/vulnerability';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { HOME, REGION } from '#analysis/exposure/network/testing';
import type { OperatingSystem, SnapshotReader, SoftwareInventory } from '#estate/model';
import { hostRow, type ReadReport } from '#estate/agents';
import { holdInventory } from '#estate/inventories';
import type { Instant } from '#kernel';
import { type Change, noteChanges, type Store } from '#platform/store';
import { DEFAULT_POLICY, type Policy } from '#policy';
import { readerOf, type Stated } from '../../exposure/estate.ts';
import { tinyNetwork } from '../../exposure/tiny-network.ts';
import { lookAt as lookAtMachine } from '../../support/agents.ts';
import { FIRST_LOOK } from '../../support/network-world.ts';

export const ACCOUNTS = [HOME, '222233334444', '333344445555'] as const;
const MACHINES = ['a', 'b', 'z'] as const;
const LIBRARIES = ['lib0', 'lib1', 'lib2'] as const;
const AMAZON: OperatingSystem = { id: 'amzn', versionId: '2023' };

/** Something that happens to the estate or to what is known of the world. */
export type Event =
  | { readonly what: 'group'; readonly account: number; readonly isOpen: boolean }
  | { readonly what: 'machine'; readonly account: number; readonly machine: number; readonly isThere: boolean }
  | { readonly what: 'software'; readonly account: number; readonly machine: number; readonly old: number }
  | {
      readonly what: 'report';
      readonly account: number;
      readonly machine: number;
      readonly isOld: boolean;
      readonly isVisited: boolean;
    }
  | { readonly what: 'advisory'; readonly library: number; readonly isKnown: boolean }
  | { readonly what: 'exploited'; readonly library: number; readonly isKnown: boolean }
  | { readonly what: 'policy'; readonly days: number }
  | { readonly what: 'join' }
  | { readonly what: 'blind'; readonly isBlind: boolean }
  | { readonly what: 'wait'; readonly days: number };

/** The estate as it is, and as both of two stores are told of it. */
export interface Estate {
  readonly at: Instant;
  reader(): SnapshotReader;
  knowledge(): VulnerabilityKnowledge;
  policy(): Policy;
  /** Accounts that are judged again because time has passed. */
  again(): readonly string[];
  /** Changes that nobody notes by himself. */
  happen(event: Event, stores: readonly Store[]): Promise<readonly Change[]>;
}

export function startEstate(): Estate {
  const open = new Set<number>();
  const missing = new Set<string>();
  const advisories = new Set<number>([0]);
  const exploited = new Set<number>();
  let [accounts, days, now, isBlind, hasWaited] = [1, 14, Date.parse(FIRST_LOOK), false, false];
  const estate: Estate & { at: Instant } = {
    at: FIRST_LOOK,
    reader() {
      const stated = ACCOUNTS.slice(0, accounts).flatMap((accountId, index) =>
        accountOf(accountId, index, open.has(index)).filter(
          ({ configuration }) => !missing.has(`${index} ${String(configuration['InstanceId'])}`),
        ),
      );
      return readerOf(stated, isBlind ? ['AWS::EC2::NetworkAcl'] : []);
    },
    knowledge: () => knowledgeOf(advisories, exploited),
    policy: () => ({ ...DEFAULT_POLICY, thresholds: { ...DEFAULT_POLICY.thresholds, unusedDays: days } }),
    again: () => (hasWaited ? ACCOUNTS.slice(0, accounts) : []),
    async happen(event, stores) {
      hasWaited = event.what === 'wait';
      now += event.what === 'wait' ? event.days * 86_400_000 : 60_000;
      estate.at = new Date(now).toISOString() as Instant;
      switch (event.what) {
        case 'group':
          set(open, event.account, event.isOpen);
          return [];
        case 'machine':
          set(missing, `${event.account} ${machineId(event.account, event.machine)}`, !event.isThere);
          return [];
        case 'software':
          for (const store of stores) await holdSoftware(store, event, estate.at);
          return [];
        case 'report':
          for (const store of stores) await report(store, event, estate.at);
          return [];
        case 'advisory': {
          set(advisories, event.library, event.isKnown);
          const target = placeOf('amazon:2023', LIBRARIES[event.library] ?? '');
          return [{ source: 'advisories', what: 'package', target }];
        }
        case 'exploited':
          set(exploited, event.library, event.isKnown);
          return [{ source: 'kev', what: 'vulnerability', target: nameOf(event.library) }];
        case 'policy':
          days = event.days;
          return [];
        case 'join':
          accounts = Math.min(accounts + 1, ACCOUNTS.length);
          return [];
        case 'blind':
          isBlind = event.isBlind;
          return [];
        case 'wait':
          return [];
      }
    },
  };
  return estate;
}

function set<T>(values: Set<T>, value: T, isThere: boolean): void {
  if (isThere) values.add(value);
  else values.delete(value);
}

/** The tiny network in an account of its own: other ids, other public addresses. */
function accountOf(accountId: string, index: number, isOpen: boolean): readonly Stated[] {
  const rules = isOpen ? [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] : [];
  const stated = tinyNetwork({
    set: {
      'sg-a': { IpPermissions: rules },
      'i-a': { ImageId: 'ami-1' },
      'i-b': { ImageId: 'ami-1' },
    },
  });
  const text = JSON.stringify(stated)
    .replaceAll(HOME, accountId)
    .replaceAll(/"(vpc|sg|acl|rtb|igw|subnet|eni|i|ea|aa)-([abz])"/g, `"$1-${index}$2"`)
    .replaceAll('52.0.0.10', `52.0.${index}.10`)
    .replaceAll('2600:1f18:0:a00', `2600:1f18:0:a${index}0`);
  return (JSON.parse(text) as readonly Stated[]).map((one) => ({ ...one, accountId }));
}

function machineId(account: number, machine: number): string {
  return `i-${account}${MACHINES[machine]}`;
}

async function holdSoftware(
  store: Store,
  { account, machine, old }: Extract<Event, { what: 'software' }>,
  at: Instant,
): Promise<void> {
  const accountId = ACCOUNTS[account] ?? HOME;
  const name = machineId(account, machine);
  const entity = `arn:aws:ec2:${REGION}:${accountId}:instance/${name}`;
  const inventory: SoftwareInventory = {
    target: { kind: 'instance', name },
    takenAt: at,
    os: AMAZON,
    // One bit a library: the old version is the vulnerable one.
    packages: LIBRARIES.map((library, bit) => ({
      type: 'rpm',
      name: library,
      version: (old >> bit) & 1 ? '1.0-1' : '2.0-1',
      standing: 'reported',
      locations: [{ path: 'ssm' }],
    })),
    problems: [],
    readers: [],
  };
  const of = {
    entity,
    source: 'ssm',
    accountId,
    region: REGION,
    resourceType: 'AWS::EC2::Instance',
    name,
    revision: at,
  } as const;
  await holdInventory(store.db, store.dialect, of, inventory, at);
}

/** What an agent reports: old code in memory or none, somebody of the internet at the port for SSH or nobody. */
async function report(
  store: Store,
  { account, machine, isOld, isVisited }: Extract<Event, { what: 'report' }>,
  at: Instant,
): Promise<void> {
  const accountId = ACCOUNTS[account] ?? HOME;
  const entity = `arn:aws:ec2:${REGION}:${accountId}:instance/${machineId(account, machine)}`;
  const seen = lookAtMachine({
    observedAt: at,
    mapped: isOld ? lookAtMachine().mapped : [],
    connections: isVisited ? [VISITOR] : [],
    missed: [],
  });
  const place = { entity, accountId, region: REGION, claimed: entity, doubt: '' };
  const read: ReadReport = { report: seen, version: '1', sequence: 1, clockAhead: 0, corrected: {} };
  const row = hostRow(`agent-${account}-${machine}`, place, read, at, undefined);
  await store.dialect.upsert(store.db, 'host', ['entity'], [row]);
  await noteChanges(store.db, [{ source: 'agent', what: 'runtime', accountId, region: REGION, target: entity }], at);
}

const VISITOR = {
  protocol: 'tcp',
  direction: 'in',
  localAddress: '10.0.0.10',
  port: 22,
  remoteAddress: '52.95.110.1',
  count: 1,
  pids: [],
} as const;

function nameOf(library: number): string {
  return `CVE-2026-100${library}`;
}

function knowledgeOf(known: ReadonlySet<number>, exploited: ReadonlySet<number>): VulnerabilityKnowledge {
  const scores = [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', source: 'alas' }];
  const advisories = [...known]
    .toSorted((a, b) => a - b)
    .map((library) => ({
      id: nameOf(library),
      source: 'alas',
      aliases: [],
      title: nameOf(library),
      scores,
      affected: [
        {
          ecosystem: 'amazon:2023' as const,
          type: 'rpm' as const,
          names: 'binary' as const,
          name: LIBRARIES[library] ?? '',
          status: 'affected' as const,
          ranges: [{ fixed: '2.0-1' }],
        },
      ],
    }));
  const kev = { addedAt: FIRST_LOOK, ransomware: false };
  const names = new Set([...exploited].map(nameOf));
  return {
    index: indexAdvisories(advisories),
    catalogues: { kev: { version: '1', readAt: FIRST_LOOK } },
    intelligence: async (asked) => new Map(asked.filter((name) => names.has(name)).map((name) => [name, { kev }])),
    scores: async (asked) => new Map(asked.map((name) => [name, scores])),
  };
}
