import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { BLOCK_SETTINGS } from '../../read/bucket-exposure.ts';
import { missing } from '../../read/missing.ts';
import { fail } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

export const s3AccountPublicAccessBlock = defineControl({
  id: 's3-account-public-access-block',
  subject: 'account',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.1' },
    { catalogue: 'aws-fsbp', id: 'S3.1' },
    { catalogue: 'cis-aws-3.0.0', id: '2.1.4' },
    { catalogue: 'cis-aws-5.0.0', id: '2.1.4' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 's3-account-level-public-access-blocks-periodic' },
  ],
  fix: { id: 's3-account-public-access-block', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::AccountPublicAccessBlock'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-1', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws s3control put-public-access-block --account-id <account> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    terraform: `resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
  },
  texts: TEXTS,
  judge: (_account, look) => {
    const [block] = look.items('AWS::S3::AccountPublicAccessBlock');
    if (block === undefined) return fail('not-set', {}, []);
    const lost = BLOCK_SETTINGS.find((setting) => block.configuration[setting] === undefined);
    if (lost !== undefined) return missing(lost);
    const off = BLOCK_SETTINGS.filter((setting) => block.configuration[setting] !== true);
    return off.length === 0 ? MET : failAt(block, 'partly-off', off, { settings: off.join(', ') });
  },
});
