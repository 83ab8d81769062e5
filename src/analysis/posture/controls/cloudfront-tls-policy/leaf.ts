import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html (read 2026-11-26) */
const RECOMMENDED = new Set(['TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025']);

const DEFAULT = notApplicable('default-certificate');

export const cloudfrontTlsPolicy = defineControl({
  id: 'cloudfront-tls-policy',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.15' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.15' },
    { catalogue: 'config', id: 'cloudfront-ssl-policy-check' },
  ],
  fix: { id: 'cloudfront-tls-policy', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: [
    'DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate',
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
  ],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-15',
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
    minimum_protocol_version = "TLSv1.2_2021"
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const { CloudFrontDefaultCertificate, MinimumProtocolVersion = '' } =
      distribution.configuration.DistributionConfig?.ViewerCertificate ?? {};
    if (CloudFrontDefaultCertificate === true) return DEFAULT;
    if (RECOMMENDED.has(MinimumProtocolVersion)) return MET;
    const pointers = ['DistributionConfig/ViewerCertificate/MinimumProtocolVersion'];
    return failAt(distribution, 'old-policy', pointers, { policy: MinimumProtocolVersion });
  },
});
