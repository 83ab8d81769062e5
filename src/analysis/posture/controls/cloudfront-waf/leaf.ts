import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const cloudfrontWaf = defineControl({
  id: 'cloudfront-waf',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.6' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.6' },
    { catalogue: 'pci-dss-4.0.1', id: '6.4.2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-4(21)' },
    { catalogue: 'config', id: 'cloudfront-associated-with-waf' },
  ],
  fix: { id: 'cloudfront-waf', per: 'account' },
  effort: 'days',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.WebACLId'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-6',
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
  web_acl_id = aws_wafv2_web_acl.edge.arn
}`,
  },
  texts: TEXTS,
  judge: (distribution) =>
    distribution.configuration.DistributionConfig?.WebACLId === ''
      ? failAt(distribution, 'no-web-acl', ['DistributionConfig/WebACLId'])
      : MET,
});
