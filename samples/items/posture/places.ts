import type { SampleAccount } from '../../company.ts';
import { HOME, type Scene } from './scene.ts';

/** Regions besides the home region, by account: where CloudFront's parts live, where the second site is, and habits. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'shop-production': ['us-east-1', 'ap-northeast-3'],
  'logistics-acquired': ['us-east-1'],
  'sandbox-engineers': ['us-east-1'],
};

/** The regions in which an account is looked at. */
export function regionsOf({ name }: SampleAccount): readonly string[] {
  return [HOME, ...(FURTHER[name] ?? [])];
}

/** Accounts with a network of their own; the others run nothing in one. */
export function hasNetwork({ account, region }: Scene): boolean {
  return NETWORKS[account.name]?.[region] !== undefined;
}

/** The second number of its addresses, `10.22.0.0/16`, by region: what is joined to others has a block of its own. */
const NETWORKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  network: { [HOME]: 20 },
  'shared-services': { [HOME]: 21 },
  'shop-production': { [HOME]: 22, 'ap-northeast-3': 32 },
  'shop-staging': { [HOME]: 23 },
  'shop-development': { [HOME]: 24 },
  'data-platform': { [HOME]: 25 },
  'logistics-acquired': { [HOME]: 20, 'us-east-1': 20 },
  'sandbox-engineers': { [HOME]: 20, 'us-east-1': 20 },
  'sandbox-interns': { [HOME]: 20 },
};

/** `10.22`. */
export function networkPrefix({ account, region }: Pick<Scene, 'account' | 'region'>): string {
  return `10.${NETWORKS[account.name]?.[region] ?? 20}`;
}

/** Out of what AWS gives VPCs: documentation's block is never reached from anywhere. */
export const IPV6_PREFIX = '2600:1f14:24';

/** The one network that has IPv6 as well. */
export function hasIpv6({ account, region }: Scene): boolean {
  return account.name === 'shop-development' && region === HOME;
}

/** Accounts in which somebody cares, and those in which nobody does. */
export const CARELESS: ReadonlySet<string> = new Set(['logistics-acquired', 'sandbox-engineers', 'sandbox-interns']);
