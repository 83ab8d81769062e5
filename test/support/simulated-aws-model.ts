import type { SimulatedSoftware } from './simulated/software.ts';

/** An organization as data: what the simulated endpoint answers from. */
export interface SimulatedUser {
  readonly name: string;
  readonly keys: readonly {
    readonly id: string;
    readonly status: 'Active' | 'Inactive';
    /** Absent when the key was never used. */
    readonly lastUsedRegion?: string;
  }[];
  readonly mfaSerials: readonly string[];
  readonly serviceCredentialIds: readonly string[];
}

export interface SimulatedAccount {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly state: 'ACTIVE' | 'SUSPENDED';
  readonly tags: Readonly<Record<string, string>>;
  readonly users: readonly SimulatedUser[];
  /** How many groups, roles, policies, certificates, buckets, and per region instances and functions there are. */
  readonly others: number;
  readonly hasPasswordPolicy: boolean;
}

export interface SimulatedOrganization {
  /** False when the home account stands alone. */
  readonly inUse: boolean;
  readonly managementId: string;
  readonly homeId: string;
  readonly rootId: string;
  readonly units: readonly { readonly id: string; readonly name: string; readonly parentId: string }[];
  readonly accounts: readonly SimulatedAccount[];
  readonly regions: readonly string[];
  readonly identityCenterRegion?: string;
  /** Items per page of every list. */
  readonly pageSize: number;
  /** Only where a test is about it. */
  readonly software?: SimulatedSoftware;
}

export interface OrganizationSize {
  readonly accounts: number;
  readonly usersPerAccount: number;
  readonly others?: number;
  readonly pageSize?: number;
  readonly regions?: readonly string[];
}

export function accountId(index: number): string {
  return String(100_000_000_001 + index);
}

/** Accounts spread over two nested units; users with keys of every state; everything of a few pages. */
export function simulatedOrganization(size: OrganizationSize): SimulatedOrganization {
  const regions = size.regions ?? ['ap-northeast-1', 'us-east-1'];
  const rootId = 'r-root';
  const units = [
    { id: 'ou-root-workloads', name: 'Workloads', parentId: rootId },
    { id: 'ou-root-sandbox', name: 'Sandbox', parentId: rootId },
    { id: 'ou-root-security', name: 'Security', parentId: rootId },
    { id: 'ou-work-production', name: 'Production', parentId: 'ou-root-workloads' },
  ];
  const parents = [rootId, 'ou-root-workloads', 'ou-work-production', 'ou-root-sandbox'];
  return {
    inUse: true,
    managementId: accountId(0),
    homeId: accountId(0),
    rootId,
    units,
    regions,
    identityCenterRegion: regions.at(-1) ?? 'us-east-1',
    pageSize: size.pageSize ?? 2,
    accounts: Array.from({ length: size.accounts }, (_, index) => ({
      id: accountId(index),
      name: `account-${index}`,
      parentId: parents[index % parents.length] ?? rootId,
      state: 'ACTIVE',
      tags: { Owner: `team-${index}`, Stage: 'test', CostCenter: '7' },
      users: Array.from({ length: size.usersPerAccount }, (__, user) => simulatedUser(accountId(index), user, regions)),
      others: size.others ?? 3,
      hasPasswordPolicy: true,
    })),
  };
}

function simulatedUser(account: string, index: number, regions: readonly string[]): SimulatedUser {
  const tail = `${account.slice(-6)}${String(index).padStart(6, '0')}`;
  const region = regions[index % regions.length] ?? 'us-east-1';
  return {
    name: `user-${String(index).padStart(4, '0')}`,
    keys: [
      { id: `AKIAUSED${tail}`, status: 'Active', lastUsedRegion: region },
      { id: `AKIAIDLE${tail}`, status: 'Inactive', lastUsedRegion: region },
      { id: `AKIANEVR${tail}`, status: 'Active' },
    ],
    mfaSerials: index % 2 === 0 ? [`arn:aws:iam::${account}:mfa/user-${index}`] : [],
    serviceCredentialIds: index % 3 === 0 ? [`ACCA${tail}`] : [],
  };
}
