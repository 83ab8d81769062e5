import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const s3BucketVersioning = defineControl({
  id: 's3-bucket-versioning',
  subject: 'AWS::S3::Bucket',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'S3.14' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 's3-bucket-versioning-enabled' },
  ],
  fix: { id: 's3-bucket-versioning', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['Versioning.Status'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled',
    terraform: `resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = "Enabled"
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const status = bucket.configuration.Versioning?.Status;
    if (status === 'Enabled') return MET;
    return failAt(bucket, status === 'Suspended' ? 'suspended' : 'never', ['Versioning']);
  },
});
