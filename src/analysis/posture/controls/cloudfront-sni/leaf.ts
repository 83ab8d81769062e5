import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const DEFAULT = notApplicable('default-certificate');

export const cloudfrontSni = defineControl({
  id: 'cloudfront-sni',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.8' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.8' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'cloudfront-sni-enabled' },
  ],
  fix: { id: 'cloudfront-sni', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: [
    'DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate',
    'DistributionConfig.ViewerCertificate.SSLSupportMethod',
  ],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-8',
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
  viewer_certificate {
    ssl_support_method = "sni-only"
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const { CloudFrontDefaultCertificate, SSLSupportMethod } =
      distribution.configuration.DistributionConfig?.ViewerCertificate ?? {};
    if (CloudFrontDefaultCertificate === true) return DEFAULT;
    if (SSLSupportMethod === 'sni-only') return MET;
    return failAt(distribution, 'dedicated-addresses', ['DistributionConfig/ViewerCertificate/SSLSupportMethod']);
  },
});
