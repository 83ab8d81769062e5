import type {
  GetEbsEncryptionByDefaultResult,
  GetImageBlockPublicAccessStateResult,
  GetSnapshotBlockPublicAccessStateResult,
  InstanceMetadataDefaultsResponse,
  VpcBlockPublicAccessOptions,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** What an account has switched on in a region for all of EC2. The answers are bare members, so an export wraps them. */
export const EC2_SETTING_KINDS = defineKinds({
  'AWS::EC2::EBSEncryptionByDefault': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:GetEbsEncryptionByDefault',
    answer: 'EbsEncryptionDefaults',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:ebs-encryption-by-default',
  },
  'AWS::EC2::SnapshotBlockPublicAccess': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:GetSnapshotBlockPublicAccessState',
    answer: 'SnapshotBlockPublicAccess',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:snapshot-block-public-access',
  },
  'AWS::EC2::ImageBlockPublicAccess': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:GetImageBlockPublicAccessState',
    answer: 'ImageBlockPublicAccess',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:image-block-public-access',
  },
  /** Options of the account for new instances; members that nobody set are absent. */
  'AWS::EC2::InstanceMetadataDefaults': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:GetInstanceMetadataDefaults',
    answer: 'AccountLevel',
    id: 'AccountId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:instance-metadata-defaults',
  },
  'AWS::EC2::VPCBlockPublicAccessOptions': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ec2:DescribeVpcBlockPublicAccessOptions',
    answer: 'VpcBlockPublicAccessOptions',
    id: 'AwsAccountId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-block-public-access-options',
  },
});

export interface Ec2SettingConfigurations {
  'AWS::EC2::EBSEncryptionByDefault': Stored<GetEbsEncryptionByDefaultResult>;
  'AWS::EC2::SnapshotBlockPublicAccess': Stored<GetSnapshotBlockPublicAccessStateResult>;
  'AWS::EC2::ImageBlockPublicAccess': Stored<GetImageBlockPublicAccessStateResult>;
  'AWS::EC2::InstanceMetadataDefaults': Stored<InstanceMetadataDefaultsResponse>;
  'AWS::EC2::VPCBlockPublicAccessOptions': Stored<VpcBlockPublicAccessOptions>;
}
