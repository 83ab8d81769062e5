// Written by `npm run gen` from the folders beside it.
import type { Collector } from './contract.ts';
import { cloudtrailKeyEvents } from './cloudtrail-key-events/leaf.ts';
import { ec2Instances } from './ec2-instances/leaf.ts';
import { iamAccessKeys } from './iam-access-keys/leaf.ts';
import { iamAccount } from './iam-account/leaf.ts';
import { iamAuthorizationDetails } from './iam-authorization-details/leaf.ts';
import { iamCredentialReport } from './iam-credential-report/leaf.ts';
import { iamMfaDevices } from './iam-mfa-devices/leaf.ts';
import { iamServerCertificates } from './iam-server-certificates/leaf.ts';
import { iamServiceCredentials } from './iam-service-credentials/leaf.ts';
import { identityCenter } from './identity-center/leaf.ts';
import { lambdaFunctions } from './lambda-functions/leaf.ts';
import { organizationDelegation } from './organization-delegation/leaf.ts';
import { organizationPolicies } from './organization-policies/leaf.ts';
import { organizationRootManagement } from './organization-root-management/leaf.ts';
import { organizationTree } from './organization-tree/leaf.ts';
import { s3Buckets } from './s3-buckets/leaf.ts';

/** Every collector, by id. */
export const COLLECTORS = [
  cloudtrailKeyEvents,
  ec2Instances,
  iamAccessKeys,
  iamAccount,
  iamAuthorizationDetails,
  iamCredentialReport,
  iamMfaDevices,
  iamServerCertificates,
  iamServiceCredentials,
  identityCenter,
  lambdaFunctions,
  organizationDelegation,
  organizationPolicies,
  organizationRootManagement,
  organizationTree,
  s3Buckets,
] as const satisfies readonly Collector[];
