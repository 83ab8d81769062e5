import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('deliveries-not-seen');

/** Standard logging stands in the distribution (its first version) or as a delivery of CloudWatch Logs (its second). */
export const cloudfrontLogging = defineControl({
  id: 'cloudfront-logging',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.5' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.5' },
    { catalogue: 'pci-dss-4.0.1', id: '10.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'cloudfront-accesslogs-enabled' },
  ],
  fix: { id: 'cloudfront-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.Logging.Enabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-5',
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
  logging_config {
    bucket = aws_s3_bucket.logs.bucket_domain_name
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const { DistributionConfig, LogDeliveries } = distribution.configuration;
    if (DistributionConfig?.Logging?.Enabled === true) return MET;
    if (LogDeliveries === undefined) return NOT_SEEN;
    return LogDeliveries.length > 0 ? MET : failAt(distribution, 'not-logged', ['DistributionConfig/Logging']);
  },
});
