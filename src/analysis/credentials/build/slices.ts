import type { Slice } from '#estate/model';
import type { Fact } from '../inventory.ts';

/** Everything one account's inventory is joined from. */
export interface CredentialSlices {
  readonly report: Slice<'AWS::IAM::CredentialReport'>;
  readonly summary: Slice<'AWS::IAM::AccountSummary'>;
  readonly users: Slice<'AWS::IAM::User'>;
  readonly keys: Slice<'AWS::IAM::AccessKey'>;
  readonly mfaDevices: Slice<'AWS::IAM::MFADevice'>;
  readonly serviceCredentials: Slice<'AWS::IAM::ServiceSpecificCredential'>;
  readonly serverCertificates: Slice<'AWS::IAM::ServerCertificate'>;
  readonly keyEvents: Slice<'AWS::CloudTrail::KeyEvent'>;
}

/** What the organization says of the account. */
export interface AccountFacts {
  readonly accountId: string;
  readonly accountName: string;
  readonly isManagement: Fact<boolean>;
  readonly inOrganization: Fact<boolean>;
  readonly centralRootManagement: Fact<boolean>;
}

/** Every item of the kind is there. */
export function isWhole(slice: Slice): boolean {
  return slice.completeness.state === 'complete';
}

/** Some items of the kind may be there: those that are, are true. */
export function isSeen(slice: Slice): boolean {
  return slice.completeness.state === 'complete' || slice.completeness.state === 'partial';
}
