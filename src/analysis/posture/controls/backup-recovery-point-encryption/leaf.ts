import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const backupRecoveryPointEncryption = defineControl({
  id: 'backup-recovery-point-encryption',
  subject: 'AWS::Backup::RecoveryPoint',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Backup.1' },
    { catalogue: 'aws-fsbp', id: 'Backup.1' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9(8)' },
    { catalogue: 'nist-800-53-r5', id: 'SI-12' },
    { catalogue: 'config', id: 'backup-recovery-point-encrypted' },
  ],
  fix: { id: 'backup-recovery-point-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Backup::RecoveryPoint'],
  facts: ['IsEncrypted'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-1',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws backup start-copy-job --recovery-point-arn <recovery-point> --source-backup-vault-name <vault> --destination-backup-vault-arn <vault-arn> --iam-role-arn <role-arn>',
    terraform: `resource "aws_backup_vault" "this" {
  name        = "encrypted"
  kms_key_arn = aws_kms_key.backup.arn
}`,
  },
  texts: TEXTS,
  judge: (point) => (point.configuration.IsEncrypted === true ? MET : failAt(point, 'not-encrypted', ['IsEncrypted'])),
});
