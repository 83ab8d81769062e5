import { defineControl } from '../../contract.ts';
import { judgeExposure } from '../../read/bucket-exposure.ts';
import { TEXTS } from './texts.ts';

export const s3BucketPublicRead = defineControl({
  id: 's3-bucket-public-read',
  subject: 'AWS::S3::Bucket',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'S3.2' },
    { catalogue: 'aws-fsbp', id: 'S3.2' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 's3-bucket-public-read-prohibited' },
  ],
  fix: { id: 's3-bucket-public-read', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket', 'AWS::S3::AccountPublicAccessBlock'],
  facts: ['Name'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html', read: '2026-11-26' },
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
  judge: (bucket, look) => judgeExposure(bucket, look.items('AWS::S3::AccountPublicAccessBlock')[0], 'read'),
});
