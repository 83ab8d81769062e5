import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const dynamodbBackup = defineControl({
  id: 'dynamodb-backup',
  subject: 'AWS::DynamoDB::Table',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DynamoDB.4' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'config', id: 'dynamodb-resources-protected-by-backup-plan' },
  ],
  fix: { id: 'dynamodb-backup', per: 'account' },
  effort: 'hours',
  needs: ['AWS::DynamoDB::Table', 'AWS::Backup::ProtectedResource'],
  facts: ['TableArn'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-4',
      read: '2026-11-26',
    },
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
  judge: (table, look) => {
    const backed = look.once('backed up resources', () => {
      const items = look.items('AWS::Backup::ProtectedResource');
      return new Set(items.map(({ configuration }) => configuration.ResourceArn));
    });
    return backed.has(table.configuration.TableArn) ? MET : failAt(table, 'no-backup', ['TableArn']);
  },
});
