import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { SoftwareInventory } from '#estate/model';
import type { Gathered } from '../contract.ts';
import { placeOfUri } from '../images/place.ts';
import { LEFT_FOR_NEXT_RUN, readImage } from '../images/read-image.ts';
import type { GatherWork } from '../work.ts';
import { type LayerUser, readLayers } from './layers.ts';
import { layersOf, revisionOf, withUnread } from './revision.ts';
import { withLayers } from './with-layers.ts';
import { noCode, readZip } from './zip.ts';

export interface FunctionCode {
  readonly inventory: SoftwareInventory;
  /** Of what was read. */
  readonly revision: string;
}

/** Reads the code of a function: its zip with its layers, or the image it is made of. */
export async function readCode(
  work: GatherWork,
  user: LayerUser,
  functionName: string,
): Promise<FunctionCode | Gathered> {
  const { accountId, region } = user;
  const lambda = work.access.client(LambdaClient, accountId, region);
  const asked = new GetFunctionCommand({ FunctionName: functionName });
  const { Code = {}, Configuration = {} } = await lambda.send(asked, { abortSignal: work.signal });
  const revision = revisionOf(Configuration);
  const { Location, ResolvedImageUri } = Code;
  if (Configuration.PackageType === 'Image') {
    const place = placeOfUri(ResolvedImageUri ?? '');
    if (place === undefined) throw noCode(functionName, 'Lambda does not say of which image it is made');
    // Who owns the registry may read it; a function of another account may not.
    const owner = work.reader.accountIds().includes(place.registryId) ? place.registryId : accountId;
    const inventory = await readImage(work, owner, place);
    return 'outcome' in inventory ? inventory : { inventory: named(inventory, functionName), revision };
  }
  if (Location === undefined) throw noCode(functionName, 'Lambda does not say where its code is');
  return await work.unpacking(async () => {
    const layers = await readLayers(work, user, layersOf(Configuration));
    if ('outcome' in layers) return layers;
    if (!work.allowance.take(Configuration.CodeSize ?? 0)) return LEFT_FOR_NEXT_RUN;
    const codeSha256 = Configuration.CodeSha256 ?? '';
    const inventory = await readZip(work, { url: Location, codeSha256, name: functionName });
    const unread = layers.filter((layer) => 'problem' in layer).length;
    return { inventory: withLayers(inventory, layers), revision: withUnread(revision, unread) };
  });
}

function named(inventory: SoftwareInventory, name: string): SoftwareInventory {
  return { ...inventory, target: { ...inventory.target, kind: 'function', name } };
}
