import { type Advisory, type AffectedPackage, indexAdvisories } from '#analysis/vulnerability';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { buildNetwork, HOME, REGION } from '#analysis/exposure/network/testing';
import { createSoftwareReader, holdInventory } from '#estate/inventories';
import type { OperatingSystem, SoftwarePackage } from '#estate/model';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { FIRST_LOOK, lookAt } from './network-world.ts';

export const AMAZON: OperatingSystem = { id: 'amzn', versionId: '2023' };
export const ARN = (id: string) => `arn:aws:ec2:${REGION}:${HOME}:instance/${id}`;
export const day = (days: number) => addDays(FIRST_LOOK, days);

/** An advisory of Amazon Linux about one package, mended in `2.0-1`. */
export function advisory(id: string, name: string, about: Partial<AffectedPackage> = {}): Advisory {
  const affected: AffectedPackage = {
    ecosystem: 'amazon:2023',
    type: 'rpm',
    names: 'binary',
    name,
    status: 'affected',
    ranges: [{ fixed: '2.0-1' }],
    ...about,
  };
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  return { id, source: 'alas', aliases: [], title: id, scores: [{ vector, source: 'alas' }], affected: [affected] };
}

/** Knowledge that consists of these advisories, with a fresh catalogue of what is exploited. */
export function knowledgeOf(
  advisories: readonly Advisory[],
  exploited: readonly string[] = [],
): VulnerabilityKnowledge {
  const readAt = FIRST_LOOK;
  return {
    index: indexAdvisories(advisories),
    catalogues: { kev: { version: '1', readAt } },
    intelligence: async (names) =>
      new Map(
        names
          .filter((name) => exploited.includes(name))
          .map((name) => [name, { kev: { addedAt: readAt, ransomware: false } }]),
      ),
    scores: async (names) =>
      new Map(names.map((name) => [name, advisories.find(({ id }) => id === name)?.scores ?? []])),
  };
}

export function packages(version: string, count = 1): SoftwarePackage[] {
  return Array.from({ length: count }, (_, number) => ({
    type: 'rpm',
    name: `lib${number}`,
    version,
    standing: 'reported',
    locations: [{ path: 'ssm' }],
  }));
}

/** Holds so many packages of a version for an instance, as Systems Manager would tell. */
export async function hold(store: Store, id: string, version: string, at: Instant, count = 1): Promise<void> {
  const of = {
    entity: ARN(id),
    source: 'ssm',
    accountId: HOME,
    region: REGION,
    resourceType: 'AWS::EC2::Instance',
    name: id,
    revision: at,
  } as const;
  const target = { kind: 'instance', name: id } as const;
  const inventory = { target, takenAt: at, os: AMAZON, packages: packages(version, count), problems: [], readers: [] };
  await holdInventory(store.db, store.dialect, of, inventory, at);
}

/** A snapshot with these instances of one machine image. */
export function instances(...ids: readonly string[]) {
  const network = buildNetwork();
  for (const InstanceId of ids)
    network.add('AWS::EC2::Instance', { InstanceId, ImageId: 'ami-1', State: { Name: 'running' } });
  return network.reader();
}

/** Looks at such a snapshot as one run. */
export async function look(store: Store, at: Instant, knowledge: VulnerabilityKnowledge, ...ids: readonly string[]) {
  const software = { software: createSoftwareReader(store.db), knowledge };
  await lookAt(store, instances(...ids), { runId: at, at, software });
}

/** All findings about vulnerable packages: resource, vulnerability, state, rank of severity. */
export async function states(store: Store): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('finding')
    .select(['resource_id', 'discriminator', 'state', 'severity'])
    .where('rule', '=', 'packages-without-known-vulnerabilities')
    .orderBy('resource_id')
    .orderBy('discriminator')
    .execute();
  return rows.map((row) => `${row.resource_id} ${row.discriminator} ${row.state} ${row.severity}`);
}
