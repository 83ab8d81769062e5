import type { Kind } from '#estate/model';
import type { Random } from '../samples/random.ts';

export const REGION = 'ap-northeast-1';
export const VPCS_PER_ACCOUNT = 4;
export const GROUPS_PER_VPC = 20;
export const TRANSIT = 'tgw-0000';

export type Body = Readonly<Record<string, unknown>>;

/** What the members of one VPC share. */
export interface Place {
  readonly accountId: string;
  readonly id: string;
  readonly index: number;
  readonly hasV6: boolean;
  readonly random: Random;
  readonly add: (kind: Kind, body: Body) => void;
}

export function accountIdOf(index: number): string {
  return String(100_000_000_000 + index);
}

export function hex(index: number): string {
  return index.toString(16).padStart(4, '0');
}

export function subnetId(index: number, number: number): string {
  return `subnet-${hex(index)}-${number}`;
}

export function groupId(index: number, number: number): string {
  return `sg-${hex(index)}-${number}`;
}

/** The first three bytes of a VPC's IPv4 block of 4,096 addresses. */
export function prefix(index: number, third = 0): string {
  return `10.${index >> 4}.${(index & 15) * 16 + third}`;
}

export function prefixV6(index: number): string {
  return `2600:1f18:${index.toString(16)}:`;
}
