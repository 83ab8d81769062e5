import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const dynamodbDeletionProtection = defineControl({
  id: 'dynamodb-deletion-protection',
  subject: 'AWS::DynamoDB::Table',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DynamoDB.6' },
    { catalogue: 'aws-fsbp', id: 'DynamoDB.6' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'nist-800-53-r5', id: 'SC-5(2)' },
    { catalogue: 'config', id: 'dynamodb-table-deletion-protection-enabled' },
  ],
  fix: { id: 'dynamodb-deletion-protection', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::DynamoDB::Table'],
  facts: ['DeletionProtectionEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws dynamodb update-table --table-name <table> --deletion-protection-enabled',
    terraform: `resource "aws_dynamodb_table" "this" {
  deletion_protection_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (table) =>
    table.configuration.DeletionProtectionEnabled === true ? MET : failAt(table, 'off', ['DeletionProtectionEnabled']),
});
