import type { SoftwareInventory } from '#estate/model';
import { findTarget, INVENTORY_LIMITS, PACKAGE_READERS, readInventory, wrongDigest } from '#estate/software';
import { Fault } from '#kernel';
import { inTemporaryFolder } from '#platform/files';
import type { GatherWork } from '../work.ts';

/** A zip that Lambda keeps: where, what its digest is in base 64, and whose it is. */
export interface LambdaZip {
  readonly url: string;
  readonly codeSha256: string;
  readonly name: string;
}

/** Downloads a zip, compares it with its digest and reads its software. */
export async function readZip(
  { downloader, clock, signal, limits }: GatherWork,
  { url, codeSha256, name }: LambdaZip,
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

export function noCode(name: string, why: string): Fault {
  return new Fault('unavailable', `the code of ${name} cannot be had: ${why}`, {
    mend: 'run again; see whether the function is still being made',
    details: { reason: 'no-code' },
  });
}
