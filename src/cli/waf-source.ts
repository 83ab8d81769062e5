import { Fault } from '#kernel';
import { readBounded } from '#platform/files';
import type { Store } from '#platform/store';
import { latestWafEstate, noSnapshot, wafEstateOfFile, type WafEstate } from '#queries';
import type { CommandContext } from './command.ts';

/** A WebACL with all its rules is some hundred kilobytes. */
const MAX_FILE = 4 * 1024 * 1024;

/** The WebACLs that are asked: those of `--file`, else those of the latest snapshot. */
export async function wafSource({ config }: CommandContext, store: () => Promise<Store>): Promise<WafEstate> {
  if (config.webAclFile !== undefined) return fileSource(config.webAclFile);
  const estate = await latestWafEstate(await store());
  if (estate === undefined) throw noSnapshot();
  return estate;
}

export async function fileSource(path: string): Promise<WafEstate> {
  return wafEstateOfFile(Buffer.from(await readBounded(path, MAX_FILE)).toString('utf8'), path);
}

/** What `--web-acl` says; with one WebACL there is nothing to choose. */
export function chosenWebAcl({ config }: CommandContext, { webAcls }: WafEstate): string {
  if (config.webAcl !== undefined) return config.webAcl;
  const [only] = webAcls;
  if (only !== undefined && webAcls.length === 1) return only.arn;
  throw new Fault('usage', 'no WebACL is named', {
    mend: `give one with --web-acl: ${webAcls
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', ')}`,
  });
}
