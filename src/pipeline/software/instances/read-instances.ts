import { SSMClient } from '@aws-sdk/client-ssm';
import type { ConfigurationItem } from '#estate/model';
import { canonicalJson, parseArn } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Gathered } from '../contract.ts';
import { confirm, revisionsOf } from '../held.ts';
import { type GatherTask, type GatherWork, hold } from '../work.ts';
import { entriesOf } from './entries.ts';
import { APPLICATIONS, reportedInventory, WINDOWS_UPDATES } from './inventory.ts';
import { systemOf } from './system.ts';

type ManagedNode = ConfigurationItem<'AWS::SSM::ManagedInstance'>;

/** What is asked of a platform. */
const TYPES: ReadonlyMap<string, typeof APPLICATIONS | typeof WINDOWS_UPDATES> = new Map([
  ['Linux', APPLICATIONS],
  ['Windows', WINDOWS_UPDATES],
] as const);

/** The managed instances of an account, each as work to be done. */
export async function instanceTasks(work: GatherWork, accountId: string): Promise<readonly GatherTask[]> {
  const { items } = await work.reader.slice('AWS::SSM::ManagedInstance', accountId);
  const held = await revisionsOf(work.store, accountId, 'ssm');
  return items.map((node) => {
    const entity = entityOf(node);
    const typeName = TYPES.get(node.configuration.PlatformType ?? 'Linux');
    if (typeName === undefined) return { entity, work: { outcome: 'skipped', reason: 'unsupported-platform' } };
    return { entity, work: () => readNode(work, node, typeName, held.get(entity)) };
  });
}

async function readNode(
  work: GatherWork,
  node: ManagedNode,
  typeName: typeof APPLICATIONS | typeof WINDOWS_UPDATES,
  held: string | undefined,
): Promise<Gathered> {
  const { store, access, clock, signal, limits } = work;
  const { accountId, awsRegion, resourceId: instanceId, configuration } = node;
  const entity = entityOf(node);
  const ssm = access.client(SSMClient, accountId, awsRegion);
  const known = held?.split(' ')[0];
  const found = await entriesOf(ssm, { instanceId, typeName, known, most: limits.entries, signal });
  if (found.state === 'none') return { outcome: 'skipped', reason: 'no-inventory' };
  if (found.state === 'unchanged') return await confirm(store, entity, 'ssm', clock.now());
  const os = systemOf(configuration.PlatformName, configuration.PlatformVersion);
  const inventory = reportedInventory({ ...found, instanceId, typeName, os }, clock.now());
  const isInstance = instanceId.startsWith('i-');
  const of = {
    entity,
    source: 'ssm' as const,
    accountId,
    region: awsRegion,
    resourceType: isInstance ? 'AWS::EC2::Instance' : node.resourceType,
    name: node.resourceName ?? instanceId,
    revision: `${found.captureTime} ${shortDigest(canonicalJson(found.entries))}`,
  };
  return await hold(work, of, inventory);
}

/** An instance of EC2 is known by its own ARN, a machine elsewhere (`mi-…`) by that of the managed node. */
function entityOf({ arn, accountId, awsRegion, resourceId }: ManagedNode): string {
  if (!resourceId.startsWith('i-')) return arn;
  return `arn:${parseArn(arn)?.partition ?? 'aws'}:ec2:${awsRegion}:${accountId}:instance/${resourceId}`;
}
