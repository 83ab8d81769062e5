import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const cloudfrontCustomCertificate = defineControl({
  id: 'cloudfront-custom-certificate',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.7' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.7' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'cloudfront-custom-ssl-certificate' },
  ],
  fix: { id: 'cloudfront-custom-certificate', per: 'account' },
  effort: 'hours',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-7',
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
    acm_certificate_arn = aws_acm_certificate.this.arn
    ssl_support_method  = "sni-only"
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) =>
    distribution.configuration.DistributionConfig?.ViewerCertificate?.CloudFrontDefaultCertificate === true
      ? failAt(distribution, 'default-certificate', ['DistributionConfig/ViewerCertificate'])
      : MET,
});
