import { indexAdvisories } from '#analysis/vulnerability';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { holdInventory } from '#estate/inventories';
import type { ConfigurationItem, OperatingSystem, SnapshotReader } from '#estate/model';
import { createSnapshotWriter, openSnapshot } from '#estate/snapshot';
import type { Instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { exposureEstate } from './exposure-estate.ts';
import { accountIdOf, REGION } from './exposure-names.ts';
import { AS_OF } from './packed-estate.ts';

const AMAZON: OperatingSystem = { id: 'amzn', versionId: '2023' };

/** Packages of a machine, and how many of them have a known vulnerability. */
const PACKAGES = 300;
export const VULNERABLE = 5;

/** Different inventories of the whole fleet. */
const KINDS_OF_MACHINES = 400;

/** The exposure estate as a stored snapshot. */
export async function storeEstate(store: Store, accounts: number): Promise<SnapshotReader> {
  const parts = [];
  for (const { part, content } of exposureEstate(accounts)) {
    const rows = part.chunks.map(({ digest }) => ({ digest, content }));
    await store.dialect.upsert(store.db, 'chunk', ['digest'], rows);
    parts.push(part);
  }
  const clock = fixedClock(AS_OF);
  const writer = await createSnapshotWriter({ store, runId: 'estate', via: 'scan', clock, takenOver: parts });
  return openSnapshot(store, (await writer.finish(accountIdOf(0))).id);
}

/** A snapshot in which one security group admits a port from everywhere. */
export async function openGroup(
  store: Store,
  before: SnapshotReader,
  at: Instant,
  port: number,
): Promise<SnapshotReader> {
  const accountId = accountIdOf(3);
  const kind = 'AWS::EC2::SecurityGroup';
  const takenOver = before.manifest.parts.filter((part) => part.kind !== kind || part.accountId !== accountId);
  const writer = await createSnapshotWriter({
    store,
    runId: `group-${port}`,
    via: 'scan',
    clock: fixedClock(at),
    takenOver,
  });
  const { items } = await before.slice(kind, accountId, REGION);
  const provenance = { via: 'scan' as const, calls: ['ec2:DescribeSecurityGroups'] };
  const part = writer.openPart({ accountId, region: REGION, kind, provenance });
  for (const [index, { resourceId, arn, tags, configuration }] of items.entries())
    await part.add({
      resourceId,
      arn,
      tags,
      configuration: index === 0 ? admitting(configuration, port) : configuration,
    });
  await part.close({ state: 'complete' }, at);
  return openSnapshot(store, (await writer.finish(accountIdOf(0))).id);
}

function admitting(configuration: ConfigurationItem<'AWS::EC2::SecurityGroup'>['configuration'], port: number) {
  const rule = { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  return { ...configuration, IpPermissions: [...(configuration.IpPermissions ?? []), rule] };
}

/** Inventories of some machines of each account; answers how many and one of them. */
export async function holdFleet(store: Store, reader: SnapshotReader, perAccount: number): Promise<string> {
  let [last, number] = ['', 0];
  for (const accountId of reader.accountIds()) {
    const { items } = await reader.slice('AWS::EC2::Instance', accountId, REGION);
    await store.transaction(async (tx) => {
      for (const { arn, resourceId } of items.slice(0, perAccount)) {
        await hold(store, tx, { arn, accountId, name: resourceId }, number++ % KINDS_OF_MACHINES, '1.0-1', AS_OF);
        last = arn;
      }
    });
  }
  return last;
}

export async function hold(
  store: Store,
  on: Parameters<typeof holdInventory>[0],
  of: { readonly arn: string; readonly accountId: string; readonly name: string },
  kind: number,
  version: string,
  at: Instant,
): Promise<void> {
  const packages = Array.from({ length: PACKAGES }, (_, index) => ({
    type: 'rpm' as const,
    name: index < VULNERABLE ? nameOf(index) : `package-${kind}-${index}`,
    version: index < VULNERABLE ? version : '1.0-1',
    standing: 'reported' as const,
    locations: [{ path: 'ssm' }],
  }));
  const held = {
    entity: of.arn,
    source: 'ssm' as const,
    accountId: of.accountId,
    region: REGION,
    resourceType: 'AWS::EC2::Instance',
    name: of.name,
    revision: at,
  };
  const target = { kind: 'instance' as const, name: of.name };
  await holdInventory(
    on,
    store.dialect,
    held,
    { target, takenAt: at, os: AMAZON, packages, problems: [], readers: [] },
    at,
  );
}

function nameOf(index: number): string {
  return `lib${index}`;
}

/** What is known: vulnerabilities of the first libraries, of single packages besides, and which are exploited. */
export function knowledgeOf(packages: readonly string[], exploited: readonly string[]): VulnerabilityKnowledge {
  const all = [...Array.from({ length: VULNERABLE }, (_, index) => nameOf(index)), ...packages];
  const scores = [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', source: 'alas' }];
  const kev = { addedAt: AS_OF, ransomware: false };
  return {
    index: indexAdvisories(
      all.map((name) => ({
        id: cveOf(name),
        source: 'alas',
        aliases: [],
        title: name,
        scores,
        affected: [
          {
            ecosystem: 'amazon:2023' as const,
            type: 'rpm' as const,
            names: 'binary' as const,
            name,
            status: 'affected' as const,
            ranges: [{ fixed: '2.0-1' }],
          },
        ],
      })),
    ),
    catalogues: { kev: { version: '1', readAt: AS_OF } },
    intelligence: async (names) =>
      new Map(names.filter((name) => exploited.includes(name)).map((name) => [name, { kev }])),
    scores: async (names) => new Map(names.map((name) => [name, scores])),
  };
}

export function cveOf(name: string): string {
  return `CVE-2026-${name}`;
}
