import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { isLogTarget } from '../../read/log-targets.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const LOG_TARGET = notApplicable('log-target');

export const s3BucketKmsEncryption = defineControl({
  id: 's3-bucket-kms-encryption',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.17' },
    { catalogue: 'pci-dss-4.0.1', id: '3.5.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 's3-default-encryption-kms' },
  ],
  fix: { id: 's3-bucket-kms-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::S3::Bucket'],
  facts: [
    'Name',
    'ServerSideEncryptionConfiguration.Rules[].ApplyServerSideEncryptionByDefault.SSEAlgorithm',
    'LoggingEnabled',
  ],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3api put-bucket-encryption --bucket <bucket> --server-side-encryption-configuration file://kms.json',
    terraform: `resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.this.arn
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket, look) => {
    const rules = bucket.configuration.ServerSideEncryptionConfiguration?.Rules ?? [];
    const algorithms = rules.map((rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? '');
    if (algorithms.some((algorithm) => algorithm.startsWith('aws:kms'))) return MET;
    if (isLogTarget(bucket, look)) return LOG_TARGET;
    return failAt(bucket, 'not-kms', ['ServerSideEncryptionConfiguration'], { algorithm: algorithms[0] ?? 'AES256' });
  },
});
