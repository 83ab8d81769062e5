import type {
  VerifiedAccessEndpoint,
  VerifiedAccessGroup,
  VerifiedAccessInstance,
  VerifiedAccessTrustProvider,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const VERIFIED_ACCESS_KINDS = defineKinds({
  'AWS::EC2::VerifiedAccessInstance': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVerifiedAccessInstances',
    answer: 'VerifiedAccessInstances',
    id: 'VerifiedAccessInstanceId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:verified-access-instance/{id}',
  },
  'AWS::EC2::VerifiedAccessGroup': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVerifiedAccessGroups',
    answer: 'VerifiedAccessGroups',
    id: 'VerifiedAccessGroupId',
    arn: 'VerifiedAccessGroupArn',
  },
  'AWS::EC2::VerifiedAccessEndpoint': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVerifiedAccessEndpoints',
    answer: 'VerifiedAccessEndpoints',
    id: 'VerifiedAccessEndpointId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:verified-access-endpoint/{id}',
    name: 'ApplicationDomain',
  },
  /** Client secrets are left out. */
  'AWS::EC2::VerifiedAccessTrustProvider': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVerifiedAccessTrustProviders',
    answer: 'VerifiedAccessTrustProviders',
    id: 'VerifiedAccessTrustProviderId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:verified-access-trust-provider/{id}',
  },
});

/** The policy of a group or an endpoint: its Cedar text, null when there is none; left out when it was not seen. */
export interface VerifiedAccessPolicy {
  PolicyEnabled?: boolean;
  PolicyDocument?: string | null;
}

export interface VerifiedAccessConfigurations {
  'AWS::EC2::VerifiedAccessInstance': Stored<VerifiedAccessInstance>;
  'AWS::EC2::VerifiedAccessGroup': Stored<VerifiedAccessGroup> & VerifiedAccessPolicy;
  'AWS::EC2::VerifiedAccessEndpoint': Stored<VerifiedAccessEndpoint> & VerifiedAccessPolicy;
  'AWS::EC2::VerifiedAccessTrustProvider': Stored<VerifiedAccessTrustProvider>;
}
