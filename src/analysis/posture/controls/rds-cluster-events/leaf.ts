import { defineControl } from '../../contract.ts';
import { EVENTS_ABSENT, judgeEvents } from '../../read/event-subscriptions.ts';
import { TEXTS } from './texts.ts';

export const rdsClusterEvents = defineControl({
  id: 'rds-cluster-events',
  subject: 'AWS::RDS::EventSubscription',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'RDS.19' },
    { catalogue: 'aws-fsbp', id: 'RDS.19' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
  ],
  fix: { id: 'rds-cluster-events', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::RDS::EventSubscription'],
  facts: ['EventCategoriesList', 'Enabled'],
  absent: EVENTS_ABSENT,
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-19', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws rds modify-event-subscription --subscription-name <subscription> --source-type db-cluster --event-categories maintenance failure --enabled',
    terraform: `resource "aws_db_event_subscription" "this" {
  source_type      = "db-cluster"
  event_categories = ["maintenance", "failure"]
  sns_topic        = aws_sns_topic.ops.arn
}`,
  },
  texts: TEXTS,
  judge: (subscription, look) =>
    judgeEvents(subscription, look.items('AWS::RDS::EventSubscription'), 'db-cluster', ['maintenance', 'failure']),
});
