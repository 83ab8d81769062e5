import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { BLOCK_SETTINGS } from '../../read/bucket-exposure.ts';
import { TEXTS } from './texts.ts';

export const s3AccessPointPublicAccessBlock = defineControl({
  id: 's3-access-point-public-access-block',
  subject: 'AWS::S3::AccessPoint',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'S3.19' },
    { catalogue: 'aws-fsbp', id: 'S3.19' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 's3-access-point-public-access-blocks' },
  ],
  fix: { id: 's3-access-point-public-access-block', per: 'account' },
  effort: 'hours',
  needs: ['AWS::S3::AccessPoint'],
  facts: [
    'PublicAccessBlockConfiguration.BlockPublicAcls',
    'PublicAccessBlockConfiguration.IgnorePublicAcls',
    'PublicAccessBlockConfiguration.BlockPublicPolicy',
    'PublicAccessBlockConfiguration.RestrictPublicBuckets',
  ],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3control create-access-point --account-id <account> --name <name> --bucket <bucket> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    terraform: `resource "aws_s3_access_point" "this" {
  bucket = aws_s3_bucket.this.id
  name   = "<name>"
  public_access_block_configuration {
    block_public_acls       = true
    ignore_public_acls      = true
    block_public_policy     = true
    restrict_public_buckets = true
  }
}`,
  },
  texts: TEXTS,
  judge: (point) => {
    const off = BLOCK_SETTINGS.filter(
      (setting) => point.configuration.PublicAccessBlockConfiguration?.[setting] !== true,
    );
    return off.length === 0
      ? MET
      : failAt(point, 'off', ['PublicAccessBlockConfiguration'], { settings: off.join(', ') });
  },
});
