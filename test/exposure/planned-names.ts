import type { Kind } from '#estate/model';

export type Body = Record<string, unknown>;

export type Add = (kind: Kind, configuration: Body) => void;

export const v4Block = (index: number) => `10.0.${index}.0/24`;
export const v6Block = (index: number) => `2600:1f18:0:${index}00::/56`;
export const v6Of = (index: number, place: number, host: number) =>
  `2600:1f18:0:${index}0${place}::${host.toString(16)}`;
export const OWNER = '111122223333';

/** VPCs that a peering may join, in the order of a plan's peerings. */
export const PAIRS = [
  [0, 1],
  [1, 2],
  [0, 2],
] as const;
