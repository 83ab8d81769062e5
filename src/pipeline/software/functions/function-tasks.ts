import type { ConfigurationItem } from '#estate/model';
import type { Gathered } from '../contract.ts';
import { confirm, revisionsOf } from '../held.ts';
import { type GatherTask, type GatherWork, hold } from '../work.ts';
import { countUnreadable } from './layers.ts';
import { readCode } from './read-code.ts';
import { layersOf, revisionOf, unreadIn } from './revision.ts';

type FunctionItem = ConfigurationItem<'AWS::Lambda::Function'>;

/** The functions of an account, each as work to be done; one whose code and layers are as they were is not asked for. */
export async function functionTasks(work: GatherWork, accountId: string): Promise<readonly GatherTask[]> {
  const { reader, store, limits, clock } = work;
  const { items } = await reader.slice('AWS::Lambda::Function', accountId);
  const held = await revisionsOf(store, accountId, 'function');
  return items.map((one): GatherTask => {
    const { CodeSize = 0 } = one.configuration;
    const entity = one.arn;
    const unread = unreadIn(held.get(entity), revisionOf(one.configuration));
    if (unread === 0) return { entity, work: () => confirm(store, entity, 'function', clock.now()) };
    if (CodeSize > limits.packageBytes) {
      return { entity, work: { outcome: 'failed', reason: 'too-large', detail: `its code has ${CodeSize} bytes` } };
    }
    return { entity, work: () => read(work, one, unread) };
  });
}

/** `unread`: layers that were missing when the same code was read; while they still are, nothing is downloaded. */
async function read(work: GatherWork, one: FunctionItem, unread: number | undefined): Promise<Gathered> {
  const { accountId, awsRegion: region, arn: entity, resourceType, resourceId, configuration } = one;
  const user = { accountId, region };
  if (unread !== undefined && (await countUnreadable(work, user, layersOf(configuration))) >= unread) {
    return await confirm(work.store, entity, 'function', work.clock.now());
  }
  const code = await readCode(work, user, resourceId);
  if ('outcome' in code) return code;
  const { inventory, revision } = code;
  const name = one.resourceName ?? resourceId;
  return await hold(work, { entity, source: 'function', accountId, region, resourceType, name, revision }, inventory);
}
