import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { viewerPolicies } from '../../read/cache-behaviors.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('behaviors-not-seen');

export const cloudfrontViewerHttps = defineControl({
  id: 'cloudfront-viewer-https',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.3' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.3' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'cloudfront-viewer-policy-https' },
  ],
  fix: { id: 'cloudfront-viewer-https', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy', 'DistributionConfig.CacheBehaviors.Quantity'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-3',
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
  default_cache_behavior {
    viewer_protocol_policy = "redirect-to-https"
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const policies = viewerPolicies(distribution.configuration);
    const open = policies.find(({ policy }) => policy === 'allow-all');
    if (open !== undefined) return failAt(distribution, 'in-clear', [open.pointer]);
    return policies.some(({ policy }) => policy === undefined) ? NOT_SEEN : MET;
  },
});
