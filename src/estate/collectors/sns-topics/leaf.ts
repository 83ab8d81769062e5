import {
  GetTopicAttributesCommand,
  ListTagsForResourceCommand,
  paginateListTopics,
  SNSClient,
  type Topic,
} from '@aws-sdk/client-sns';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, tagsOf } from '../support/item.ts';

const KIND = 'AWS::SNS::Topic';

export const snsTopics = defineCollector({
  id: 'sns-topics',
  sources: [
    { url: 'https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['sns:ListTopics', 'sns:GetTopicAttributes', 'sns:ListTagsForResource'],
  async *collect(context) {
    const pages = paginateListTopics({ client: context.client(SNSClient) }, {}, { abortSignal: context.signal });
    for await (const page of pages) yield* await concurrently(page.Topics ?? [], (topic) => topicOf(context, topic));
  },
});

async function topicOf({ client, attempt, target, signal }: CollectorContext, { TopicArn = '' }: Topic) {
  const sns = client(SNSClient);
  const answer = await attempt(KIND, `attributes of ${TopicArn}`, () =>
    sns.send(new GetTopicAttributesCommand({ TopicArn }), { abortSignal: signal }),
  );
  const tags = await attempt(KIND, `tags of ${TopicArn}`, () =>
    sns.send(new ListTagsForResourceCommand({ ResourceArn: TopicArn }), { abortSignal: signal }),
  );
  const attributes = answer?.Attributes;
  const topic = { TopicArn, ...(attributes === undefined ? {} : { Attributes: attributes }) };
  return item(KIND, topic, target, { tags: tagsOf(tags) });
}
