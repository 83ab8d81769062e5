import {
  type Completeness,
  type Kind,
  type OrganizationDirectory,
  type Slice,
  type SnapshotReader,
} from '#estate/model';
import type { AccountFacts } from '../build/slices.ts';
import type { Fact } from '../inventory.ts';

/** What is known of the organization as a whole; its kinds stand at the home account and concern every account. */
export interface OrganizationSight {
  readonly homeAccountId: string;
  readonly slices: ReadonlyMap<Kind, Slice>;
  /** Partition of the organization's ARN, `aws` when there is none. */
  readonly partition: string;
  readonly inOrganization: Fact<boolean>;
  readonly centralRootManagement: Fact<boolean>;
}

export async function readOrganization(reader: SnapshotReader): Promise<OrganizationSight> {
  const { homeAccountId } = reader.manifest;
  const [organization, features] = await Promise.all([
    reader.slice('AWS::Organizations::Organization', homeAccountId),
    reader.slice('AWS::IAM::OrganizationsFeatures', homeAccountId),
  ]);
  const isOn = features.items.some(({ configuration }) =>
    configuration.EnabledFeatures?.includes('RootCredentialsManagement'),
  );
  return {
    homeAccountId,
    slices: new Map<Kind, Slice>([
      ['AWS::Organizations::Organization', organization],
      ['AWS::IAM::OrganizationsFeatures', features],
    ]),
    partition: organization.items[0]?.arn.split(':')[1] ?? 'aws',
    inOrganization: organization.items.length > 0 ? true : isInSight(organization.completeness) ? false : 'unknown',
    centralRootManagement: isOn ? true : isInSight(features.completeness) ? false : 'unknown',
  };
}

/** Everything there is was seen: all pages, or the service says that it is not in use here. */
export function isInSight({ state, reason }: Completeness): boolean {
  return state === 'complete' || (state === 'not-asked' && reason?.code === 'NotInUse');
}

/** What the organization says of one account; one that nobody listed has its id for a name. */
export function accountFacts(
  accountId: string,
  directory: OrganizationDirectory,
  { inOrganization, centralRootManagement }: OrganizationSight,
): AccountFacts {
  const { managementAccountId } = directory;
  return {
    accountId,
    accountName: directory.accounts.get(accountId)?.name ?? accountId,
    isManagement: managementAccountId === undefined ? 'unknown' : managementAccountId === accountId,
    inOrganization,
    centralRootManagement,
  };
}
