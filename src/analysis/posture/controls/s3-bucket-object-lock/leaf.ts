import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const s3BucketObjectLock = defineControl({
  id: 's3-bucket-object-lock',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.15' },
    { catalogue: 'pci-dss-4.0.1', id: '10.5.1' },
    { catalogue: 'nist-800-53-r5', id: 'CP-6(2)' },
    { catalogue: 'config', id: 's3-bucket-default-lock-enabled' },
  ],
  fix: { id: 's3-bucket-object-lock', per: 'account' },
  effort: 'hours',
  needs: ['AWS::S3::Bucket'],
  facts: ['ObjectLockConfiguration.ObjectLockEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-15', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-object-lock-configuration --bucket <bucket> --object-lock-configuration ObjectLockEnabled=Enabled',
    terraform: `resource "aws_s3_bucket_object_lock_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 30
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) =>
    bucket.configuration.ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled'
      ? MET
      : failAt(bucket, 'not-locked', ['ObjectLockConfiguration']),
});
