import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { viewerPolicies } from '../../read/cache-behaviors.ts';
import { TEXTS } from './texts.ts';

const NO_CUSTOM = notApplicable('no-custom-origin');

const NOT_SEEN = unknown('behaviors-not-seen');

export const cloudfrontOriginHttps = defineControl({
  id: 'cloudfront-origin-https',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.9' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.9' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'cloudfront-traffic-to-origin-encrypted' },
  ],
  fix: { id: 'cloudfront-origin-https', per: 'account' },
  effort: 'hours',
  needs: ['AWS::CloudFront::Distribution'],
  facts: [
    'DistributionConfig.Origins.Items',
    'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    'DistributionConfig.CacheBehaviors.Quantity',
  ],
  absent: {
    'DistributionConfig.Origins.Items[].CustomOriginConfig':
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html: only origins that are no bucket have it (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-9',
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
  origin {
    custom_origin_config {
      origin_protocol_policy = "https-only"
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const origins = [...(distribution.configuration.DistributionConfig?.Origins?.Items ?? []).entries()].flatMap(
      ([index, { CustomOriginConfig }]) => {
        const pointer = `DistributionConfig/Origins/Items/${index}`;
        return CustomOriginConfig === undefined ? [] : [{ pointer, policy: CustomOriginConfig.OriginProtocolPolicy }];
      },
    );
    if (origins.length === 0) return NO_CUSTOM;
    const plain = origins.find(({ policy }) => policy === 'http-only');
    if (plain !== undefined) return failAt(distribution, 'in-clear', [plain.pointer]);
    const viewers = viewerPolicies(distribution.configuration);
    const follower = origins.find(({ policy }) => policy !== 'https-only');
    const open = viewers.find(({ policy }) => policy === 'allow-all');
    if (follower?.policy === 'match-viewer' && open !== undefined) {
      return failAt(distribution, 'follows-http', [follower.pointer, open.pointer]);
    }
    const isSeen =
      viewers.every(({ policy }) => policy !== undefined) && origins.every(({ policy }) => policy !== undefined);
    return follower === undefined || isSeen ? MET : NOT_SEEN;
  },
});
