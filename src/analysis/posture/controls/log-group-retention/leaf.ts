import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

/** The minimum of Security Hub's control. */
const WANTED_DAYS = 365;

const FIXED = notApplicable('delivery-class');

export const logGroupRetention = defineControl({
  id: 'log-group-retention',
  subject: 'AWS::Logs::LogGroup',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.16' },
    { catalogue: 'nist-800-53-r5', id: 'AU-11' },
    { catalogue: 'nist-800-53-r5', id: 'AU-10' },
    { catalogue: 'config', id: 'cw-loggroup-retention-period-check' },
  ],
  fix: { id: 'log-group-retention', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Logs::LogGroup'],
  facts: ['logGroupName'],
  absent: {
    retentionInDays:
      'Left out where logs never expire: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-16',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws logs put-retention-policy --log-group-name <log-group> --retention-in-days 365',
    terraform: `resource "aws_cloudwatch_log_group" "this" {
  retention_in_days = 365
}`,
  },
  texts: TEXTS,
  judge: (group) => {
    const { retentionInDays, logGroupClass } = group.configuration;
    if (logGroupClass === 'DELIVERY') return FIXED;
    // Without a retention CloudWatch Logs never deletes anything.
    if (retentionInDays === undefined || retentionInDays >= WANTED_DAYS) return MET;
    return failAt(group, 'too-short', ['retentionInDays'], { days: retentionInDays, wanted: WANTED_DAYS });
  },
});
