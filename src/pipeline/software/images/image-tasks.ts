import { IMAGE_DIGEST } from '#estate/software';
import type { Gathered } from '../contract.ts';
import { confirm, revisionsOf } from '../held.ts';
import { type GatherTask, type GatherWork, hold } from '../work.ts';
import { byUse, type ImageItem, leftAlone } from './choose.ts';
import { readImage } from './read-image.ts';

/** The images of an account's registries, each as work to be done: those that run first. */
export async function imageTasks(
  work: GatherWork,
  accountId: string,
  running: ReadonlySet<string>,
): Promise<readonly GatherTask[]> {
  const { reader, store, limits, clock } = work;
  const { items } = await reader.slice('AWS::ECR::Image', accountId);
  const held = await revisionsOf(store, accountId, 'image');
  return items.toSorted(byUse(running)).map((image): GatherTask => {
    const { imageDigest: digest = '' } = image.configuration;
    const entity = image.arn;
    // What is held stays true however long nobody pulled it.
    if (held.get(entity) === digest) return { entity, work: () => confirm(store, entity, 'image', clock.now()) };
    const alone = leftAlone(image, running.has(digest), limits, clock.now());
    return { entity, work: alone ?? (() => read(work, image)) };
  });
}

async function read(work: GatherWork, image: ImageItem): Promise<Gathered> {
  const { accountId, awsRegion: region, configuration, arn, resourceType } = image;
  const {
    repositoryName: repository = '',
    imageDigest: digest = '',
    imageTags,
    registryId = accountId,
  } = configuration;
  if (!IMAGE_DIGEST.test(digest))
    return { outcome: 'failed', reason: 'no-image', detail: `its digest is \`${digest}\`` };
  const inventory = await readImage(work, accountId, { registryId, region, repository, digest });
  if ('outcome' in inventory) return inventory;
  const tag = imageTags?.[0];
  const name = tag === undefined ? `${repository}@${digest.slice(0, 'sha256:'.length + 12)}` : `${repository}:${tag}`;
  const of = { entity: arn, source: 'image' as const, accountId, region, resourceType, name, revision: digest };
  return await hold(work, of, inventory);
}
