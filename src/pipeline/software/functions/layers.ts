import { GetLayerVersionCommand, LambdaClient, type LayerVersionContentOutput } from '@aws-sdk/client-lambda';
import type { InventoryProblem } from '#estate/model';
import { Fault } from '#kernel';
import type { Gathered } from '../contract.ts';
import { failureOf } from '../failure.ts';
import { LEFT_FOR_NEXT_RUN } from '../images/read-image.ts';
import type { GatherWork } from '../work.ts';
import type { LayerRead } from './layer-read.ts';
import { readZip } from './zip.ts';

/** Where a function stands that has layers. */
export interface LayerUser {
  readonly accountId: string;
  readonly region: string;
}

/**
 * The software of layers, each downloaded once in a run however many functions have it. A layer that cannot be read is a
 * problem by its name: what it brings is unknown.
 */
export async function readLayers(
  work: GatherWork,
  user: LayerUser,
  arns: readonly string[],
): Promise<readonly LayerRead[] | Gathered> {
  const reads: LayerRead[] = [];
  for (const arn of arns) {
    const read = work.layers.get(arn) ?? readLayer(work, user, arn);
    work.layers.set(arn, read);
    const came = await read;
    if ('outcome' in came) return came;
    reads.push(came);
  }
  return reads;
}

/** How many of the layers cannot be read, without downloading any. */
export async function countUnreadable(work: GatherWork, user: LayerUser, arns: readonly string[]): Promise<number> {
  const asked = await Promise.all(
    arns.map((arn) =>
      locate(work, user, arn).then(
        () => 0,
        (thrown: unknown) => countOf(work, thrown),
      ),
    ),
  );
  return asked.reduce<number>((sum, one) => sum + one, 0);
}

function countOf({ signal }: GatherWork, thrown: unknown): number {
  failureOf(thrown, signal);
  return 1;
}

async function readLayer(work: GatherWork, user: LayerUser, arn: string): Promise<LayerRead | Gathered> {
  try {
    const { Location = '', CodeSha256 = '', CodeSize = 0 } = await locate(work, user, arn);
    if (CodeSize > work.limits.packageBytes) {
      throw new Fault('exhausted', `it has ${CodeSize} bytes`, { mend: 'read its zip with `yagura inventory`' });
    }
    if (!work.allowance.take(CodeSize)) return LEFT_FOR_NEXT_RUN;
    return { arn, inventory: await readZip(work, { url: Location, codeSha256: CodeSha256, name: arn }) };
  } catch (thrown) {
    return { arn, problem: problemOf(arn, failureOf(thrown, work.signal)) };
  }
}

/** Whoever owns a layer may read it; of an owner that is not entered here, the function's account was let in to use it. */
async function locate(
  { access, reader, signal }: GatherWork,
  { accountId, region }: LayerUser,
  arn: string,
): Promise<LayerVersionContentOutput> {
  const [, layer, owner = '', version] =
    /^(arn:[\w-]+:lambda:[\w-]+:(\d{12}):layer:[\w-]+):(\d{1,15})$/.exec(arn) ?? [];
  if (layer === undefined) throw new Fault('bad-input', 'it is no version of a layer', { mend: 'run again' });
  const asking = reader.accountIds().includes(owner) ? owner : accountId;
  const lambda = access.client(LambdaClient, asking, region);
  const asked = new GetLayerVersionCommand({ LayerName: layer, VersionNumber: Number(version) });
  const { Content = {} } = await lambda.send(asked, { abortSignal: signal });
  return Content;
}

const CODES: Readonly<Record<string, string>> = {
  'too-large': 'too-large',
  unreadable: 'damaged',
  'wrong-digest': 'damaged',
};

function problemOf(arn: string, { reason = '', detail = '' }: Gathered): InventoryProblem {
  const mend = 'let its owner allow `lambda:GetLayerVersion`, or read its zip with `yagura inventory --record`';
  const code = CODES[reason];
  return {
    code: code ?? 'denied',
    path: arn,
    detail: `the layer was not read (${reason}): ${detail}${code ? '' : `; ${mend}`}`,
  };
}
