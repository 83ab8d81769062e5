import type { EveryPath } from '#api/contract';
import { type AccountNames, toElement } from '../exposure/shapes.ts';
import { type Entrance, type Entrances, type Way, webAclsOn } from './entrances.ts';

/** Ways named of each sort. */
const MAX_NAMED = 100;

/** All ways to what stands behind an entrance: an attacker takes any of them. */
export function waysBehind({ ways }: Entrance, { byResource }: Entrances): readonly Way[] {
  const resources = new Set(ways.map(({ exposure }) => exposure.resource.arn));
  return [...resources].flatMap((arn) => byResource.get(arn) ?? []);
}

/** Do all ways from the internet to what is behind pass a WebACL? */
export function everyPathOf(ways: readonly Way[], accountName: AccountNames): EveryPath {
  const covered = ways.filter((way) => webAclsOn(way).length > 0);
  const open = ways.filter((way) => webAclsOn(way).length === 0);
  const unseen = open.filter(isUnseen);
  const bare = open.filter((way) => !isUnseen(way));
  const named = (some: readonly Way[]) =>
    some.slice(0, MAX_NAMED).map(({ exposureId, exposure, label }) => {
      return { exposureId, entrance: toElement(exposure.entrance, accountName), label };
    });
  return {
    verdict: verdictOf(covered.length, bare.length, unseen.length),
    paths: ways.length,
    covered: covered.length,
    bare: named(bare),
    unseen: named(unseen),
  };
}

function isUnseen({ exposure }: Way): boolean {
  return exposure.outcome === 'unknown' || exposure.path.hops.some(({ webAclUnseen }) => webAclUnseen === true);
}

function verdictOf(covered: number, bare: number, unseen: number): EveryPath['verdict'] {
  if (bare > 0) return covered > 0 ? 'some' : 'none';
  return unseen > 0 || covered === 0 ? 'unknown' : 'all';
}
