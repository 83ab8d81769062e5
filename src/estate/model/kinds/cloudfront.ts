import type {
  DistributionConfig,
  DistributionSummary,
  OriginAccessControlSummary,
  VpcOrigin,
  VpcOriginSummary,
} from '@aws-sdk/client-cloudfront';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const CLOUDFRONT_KINDS = defineKinds({
  /** The summary, with the whole configuration under `DistributionConfig`. */
  'AWS::CloudFront::Distribution': {
    naming: 'config',
    scope: 'account',
    call: 'cloudfront:ListDistributions',
    answer: 'Distributions',
    id: 'Id',
    arn: 'ARN',
    sign: 'DomainName',
  },
  /** An origin inside a VPC, with its ports. */
  'AWS::CloudFront::VpcOrigin': {
    naming: 'cloudformation',
    scope: 'account',
    call: 'cloudfront:ListVpcOrigins',
    answer: 'VpcOrigins',
    id: 'Id',
    arn: 'Arn',
    sign: 'OriginEndpointArn',
  },
  /** How distributions sign their requests to an origin. */
  'AWS::CloudFront::OriginAccessControl': {
    naming: 'cloudformation',
    scope: 'account',
    call: 'cloudfront:ListOriginAccessControls',
    answer: 'OriginAccessControls',
    id: 'Id',
    arnTemplate: 'arn:{partition}:cloudfront::{account}:origin-access-control/{id}',
    name: 'Name',
    sign: 'SigningBehavior',
  },
});

export type StoredDistribution = Stored<DistributionSummary> & {
  DistributionConfig?: Stored<DistributionConfig>;
  /** Standard logging of version 2: names of the deliveries that CloudWatch Logs makes of its access logs. */
  LogDeliveries?: string[];
};

/** The summary, with ports and protocols where they were answered. */
export type StoredVpcOrigin = Stored<VpcOriginSummary> & Partial<Stored<Pick<VpcOrigin, 'VpcOriginEndpointConfig'>>>;

export interface CloudFrontConfigurations {
  'AWS::CloudFront::Distribution': StoredDistribution;
  'AWS::CloudFront::VpcOrigin': StoredVpcOrigin;
  'AWS::CloudFront::OriginAccessControl': Stored<OriginAccessControlSummary>;
}
