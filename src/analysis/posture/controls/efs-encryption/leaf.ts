import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const efsEncryption = defineControl({
  id: 'efs-encryption',
  subject: 'AWS::EFS::FileSystem',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EFS.1' },
    { catalogue: 'aws-fsbp', id: 'EFS.1' },
    { catalogue: 'cis-aws-3.0.0', id: '2.4.1' },
    { catalogue: 'cis-aws-5.0.0', id: '2.3.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'efs-encrypted-check' },
  ],
  fix: { id: 'efs-encryption', per: 'account' },
  effort: 'days',
  needs: ['AWS::EFS::FileSystem'],
  facts: ['Encrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws efs create-file-system --encrypted --kms-key-id <key>',
    terraform: `resource "aws_efs_file_system" "this" {
  encrypted = true
}`,
  },
  texts: TEXTS,
  judge: (system) => (system.configuration.Encrypted === true ? MET : failAt(system, 'not-encrypted', ['Encrypted'])),
});
