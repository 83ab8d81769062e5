import { GetQueueAttributesCommand, ListQueueTagsCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item } from '../support/item.ts';

const KIND = 'AWS::SQS::Queue';

export const sqsQueues = defineCollector({
  id: 'sqs-queues',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['sqs:ListQueues', 'sqs:GetQueueAttributes', 'sqs:ListQueueTags'],
  async *collect(context) {
    // Without a page size SQS answers the first thousand queues and no token.
    const paging = { client: context.client(SQSClient), pageSize: 1000 };
    for await (const page of paginateListQueues(paging, {}, { abortSignal: context.signal })) {
      yield* await concurrently(page.QueueUrls ?? [], (url) => queueOf(context, url));
    }
  },
});

async function queueOf({ client, attempt, target, signal }: CollectorContext, QueueUrl: string) {
  const sqs = client(SQSClient);
  const answer = await attempt(KIND, `attributes of ${QueueUrl}`, () =>
    sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }), { abortSignal: signal }),
  );
  const tags = await attempt(KIND, `tags of ${QueueUrl}`, () =>
    sqs.send(new ListQueueTagsCommand({ QueueUrl }), { abortSignal: signal }),
  );
  const attributes = answer?.Attributes as Record<string, string> | undefined;
  const QueueName = QueueUrl.split('/').at(-1) ?? QueueUrl;
  const queue = { QueueName, QueueUrl, ...(attributes === undefined ? {} : { Attributes: attributes }) };
  return item(KIND, queue, target, { tags: tags?.Tags ?? {} });
}
