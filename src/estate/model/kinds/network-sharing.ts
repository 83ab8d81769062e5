import type {
  AllowedPrincipal,
  SecurityGroupVpcAssociation,
  ServiceConfiguration,
  VpcBlockPublicAccessExclusion,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** What is lent from one VPC to others, and what is let through although the account blocks it. */
export const NETWORK_SHARING_KINDS = defineKinds({
  /** A service of ours that others reach through endpoints of theirs, with who may. */
  'AWS::EC2::VPCEndpointService': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpcEndpointServiceConfigurations',
    answer: 'ServiceConfigurations',
    id: 'ServiceId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/{id}',
    name: 'ServiceName',
  },
  /** A security group that is used in a VPC other than its own; stands under `<group>/<vpc>`. */
  'AWS::EC2::SecurityGroupVpcAssociation': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeSecurityGroupVpcAssociations',
    answer: 'SecurityGroupVpcAssociations',
    id: 'GroupId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:security-group-vpc-association/{id}',
  },
  'AWS::EC2::VPCBlockPublicAccessExclusion': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVpcBlockPublicAccessExclusions',
    answer: 'VpcBlockPublicAccessExclusions',
    id: 'ExclusionId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-block-public-access-exclusion/{id}',
  },
});

export interface NetworkSharingConfigurations {
  'AWS::EC2::VPCEndpointService': Stored<ServiceConfiguration> & { AllowedPrincipals?: Stored<AllowedPrincipal>[] };
  'AWS::EC2::SecurityGroupVpcAssociation': Stored<SecurityGroupVpcAssociation>;
  'AWS::EC2::VPCBlockPublicAccessExclusion': Stored<VpcBlockPublicAccessExclusion>;
}
