import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** A bucket, or the website of one. */
const S3 = /\.s3[.-][a-z0-9.-]*amazonaws\.com(\.cn)?$/;

const NO_S3 = notApplicable('no-s3-origin');

export const cloudfrontDefaultRootObject = defineControl({
  id: 'cloudfront-default-root-object',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.1' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.1' },
    { catalogue: 'pci-dss-4.0.1', id: '2.2.6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7(11)' },
    { catalogue: 'config', id: 'cloudfront-default-root-object-configured' },
  ],
  fix: { id: 'cloudfront-default-root-object', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: [
    'DistributionConfig.DefaultRootObject',
    'DistributionConfig.Origins.Items',
    'DistributionConfig.Origins.Items[].DomainName',
  ],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-1',
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
  default_root_object = "index.html"
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const { DefaultRootObject, Origins } = distribution.configuration.DistributionConfig ?? {};
    if (!(Origins?.Items ?? []).some(({ DomainName = '' }) => S3.test(DomainName))) return NO_S3;
    return DefaultRootObject === ''
      ? failAt(distribution, 'no-root-object', ['DistributionConfig/DefaultRootObject'])
      : MET;
  },
});
