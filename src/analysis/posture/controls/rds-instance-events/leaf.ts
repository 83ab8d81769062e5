import { defineControl } from '../../contract.ts';
import { EVENTS_ABSENT, judgeEvents } from '../../read/event-subscriptions.ts';
import { TEXTS } from './texts.ts';

export const rdsInstanceEvents = defineControl({
  id: 'rds-instance-events',
  subject: 'AWS::RDS::EventSubscription',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.20' },
    { catalogue: 'aws-fsbp', id: 'RDS.20' },
    { catalogue: 'pci-dss-4.0.1', id: '11.5.2' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
  ],
  fix: { id: 'rds-instance-events', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::EventSubscription'],
  facts: ['EventCategoriesList', 'Enabled'],
  absent: EVENTS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-20', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-event-subscription --subscription-name <subscription> --source-type db-instance --event-categories maintenance "configuration change" failure --enabled',
    terraform: `resource "aws_db_event_subscription" "this" {
  source_type      = "db-instance"
  event_categories = ["maintenance", "configuration change", "failure"]
  sns_topic        = aws_sns_topic.ops.arn
}`,
  },
  texts: TEXTS,
  judge: (subscription, look) =>
    judgeEvents(subscription, look.items('AWS::RDS::EventSubscription'), 'db-instance', [
      'maintenance',
      'configuration change',
      'failure',
    ]),
});
