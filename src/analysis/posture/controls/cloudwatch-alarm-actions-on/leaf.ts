import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const cloudwatchAlarmActionsOn = defineControl({
  id: 'cloudwatch-alarm-actions-on',
  subject: 'AWS::CloudWatch::Alarm',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.17' },
    { catalogue: 'nist-800-53-r5', id: 'AU-6(1)' },
    { catalogue: 'nist-800-53-r5', id: 'SI-4(12)' },
    { catalogue: 'config', id: 'cloudwatch-alarm-action-enabled-check' },
  ],
  fix: { id: 'cloudwatch-alarm-actions-on', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudWatch::Alarm'],
  facts: ['ActionsEnabled'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-17',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudwatch enable-alarm-actions --alarm-names <alarm>',
    terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  actions_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (alarm) => (alarm.configuration.ActionsEnabled === true ? MET : failAt(alarm, 'off', ['ActionsEnabled'])),
});
