import { SSMClient } from '@aws-sdk/client-ssm';
import type { ConfigurationItem } from '#estate/model';
import { canonicalJson, parseArn } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Gathered } from '../contract.ts';
import { confirm, revisionsOf } from '../held.ts';
import { type GatherTask, type GatherWork, hold } from '../work.ts';
import { entriesOf } from './entries.ts';
import { APPLICATIONS, type EntryType, type ReportedEntries, reportedInventory, WINDOWS_UPDATES } from './inventory.ts';
import { systemOf } from './system.ts';

type ManagedNode = ConfigurationItem<'AWS::SSM::ManagedInstance'>;

/** What is asked of a platform. */
const TYPES: ReadonlyMap<string, readonly EntryType[]> = new Map<string, readonly EntryType[]>([
  ['Linux', [APPLICATIONS]],
  ['Windows', [WINDOWS_UPDATES, APPLICATIONS]],
]);

/** Between the moments of the types, in a revision: `2026-11-20T03:00:00Z+2026-11-21T03:00:00Z 1a2b3c`. */
const AND = '+';

/** The managed instances of an account, each as work to be done. */
export async function instanceTasks(work: GatherWork, accountId: string): Promise<readonly GatherTask[]> {
  const { items } = await work.reader.slice('AWS::SSM::ManagedInstance', accountId);
  const held = await revisionsOf(work.store, accountId, 'ssm');
  return items.map((node) => {
    const entity = entityOf(node);
    const types = TYPES.get(node.configuration.PlatformType ?? 'Linux');
    if (types === undefined) return { entity, work: { outcome: 'skipped', reason: 'unsupported-platform' } };
    return { entity, work: () => readNode(work, node, types, held.get(entity)) };
  });
}

async function readNode(
  work: GatherWork,
  node: ManagedNode,
  types: readonly EntryType[],
  held: string | undefined,
): Promise<Gathered> {
  const { store, access, clock, signal, limits } = work;
  const { accountId, awsRegion, resourceId: instanceId, configuration } = node;
  const entity = entityOf(node);
  const ssm = access.client(SSMClient, accountId, awsRegion);
  const ask = (typeName: EntryType, known: string | undefined) =>
    entriesOf(ssm, { instanceId, typeName, known, most: limits.entries, signal });
  const known = held?.split(' ')[0]?.split(AND) ?? [];
  const found = await Promise.all(types.map((typeName, index) => ask(typeName, known[index])));
  if (found.every(({ state }) => state === 'none')) return { outcome: 'skipped', reason: 'no-inventory' };
  if (found.every(({ state }, index) => state === 'unchanged' || (state === 'none' && known[index] === ''))) {
    return await confirm(store, entity, 'ssm', clock.now());
  }
  const reported: ReportedEntries[] = [];
  for (const [index, typeName] of types.entries()) {
    // What is as it was is read again, because something beside it is not.
    const one = found[index]?.state === 'unchanged' ? await ask(typeName, undefined) : found[index];
    if (one?.state === 'read') reported.push({ typeName, ...one });
  }
  const os = systemOf(configuration.PlatformName, configuration.PlatformVersion);
  const isWindows = configuration.PlatformType === 'Windows';
  const inventory = reportedInventory({ instanceId, isWindows, os, reported }, clock.now());
  const isInstance = instanceId.startsWith('i-');
  const moments = types.map((type) => reported.find(({ typeName }) => typeName === type)?.captureTime ?? '');
  const of = {
    entity,
    source: 'ssm' as const,
    accountId,
    region: awsRegion,
    resourceType: isInstance ? 'AWS::EC2::Instance' : node.resourceType,
    name: node.resourceName ?? instanceId,
    revision: `${moments.join(AND)} ${shortDigest(canonicalJson(reported.flatMap(({ entries }) => entries)))}`,
  };
  return await hold(work, of, inventory);
}

/** An instance of EC2 is known by its own ARN, a machine elsewhere (`mi-…`) by that of the managed node. */
function entityOf({ arn, accountId, awsRegion, resourceId }: ManagedNode): string {
  if (!resourceId.startsWith('i-')) return arn;
  return `arn:${parseArn(arn)?.partition ?? 'aws'}:ec2:${awsRegion}:${accountId}:instance/${resourceId}`;
}
