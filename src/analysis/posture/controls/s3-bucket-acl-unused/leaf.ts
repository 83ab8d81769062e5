import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { usesAcls } from '../../read/bucket-exposure.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

/** Writes server access logs: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (read 2026-11-26) */
const LOG_DELIVERY = 'http://acs.amazonaws.com/groups/s3/LogDelivery';

export const s3BucketAclUnused = defineControl({
  id: 's3-bucket-acl-unused',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.12' },
    { catalogue: 'aws-fsbp', id: 'S3.12' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 's3-bucket-acl-prohibited' },
  ],
  fix: { id: 's3-bucket-acl-unused', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['OwnershipControls'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-12', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-ownership-controls --bucket <bucket> --ownership-controls Rules=[{ObjectOwnership=BucketOwnerEnforced}]',
    terraform: `resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const acls = usesAcls(bucket);
    if (acls === false) return MET;
    if (acls === undefined) return missing('OwnershipControls.Rules.ObjectOwnership');
    const { Grants, Owner } = bucket.configuration;
    if (Grants === undefined || Owner?.ID === undefined) return missing('Grants');
    const index = Grants.findIndex(({ Grantee }) => Grantee?.ID !== Owner.ID && Grantee?.URI !== LOG_DELIVERY);
    if (index < 0) return MET;
    const { Grantee, Permission } = Grants[index] ?? {};
    const grantee = Grantee?.URI ?? Grantee?.DisplayName ?? Grantee?.ID ?? Grantee?.EmailAddress;
    if (grantee === undefined || Permission === undefined) return missing('Grants.Grantee');
    return failAt(bucket, 'granted', [`Grants/${index}`, 'OwnershipControls'], { grantee, permission: Permission });
  },
});
