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
  return (NETWORKS[account.name] ?? []).includes(region);
}

const NETWORKS: Readonly<Record<string, readonly string[]>> = {
  network: [HOME],
  'shared-services': [HOME],
  'shop-production': [HOME, 'ap-northeast-3'],
  'shop-staging': [HOME],
  'shop-development': [HOME],
  'data-platform': [HOME],
  'logistics-acquired': [HOME, 'us-east-1'],
  'sandbox-engineers': [HOME, 'us-east-1'],
  'sandbox-interns': [HOME],
};

/** Accounts in which somebody cares, and those in which nobody does. */
export const CARELESS: ReadonlySet<string> = new Set(['logistics-acquired', 'sandbox-engineers', 'sandbox-interns']);
