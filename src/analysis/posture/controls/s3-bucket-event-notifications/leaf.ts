import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const s3BucketEventNotifications = defineControl({
  id: 's3-bucket-event-notifications',
  subject: 'AWS::S3::Bucket',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'S3.11' },
    { catalogue: 'nist-800-53-r5', id: 'SI-4' },
    { catalogue: 'nist-800-53-r5', id: 'CA-7' },
    { catalogue: 'config', id: 's3-event-notifications-enabled' },
  ],
  fix: { id: 's3-bucket-event-notifications', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::S3::Bucket'],
  facts: ['NotificationConfiguration'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-11', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws s3api put-bucket-notification-configuration --bucket <bucket> --notification-configuration EventBridgeConfiguration={}',
    terraform: `resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.id
  eventbridge = true
}`,
  },
  texts: TEXTS,
  judge: (bucket) => {
    const { NotificationConfiguration: configuration } = bucket.configuration;
    const lists = [
      configuration?.TopicConfigurations,
      configuration?.QueueConfigurations,
      configuration?.LambdaFunctionConfigurations,
    ];
    const isTold = configuration?.EventBridgeConfiguration !== undefined || lists.some((list) => list?.length);
    return isTold ? MET : failAt(bucket, 'nobody-told', ['NotificationConfiguration']);
  },
});
