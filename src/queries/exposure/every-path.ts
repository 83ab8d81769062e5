import { type Exposure, webAclCoverage } from '#analysis/exposure/network';
import { openingsText } from '#analysis/exposure/findings';
import type { EveryPath } from '#api/contract';
import { type AccountNames, toElement } from './shapes.ts';

/** An exposure with its id. */
export type Identified = readonly [id: string, exposure: Exposure];

/** Do all ways of the internet to a resource pass a WebACL? */
export function everyPath(resourceArn: string, ways: readonly Identified[], accountName: AccountNames): EveryPath {
  const own = ways.filter(([, { resource }]) => resource.arn === resourceArn);
  const idOf = new Map(own.map(([id, exposure]) => [exposure, id]));
  const { every, bare, unseen } = webAclCoverage([...idOf.keys()], resourceArn);
  const covered = own.length - bare.length - unseen.length;
  const shown = (exposure: Exposure) => ({
    exposureId: idOf.get(exposure) ?? '',
    entrance: toElement(exposure.entrance, accountName),
    label: openingsText(exposure.openings),
  });
  return {
    verdict: every ? 'all' : bare.length === 0 ? 'unknown' : covered > 0 ? 'some' : 'none',
    paths: own.length,
    covered,
    bare: bare.map(shown),
    unseen: unseen.map(shown),
  };
}
