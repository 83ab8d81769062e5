import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const cloudfrontOriginFailover = defineControl({
  id: 'cloudfront-origin-failover',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.4' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.4' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'cloudfront-origin-failover-enabled' },
  ],
  fix: { id: 'cloudfront-origin-failover', per: 'account' },
  effort: 'days',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.OriginGroups.Quantity'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-4',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudfront update-distribution --id <distribution> --if-match <etag> --distribution-config file://config.json',
    terraform: `resource "aws_cloudfront_distribution" "this" {
  origin_group {
    origin_id = "both"
    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) =>
    (distribution.configuration.DistributionConfig?.OriginGroups?.Quantity ?? 0) > 0
      ? MET
      : failAt(distribution, 'no-failover', ['DistributionConfig/OriginGroups']),
});
