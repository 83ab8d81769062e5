import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

/** `ALARM("name")`, `ALARM(name)` or the same with its ARN: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html (read 2026-11-26) */
function isNamed(rule: string, name: string): boolean {
  return [`("${name}")`, `('${name}')`, `(${name})`].some((text) => rule.includes(text));
}

export const cloudwatchAlarmActions = defineControl({
  id: 'cloudwatch-alarm-actions',
  subject: 'AWS::CloudWatch::Alarm',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'CloudWatch.15' },
    { catalogue: 'nist-800-53-r5', id: 'AU-6(1)' },
    { catalogue: 'nist-800-53-r5', id: 'SI-4(5)' },
    { catalogue: 'config', id: 'cloudwatch-alarm-action-check' },
  ],
  fix: { id: 'cloudwatch-alarm-actions', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  facts: ['AlarmActions'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws cloudwatch put-metric-alarm --alarm-name <alarm> --alarm-actions <topic-arn> --cli-input-json file://alarm.json',
    terraform: `resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_actions = [aws_sns_topic.alerts.arn]
}`,
  },
  texts: TEXTS,
  judge: (alarm, look) => {
    if ((alarm.configuration.AlarmActions ?? []).length > 0) return MET;
    const rules = look.once('rules of composite alarms', () =>
      look
        .items('AWS::CloudWatch::CompositeAlarm')
        .filter(({ configuration }) => (configuration.AlarmActions ?? []).length > 0)
        .map(({ configuration }) => configuration.AlarmRule ?? ''),
    );
    const names = [alarm.configuration.AlarmName ?? '', alarm.arn].filter((name) => name !== '');
    return rules.some((rule) => names.some((name) => isNamed(rule, name)))
      ? MET
      : failAt(alarm, 'no-action', ['AlarmActions']);
  },
});
