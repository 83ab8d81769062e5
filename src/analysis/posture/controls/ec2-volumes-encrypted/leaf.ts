import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const DETACHED = notApplicable('detached');

export const ec2VolumesEncrypted = defineControl({
  id: 'ec2-volumes-encrypted',
  subject: 'AWS::EC2::Volume',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.3' },
    { catalogue: 'aws-fsbp', id: 'EC2.3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'encrypted-volumes' },
  ],
  fix: { id: 'ec2-volumes-encrypted', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::Volume'],
  facts: ['Encrypted', 'Attachments'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 copy-snapshot --source-region <region> --source-snapshot-id <snapshot> --encrypted',
    terraform: `resource "aws_ebs_volume" "this" {
  encrypted = true
}`,
  },
  texts: TEXTS,
  judge: (volume) => {
    const { Encrypted, Attachments } = volume.configuration;
    if (Encrypted === true) return MET;
    return (Attachments ?? []).length === 0
      ? DETACHED
      : failAt(volume, 'not-encrypted', ['Encrypted', 'Attachments/0']);
  },
});
