import { type FunctionConfiguration, GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { InventoryProblem, SoftwareInventory } from '#estate/model';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory } from '#estate/software';
import { Fault } from '#kernel';
import { inTemporaryFolder } from '#platform/files';
import { placeOfUri } from '../images/place.ts';
import { wrongDigest } from '../images/manifest.ts';
import { LEFT_FOR_NEXT_RUN, readImage } from '../images/read-image.ts';
import type { GatherWork } from '../work.ts';

export interface FunctionCode {
  readonly inventory: SoftwareInventory;
  /** `CodeSha256` of what was read. */
  readonly revision: string;
}

/** Reads the code of a function: its zip, or the image it is made of. */
export async function readCode(
  work: GatherWork,
  accountId: string,
  region: string,
  functionName: string,
): Promise<FunctionCode | typeof LEFT_FOR_NEXT_RUN> {
  const lambda = work.access.client(LambdaClient, accountId, region);
  const asked = new GetFunctionCommand({ FunctionName: functionName });
  const { Code = {}, Configuration = {} } = await lambda.send(asked, { abortSignal: work.signal });
  const revision = Configuration.CodeSha256 ?? '';
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
    const bytes = Configuration.CodeSize ?? 0;
    if (!work.allowance.take(bytes)) return LEFT_FOR_NEXT_RUN;
    const inventory = await readZip(work, Location, revision, functionName);
    const problems = [...inventory.problems, ...unreadLayers(Configuration)];
    return { inventory: { ...inventory, problems }, revision };
  });
}

async function readZip(
  { downloader, clock, signal, limits }: GatherWork,
  url: string,
  codeSha256: string,
  name: string,
): Promise<SoftwareInventory> {
  return await inTemporaryFolder(async (folder) => {
    const to = await folder.place('function.zip');
    const came = await downloader.download({ url, to, maxBytes: limits.packageBytes, signal });
    if (came.state !== 'fetched') throw noCode(name, 'its code is not where Lambda says');
    if (Buffer.from(came.sha256, 'hex').toString('base64') !== codeSha256) throw wrongDigest(codeSha256);
    const target = { ...(await findTarget(`lambda:${to}`)), name };
    return await readInventory(target, PACKAGE_READERS, INVENTORY_LIMITS, clock);
  });
}

function named(inventory: SoftwareInventory, name: string): SoftwareInventory {
  return { ...inventory, target: { ...inventory.target, kind: 'function', name } };
}

/** The code of layers is not read: what stands in them is unknown. */
function unreadLayers({ Layers = [] }: FunctionConfiguration): InventoryProblem[] {
  return Layers.map(({ Arn = '' }) => ({
    code: 'unsupported',
    path: Arn,
    detail: 'the code of this layer is not read; read its zip with `yagura inventory`',
  }));
}

function noCode(name: string, why: string): Fault {
  return new Fault('unavailable', `the code of ${name} cannot be had: ${why}`, {
    mend: 'run again; see whether the function is still being made',
    details: { reason: 'no-code' },
  });
}
