import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { publicStatements, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

const UNREADABLE = unknown('policy-unreadable');

export const sqsQueuePublic = defineControl({
  id: 'sqs-queue-public',
  subject: 'AWS::SQS::Queue',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'SQS.3' },
    { catalogue: 'aws-fsbp', id: 'SQS.3' },
    { catalogue: 'config', id: 'sqs-queue-no-public-access' },
  ],
  fix: { id: 'sqs-queue-public', per: 'resource' },
  effort: 'minutes',
  needs: ['AWS::SQS::Queue'],
  facts: ['Attributes.QueueArn'],
  absent: {
    'Attributes.Policy':
      'Left out where the queue has no policy: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws sqs set-queue-attributes --queue-url <queue> --attributes file://attributes.json',
    terraform: `resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.id
  policy    = data.aws_iam_policy_document.queue.json
}`,
  },
  texts: TEXTS,
  judge: (item) => {
    // Without a policy only the account itself gets in.
    if (item.configuration.Attributes?.['Policy'] === undefined) return MET;
    const document = readResourcePolicy(item.configuration.Attributes?.['Policy']);
    if (document === undefined) return UNREADABLE;
    const [statement] = publicStatements(document);
    if (statement === undefined) return MET;
    return failAt(item, 'public', ['Attributes/Policy'], { statement: statement.sid ?? `#${statement.index}` });
  },
});
