import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { BLOCK_SETTINGS, isBlocked } from '../../read/bucket-exposure.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

export const s3BucketPublicAccessBlock = defineControl({
  id: 's3-bucket-public-access-block',
  subject: 'AWS::S3::Bucket',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'S3.8' },
    { catalogue: 'aws-fsbp', id: 'S3.8' },
    { catalogue: 'cis-aws-3.0.0', id: '2.1.4' },
    { catalogue: 'cis-aws-5.0.0', id: '2.1.4' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 's3-bucket-level-public-access-prohibited' },
  ],
  fix: { id: 's3-bucket-public-access-block', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket', 'AWS::S3::AccountPublicAccessBlock'],
  facts: ['Name'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3api put-public-access-block --bucket <bucket> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    terraform: `resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
  },
  texts: TEXTS,
  judge: (bucket, look) => {
    const [account] = look.items('AWS::S3::AccountPublicAccessBlock');
    const off = BLOCK_SETTINGS.filter((setting) => isBlocked(setting, bucket, account) === false);
    if (off.length > 0) return failAt(bucket, 'off', ['PublicAccessBlockConfiguration'], { settings: off.join(', ') });
    const unseen = BLOCK_SETTINGS.find((setting) => isBlocked(setting, bucket, account) === undefined);
    return unseen === undefined ? MET : missing(`PublicAccessBlockConfiguration.${unseen}`);
  },
});
