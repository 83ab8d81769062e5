import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { takesTrails } from '../../read/trail-bucket.ts';
import { TEXTS } from './texts.ts';

const NO_TRAILS = notApplicable('no-trails');
const POLICY_UNREADABLE = unknown('policy-unreadable');

export const cloudtrailBucketLogging = defineControl({
  id: 'cloudtrail-bucket-logging',
  subject: 'AWS::S3::Bucket',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.7' },
    { catalogue: 'cis-aws-3.0.0', id: '3.4' },
    { catalogue: 'cis-aws-5.0.0', id: '3.4' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
  ],
  fix: { id: 'cloudtrail-bucket-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['Name', 'Policy', 'LoggingEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-logging --bucket <bucket> --bucket-logging-status file://logging.json',
    terraform: `resource "aws_s3_bucket_logging" "trail" {
  bucket        = aws_s3_bucket.trail.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "trail/"
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const isTaking = takesTrails(bucket);
    if (isTaking === undefined) return POLICY_UNREADABLE;
    if (!isTaking) return NO_TRAILS;
    return bucket.configuration.LoggingEnabled ? MET : failAt(bucket, 'not-logged', ['LoggingEnabled']);
  },
});
