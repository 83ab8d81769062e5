import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const s3BucketLifecycle = defineControl({
  id: 's3-bucket-lifecycle',
  subject: 'AWS::S3::Bucket',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'S3.13' },
    { catalogue: 'aws-fsbp', id: 'S3.13' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'SI-13(5)' },
    { catalogue: 'config', id: 's3-lifecycle-policy-check' },
  ],
  fix: { id: 's3-bucket-lifecycle', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['LifecycleRules'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-13', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-lifecycle-configuration --bucket <bucket> --lifecycle-configuration file://lifecycle.json',
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const { LifecycleRules } = bucket.configuration;
    if (LifecycleRules === null || LifecycleRules?.length === 0) return failAt(bucket, 'no-rules', ['LifecycleRules']);
    const isOn = LifecycleRules?.some(({ Status }) => Status === 'Enabled');
    return isOn ? MET : failAt(bucket, 'all-off', ['LifecycleRules']);
  },
});
