import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const dynamodbPointInTimeRecovery = defineControl({
  id: 'dynamodb-point-in-time-recovery',
  subject: 'AWS::DynamoDB::Table',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DynamoDB.2' },
    { catalogue: 'aws-fsbp', id: 'DynamoDB.2' },
    { catalogue: 'nist-800-53-r5', id: 'CP-9' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'dynamodb-pitr-enabled' },
  ],
  fix: { id: 'dynamodb-point-in-time-recovery', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::DynamoDB::Table'],
  facts: ['ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws dynamodb update-continuous-backups --table-name <table> --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true',
    terraform: `resource "aws_dynamodb_table" "this" {
  point_in_time_recovery {
    enabled = true
  }
}`,
  },
  texts: TEXTS,
  judge: (table) =>
    table.configuration.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus ===
    'ENABLED'
      ? MET
      : failAt(table, 'off', ['ContinuousBackupsDescription/PointInTimeRecoveryDescription/PointInTimeRecoveryStatus']),
});
