import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const sqsQueueEncryption = defineControl({
  id: 'sqs-queue-encryption',
  subject: 'AWS::SQS::Queue',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SQS.1' },
    { catalogue: 'aws-fsbp', id: 'SQS.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
  ],
  fix: { id: 'sqs-queue-encryption', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SQS::Queue'],
  facts: ['Attributes.QueueArn'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-1', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws sqs set-queue-attributes --queue-url <queue> --attributes SqsManagedSseEnabled=true',
    terraform: `resource "aws_sqs_queue" "this" {
  sqs_managed_sse_enabled = true
}`,
  },
  texts: TEXTS,
  judge: (queue) => {
    const { SqsManagedSseEnabled, KmsMasterKeyId } = queue.configuration.Attributes ?? {};
    return SqsManagedSseEnabled === 'true' || KmsMasterKeyId
      ? MET
      : failAt(queue, 'not-encrypted', ['Attributes/SqsManagedSseEnabled']);
  },
});
