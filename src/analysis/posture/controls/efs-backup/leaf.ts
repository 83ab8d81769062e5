import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const efsBackup = defineControl({
  id: 'efs-backup',
  subject: 'AWS::EFS::FileSystem',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EFS.2' },
    { catalogue: 'aws-fsbp', id: 'EFS.2' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'efs-in-backup-plan' },
  ],
  fix: { id: 'efs-backup', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EFS::FileSystem', 'AWS::Backup::ProtectedResource'],
  facts: ['FileSystemArn'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-2', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListProtectedResources.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws backup create-backup-selection --backup-plan-id <plan> --backup-selection file://selection.json',
    terraform: `resource "aws_backup_selection" "this" {
  name         = "by-tag"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = aws_iam_role.backup.arn
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "Backup"
    value = "daily"
  }
}`,
  },
  texts: TEXTS,
  judge: (system, look) => {
    const backed = look.once('backed up resources', () => {
      const items = look.items('AWS::Backup::ProtectedResource');
      return new Set(items.map(({ configuration }) => configuration.ResourceArn));
    });
    return backed.has(system.configuration.FileSystemArn) ? MET : failAt(system, 'no-backup', ['FileSystemArn']);
  },
});
