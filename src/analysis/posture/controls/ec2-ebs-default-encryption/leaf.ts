import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('setting-not-seen');

export const ec2EbsDefaultEncryption = defineControl({
  id: 'ec2-ebs-default-encryption',
  subject: 'region',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.7' },
    { catalogue: 'aws-fsbp', id: 'EC2.7' },
    { catalogue: 'cis-aws-3.0.0', id: '2.2.1' },
    { catalogue: 'cis-aws-5.0.0', id: '5.1.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'ec2-ebs-encryption-by-default' },
  ],
  fix: { id: 'ec2-ebs-default-encryption', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::EBSEncryptionByDefault'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 enable-ebs-encryption-by-default --region <region>',
    terraform: `resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}`,
  },
  texts: TEXTS,
  judge: (_, look) => {
    const [settings] = look.items('AWS::EC2::EBSEncryptionByDefault');
    const value = settings?.configuration.EbsEncryptionByDefault;
    if (settings === undefined || value === undefined) return NOT_SEEN;
    return value ? MET : failAt(settings, 'off', ['EbsEncryptionByDefault']);
  },
});
