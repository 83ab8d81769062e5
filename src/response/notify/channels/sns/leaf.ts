import { z } from 'zod';
import { channel, type Outgoing, type Part } from '../../channel.ts';
import { judgeAwsError } from '../support/aws-result.ts';
import { documentOf, plainText } from '../support/document.ts';
import { splitText, utf8Cost } from '../support/split.ts';

const PUBLISH = { url: 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html', read: '2026-11-26' };

/** Bytes of a message: 256 KB, of which attributes take some. */
const MAX_MESSAGE = 262_144;
const ATTRIBUTES = 1_024;
/** Characters of a subject: ASCII, fewer than 100, no line ends. */
const MAX_SUBJECT = 99;

export const sns = channel({
  id: 'sns',
  sources: [PUBLISH],
  title: { en: 'Amazon SNS', ja: 'Amazon SNS' },
  about: {
    en: 'Publishes text to a topic with the attributes `kind`, `severity` and `owner` to filter by. A FIFO topic drops repetitions.',
    ja: 'トピックにテキストを発行します。フィルター用に属性 `kind`・`severity`・`owner` を付けます。FIFO トピックでは重複が除かれます。',
  },
  settings: z.strictObject({
    topicArn: z
      .string()
      .regex(/^arn:[\w-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, 'write the ARN of a topic')
      .describe('ARN of the topic, in the home account or one that lets it publish.'),
  }),
  secrets: [],
  permissions: ['sns:Publish'],
  limits: [
    { what: { en: 'bytes of a message', ja: 'メッセージのバイト数' }, value: MAX_MESSAGE, source: PUBLISH },
    { what: { en: 'characters of a subject', ja: '件名の文字数' }, value: MAX_SUBJECT, source: PUBLISH },
  ],
  hosts: [],
  repetition: 'by-id',
  digests: true,
  render: snsParts,
  async send(part, _message, { topicArn }, { aws }) {
    const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns');
    try {
      const access = await aws();
      const { accountId } = await access.home();
      const client = access.client(SNSClient, accountId, topicArn.split(':')[3] ?? 'us-east-1');
      const { MessageId } = await client.send(
        new PublishCommand({ ...(part as { Message: string }), TopicArn: topicArn }),
      );
      return { state: 'sent', ...(MessageId === undefined ? {} : { externalId: MessageId }) };
    } catch (thrown) {
      return await judgeAwsError(thrown);
    }
  },
});

function snsParts(message: Outgoing, { topicArn }: { readonly topicArn: string }): Part[] {
  const { notice, id } = message;
  const texts = splitText(plainText(documentOf(message)), MAX_MESSAGE - ATTRIBUTES, utf8Cost);
  const words = [`Yagura: ${notice.kind}`, ...(notice.severity === undefined ? [] : [notice.severity])];
  const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
  return texts.map((text, index) => ({
    // A subject is ASCII; the title, which may not be, stands in the text.
    Subject: `${words.join(', ')}${texts.length > 1 ? ` (${index + 1}/${texts.length})` : ''}`.slice(0, MAX_SUBJECT),
    Message: text,
    MessageAttributes: {
      kind: attribute(notice.kind),
      ...(notice.severity === undefined ? {} : { severity: attribute(notice.severity) }),
      ...(notice.owner === '' ? {} : { owner: attribute(notice.owner.slice(0, 200)) }),
    },
    ...(topicArn.endsWith('.fifo')
      ? { MessageGroupId: `${notice.subject.kind}-${id.slice(0, 8)}`, MessageDeduplicationId: `${id}-${index}` }
      : {}),
  }));
}
