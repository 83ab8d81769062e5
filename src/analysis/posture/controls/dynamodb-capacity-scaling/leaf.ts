import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { METRICS, scaledTables } from '../../read/table-scaling.ts';
import { TEXTS } from './texts.ts';

export const dynamodbCapacityScaling = defineControl({
  id: 'dynamodb-capacity-scaling',
  subject: 'AWS::DynamoDB::Table',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'DynamoDB.1' },
    { catalogue: 'aws-fsbp', id: 'DynamoDB.1' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'nist-800-53-r5', id: 'SC-5(2)' },
    { catalogue: 'config', id: 'dynamodb-autoscaling-enabled' },
  ],
  fix: { id: 'dynamodb-capacity-scaling', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::DynamoDB::Table', 'AWS::CloudWatch::Alarm'],
  facts: ['TableName', 'TableArn'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws dynamodb update-table --table-name <table> --billing-mode PAY_PER_REQUEST',
    terraform: `resource "aws_dynamodb_table" "this" {
  billing_mode = "PAY_PER_REQUEST"
}`,
  },
  texts: TEXTS,
  judge: (table, look) => {
    const { BillingModeSummary, TableName = '' } = table.configuration;
    if (BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST') return MET;
    const scaled = look.once('scaled tables', () => scaledTables(look.items('AWS::CloudWatch::Alarm')));
    const fixed = METRICS.filter((metric) => !scaled.has(`${TableName} ${metric}`));
    return fixed.length === 0 ? MET : failAt(table, 'fixed', ['BillingModeSummary'], { halves: fixed.join(', ') });
  },
});
