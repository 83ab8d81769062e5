import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NO_CUSTOM = notApplicable('no-custom-origin');

const NOT_SEEN = unknown('protocols-not-seen');

export const cloudfrontOriginSslProtocols = defineControl({
  id: 'cloudfront-origin-ssl-protocols',
  subject: 'AWS::CloudFront::Distribution',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudFront.10' },
    { catalogue: 'aws-fsbp', id: 'CloudFront.10' },
    { catalogue: 'pci-dss-4.0.1', id: '4.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-8' },
    { catalogue: 'config', id: 'cloudfront-no-deprecated-ssl-protocols' },
  ],
  fix: { id: 'cloudfront-origin-ssl-protocols', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudFront::Distribution'],
  facts: ['DistributionConfig.Origins.Items'],
  absent: {
    'DistributionConfig.Origins.Items[].CustomOriginConfig':
      'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html: only origins that are no bucket have it (read 2026-11-26)',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-10',
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
      origin_ssl_protocols = ["TLSv1.2"]
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (distribution) => {
    const origins = distribution.configuration.DistributionConfig?.Origins?.Items ?? [];
    const own = [...origins.entries()].filter(([, { CustomOriginConfig }]) => CustomOriginConfig !== undefined);
    if (own.length === 0) return NO_CUSTOM;
    const lists = own.map(([index, origin]) => ({ index, list: origin.CustomOriginConfig?.OriginSslProtocols?.Items }));
    const old = lists.find(({ list }) => list?.includes('SSLv3'));
    if (old !== undefined) {
      const path = `DistributionConfig/Origins/Items/${old.index}/CustomOriginConfig/OriginSslProtocols`;
      return failAt(distribution, 'sslv3', [path]);
    }
    return lists.some(({ list }) => list === undefined) ? NOT_SEEN : MET;
  },
});
