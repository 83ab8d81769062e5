import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const TIDIES_ITSELF = notApplicable('lifecycle');

export const s3BucketMfaDelete = defineControl({
  id: 's3-bucket-mfa-delete',
  subject: 'AWS::S3::Bucket',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'S3.20' },
    { catalogue: 'cis-aws-3.0.0', id: '2.1.2' },
    { catalogue: 'cis-aws-5.0.0', id: '2.1.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'config', id: 's3-bucket-mfa-delete-enabled' },
  ],
  fix: { id: 's3-bucket-mfa-delete', per: 'account' },
  effort: 'hours',
  needs: ['AWS::S3::Bucket'],
  facts: ['Versioning.MFADelete', 'LifecycleRules'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-20', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa "<device> <code>"',
    terraform: `resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  mfa    = "<device> <code>"
  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Enabled"
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const { Versioning, LifecycleRules } = bucket.configuration;
    if (Versioning?.MFADelete === 'Enabled') return MET;
    const tidiesItself = LifecycleRules?.some(({ Status }) => Status === 'Enabled');
    return tidiesItself ? TIDIES_ITSELF : failAt(bucket, 'off', ['Versioning']);
  },
});
