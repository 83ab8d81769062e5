import { defineControl, MET } from '../../contract.ts';
import { notApplicable, unknown } from '../../../rule.ts';
import { judgeExposure } from '../../read/bucket-exposure.ts';
import { takesTrails } from '../../read/trail-bucket.ts';
import { TEXTS } from './texts.ts';

const WISHES = ['read', 'write'] as const;

const NO_TRAILS = notApplicable('no-trails');
const POLICY_UNREADABLE = unknown('policy-unreadable');

export const cloudtrailBucketPublic = defineControl({
  id: 'cloudtrail-bucket-public',
  subject: 'AWS::S3::Bucket',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'CloudTrail.6' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
  ],
  fix: { id: 'cloudtrail-bucket-public', per: 'resource' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket', 'AWS::S3::AccountPublicAccessBlock'],
  facts: ['Name', 'Policy'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-6',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3api put-public-access-block --bucket <bucket> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    terraform: `resource "aws_s3_bucket_public_access_block" "trail" {
  bucket                  = aws_s3_bucket.trail.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
  },
  texts: TEXTS,
  judge: (bucket, look) => {
    const isTaking = takesTrails(bucket);
    if (isTaking === undefined) return POLICY_UNREADABLE;
    if (!isTaking) return NO_TRAILS;
    const [account] = look.items('AWS::S3::AccountPublicAccessBlock');
    const said = WISHES.map((wish) => judgeExposure(bucket, account, wish));
    return said.find(({ outcome }) => outcome === 'fail') ?? said.find(({ outcome }) => outcome === 'unknown') ?? MET;
  },
});
