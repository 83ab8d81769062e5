import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { isLogTarget } from '../../read/log-targets.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const LOG_TARGET = notApplicable('log-target');

export const s3BucketLogging = defineControl({
  id: 's3-bucket-logging',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.9' },
    { catalogue: 'aws-fsbp', id: 'S3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-2' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 's3-bucket-logging-enabled' },
  ],
  fix: { id: 's3-bucket-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['Name', 'LoggingEnabled'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-9', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-logging --bucket <bucket> --bucket-logging-status file://logging.json',
    terraform: `resource "aws_s3_bucket_logging" "this" {
  bucket        = aws_s3_bucket.this.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "s3/"
}`,
  },
  texts: TEXTS,
  judge: (bucket, look) => {
    if (bucket.configuration.LoggingEnabled) return MET;
    return isLogTarget(bucket, look) ? LOG_TARGET : failAt(bucket, 'not-logged', ['LoggingEnabled']);
  },
});
