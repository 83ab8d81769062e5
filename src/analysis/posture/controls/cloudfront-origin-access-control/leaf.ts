import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NO_BUCKET = notApplicable('no-bucket');

export const cloudfrontOriginAccessControl = defineControl({
  id: 'cloudfront-origin-access-control',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.13' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.13' },
    { catalogue: 'config', id: 'cloudfront-s3-origin-access-control-enabled' },
  ],
  fix: { id: 'cloudfront-origin-access-control', per: 'account' },
  effort: 'hours',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.Origins.Items', 'DistributionConfig.Origins.Items[].OriginAccessControlId'],
  absent: {
    'DistributionConfig.Origins.Items[].S3OriginConfig':
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html: only buckets have it (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-13',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudfront update-distribution --id <distribution> --if-match <etag> --distribution-config file://config.json',
    terraform: `resource "aws_cloudfront_origin_access_control" "this" {
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const origins = distribution.configuration.DistributionConfig?.Origins?.Items ?? [];
    const buckets = [...origins.entries()].filter(([, { S3OriginConfig }]) => S3OriginConfig !== undefined);
    if (buckets.length === 0) return NO_BUCKET;
    const open = buckets.find(([, { OriginAccessControlId }]) => OriginAccessControlId === '');
    if (open === undefined) return MET;
    const [index, { S3OriginConfig }] = open;
    const hasIdentity = (S3OriginConfig?.OriginAccessIdentity ?? '') !== '';
    return failAt(distribution, hasIdentity ? 'old-identity' : 'no-control', [
      `DistributionConfig/Origins/Items/${index}`,
    ]);
  },
});
