import type { EveryPath } from '#api/contract';
import { everyPath } from '../exposure/every-path.ts';
import type { AccountNames } from '../exposure/shapes.ts';
import type { Entrance, Entrances, Way } from './entrances.ts';

/** All ways to what stands behind an entrance: an attacker takes any of them. */
export function waysBehind({ ways }: Entrance, { byResource }: Entrances): readonly Way[] {
  const resources = new Set(ways.map(({ exposure }) => exposure.resource.arn));
  return [...resources].flatMap((arn) => byResource.get(arn) ?? []);
}

/** Do all ways from the internet to what is behind pass a WebACL? */
export function everyPathOf(ways: readonly Way[], hasGaps: boolean, accountName: AccountNames): EveryPath {
  return everyPath(
    ways.map(({ exposureId, exposure }) => [exposureId, exposure] as const),
    hasGaps,
    accountName,
  );
}
