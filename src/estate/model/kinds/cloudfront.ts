import type { DistributionConfig, DistributionSummary } from '@aws-sdk/client-cloudfront';
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
});

export type StoredDistribution = Stored<DistributionSummary> & {
  DistributionConfig?: Stored<DistributionConfig>;
  /** Standard logging of version 2: names of the deliveries that CloudWatch Logs makes of its access logs. */
  LogDeliveries?: string[];
};

export interface CloudFrontConfigurations {
  'AWS::CloudFront::Distribution': StoredDistribution;
}
