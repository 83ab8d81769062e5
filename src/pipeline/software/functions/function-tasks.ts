import type { ConfigurationItem } from '#estate/model';
import type { Gathered } from '../contract.ts';
import { confirm, revisionsOf } from '../held.ts';
import { type GatherTask, type GatherWork, hold } from '../work.ts';
import { readCode } from './read-code.ts';

type FunctionItem = ConfigurationItem<'AWS::Lambda::Function'>;

/** The functions of an account, each as work to be done; one whose code is as it was is not asked for. */
export async function functionTasks(work: GatherWork, accountId: string): Promise<readonly GatherTask[]> {
  const { reader, store, limits, clock } = work;
  const { items } = await reader.slice('AWS::Lambda::Function', accountId);
  const held = await revisionsOf(store, accountId, 'function');
  return items.map((one): GatherTask => {
    const { CodeSha256, CodeSize = 0 } = one.configuration;
    const entity = one.arn;
    if (CodeSha256 !== undefined && held.get(entity) === CodeSha256) {
      return { entity, work: () => confirm(store, entity, 'function', clock.now()) };
    }
    if (CodeSize > limits.packageBytes) {
      return { entity, work: { outcome: 'failed', reason: 'too-large', detail: `its code has ${CodeSize} bytes` } };
    }
    return { entity, work: () => read(work, one) };
  });
}

async function read(work: GatherWork, one: FunctionItem): Promise<Gathered> {
  const { accountId, awsRegion: region, arn: entity, resourceType, resourceId } = one;
  const code = await readCode(work, accountId, region, resourceId);
  if ('outcome' in code) return code;
  const { inventory, revision } = code;
  const name = one.resourceName ?? resourceId;
  return await hold(work, { entity, source: 'function', accountId, region, resourceType, name, revision }, inventory);
}
