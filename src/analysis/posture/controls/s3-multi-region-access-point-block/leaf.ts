import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { BLOCK_SETTINGS } from '../../read/bucket-exposure.ts';
import { TEXTS } from './texts.ts';

export const s3MultiRegionAccessPointBlock = defineControl({
  id: 's3-multi-region-access-point-block',
  subject: 'AWS::S3::MultiRegionAccessPoint',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'S3.24' },
    { catalogue: 'aws-fsbp', id: 'S3.24' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
  ],
  fix: { id: 's3-multi-region-access-point-block', per: 'account' },
  effort: 'hours',
  needs: ['AWS::S3::MultiRegionAccessPoint'],
  facts: [
    'PublicAccessBlock.BlockPublicAcls',
    'PublicAccessBlock.IgnorePublicAcls',
    'PublicAccessBlock.BlockPublicPolicy',
    'PublicAccessBlock.RestrictPublicBuckets',
  ],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3control create-multi-region-access-point --region us-west-2 --account-id <account> --details file://access-point.json',
    terraform: `resource "aws_s3control_multi_region_access_point" "this" {
  details {
    name = "<name>"
    public_access_block {
      block_public_acls       = true
      ignore_public_acls      = true
      block_public_policy     = true
      restrict_public_buckets = true
    }
    region {
      bucket = aws_s3_bucket.this.id
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (point) => {
    const off = BLOCK_SETTINGS.filter((setting) => point.configuration.PublicAccessBlock?.[setting] !== true);
    return off.length === 0 ? MET : failAt(point, 'off', ['PublicAccessBlock'], { settings: off.join(', ') });
  },
});
