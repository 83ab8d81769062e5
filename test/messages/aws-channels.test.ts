import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAwsAccess } from '#platform/aws';
import { type Clock, systemClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { type MessageRoute } from '#policy';
import { CHANNELS, type ChannelPorts, deliverDue, enqueue } from '#response/notify';
import { messagesPolicy, notice, routeTo, testPorts } from '../support/messages.ts';
import { startMoto } from '../support/moto.ts';
import { type Answer, type RecordingServer, startRecordingServer } from '../support/recording-server.ts';
import { SEED_NOW } from '../support/seed.ts';

const REGION = 'eu-west-1';
const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };
const HOLDER = { pid: 1, host: 'test', isProcessAlive: () => true };
const clock: Clock = systemClock;

beforeAll(() => {
  process.env['AWS_ACCESS_KEY_ID'] = CREDENTIALS.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = CREDENTIALS.secretAccessKey;
});

function awsPorts(endpoint: string): ChannelPorts & { close(): void } {
  const access = createAwsAccess({ region: REGION, endpoint, maxAttempts: 1, clock });
  return { ...testPorts(), aws: async () => access, close: () => access.close() };
}

async function deliver(endpoint: string, route: MessageRoute, name = 'a') {
  const store = await openStore('sqlite::memory:');
  const ports = awsPorts(endpoint);
  const messages = messagesPolicy([route]);
  await enqueue(store.db, [notice(name)], { messages, now: SEED_NOW, account: () => undefined });
  await deliverDue({ store, clock, messages, ports, holder: HOLDER });
  const [row] = await store.db.selectFrom('message').selectAll().execute();
  await store.close();
  ports.close();
  return row;
}

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `EventBridge and SNS on moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    const endpoint = typeof moto === 'string' ? '' : moto.endpoint;
    const config = { region: REGION, endpoint, credentials: CREDENTIALS };
    const sqs = new SQSClient(config);
    let queueUrl = '';
    let queueArn = '';

    beforeAll(async () => {
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'seen' }));
      queueUrl = QueueUrl;
      queueArn = `arn:aws:sqs:${REGION}:123456789012:seen`;
    });

    afterAll(async () => {
      sqs.destroy();
      if (typeof moto !== 'string') await moto.stop();
    });

    const received = async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
      );
      return Messages.map(({ Body = '' }) => JSON.parse(Body) as Record<string, unknown>);
    };

    test('an event arrives on the bus with its source and detail', async () => {
      const events = new EventBridgeClient(config);
      await events.send(new PutRuleCommand({ Name: 'all', EventPattern: '{"source":["yagura"]}' }));
      await events.send(new PutTargetsCommand({ Rule: 'all', Targets: [{ Id: '1', Arn: queueArn }] }));
      events.destroy();
      const row = await deliver(endpoint, routeTo('bus', 'eventbridge'));
      expect(row).toMatchObject({ state: 'sent', error: '' });
      const [event] = await received();
      expect(event).toMatchObject({
        source: 'yagura',
        'detail-type': 'Yagura Notice',
        detail: { kind: 'action-opened', heading: 'New: Rotate keys of a', id: row?.id },
      });
      expect(event?.['id']).toBe(row?.external_id);
    });

    test('a message arrives from the topic with attributes to filter by', async () => {
      const topics = new SNSClient(config);
      const { TopicArn = '' } = await topics.send(new CreateTopicCommand({ Name: 'sec' }));
      await topics.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: queueArn }));
      topics.destroy();
      const row = await deliver(endpoint, routeTo('topic', 'sns', { settings: { topicArn: TopicArn } }));
      expect(row).toMatchObject({ state: 'sent' });
      const [message] = await received();
      expect(message).toMatchObject({
        Subject: 'Yagura: action-opened, high',
        MessageAttributes: { kind: { Value: 'action-opened' }, severity: { Value: 'high' } },
      });
      expect(message?.['Message']).toContain('New: Rotate keys of a');
      expect(message?.['MessageId']).toBe(row?.external_id);
    });

    test('a topic that does not exist is refused at once', async () => {
      const topicArn = `arn:aws:sns:${REGION}:123456789012:nobody`;
      const row = await deliver(endpoint, routeTo('topic', 'sns', { settings: { topicArn } }));
      expect(row?.state).toBe('dead');
      expect(row?.error).toMatch(/NotFound/);
    });
  },
);

const IDENTITY =
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
  '<Arn>arn:aws:iam::123456789012:user/x</Arn><UserId>X</UserId><Account>123456789012</Account>' +
  '</GetCallerIdentityResult></GetCallerIdentityResponse>';

/** AWS as far as a put of events goes: STS says who we are, EventBridge answers with status 200 what is given. */
function eventsAnswer(answer: unknown): Answer {
  return (response, { headers }) => {
    const isEvents = headers['x-amz-target'] === 'AWSEvents.PutEvents';
    response
      .writeHead(200, { 'content-type': isEvents ? 'application/x-amz-json-1.1' : 'text/xml' })
      .end(isEvents ? JSON.stringify(answer) : IDENTITY);
  };
}

describe('entries EventBridge does not take', () => {
  let server: RecordingServer;
  beforeAll(async () => {
    server = await startRecordingServer();
  });
  afterAll(() => server.stop());

  test.each([
    ['ThrottlingException', 'failed'],
    ['InternalFailure', 'failed'],
    ['NotAuthorizedForSourceException', 'dead'],
  ])('%s although the call succeeded', async (code, state) => {
    server.answer(eventsAnswer({ FailedEntryCount: 1, Entries: [{ ErrorCode: code, ErrorMessage: 'no' }] }));
    expect(await deliver(server.url, routeTo('bus', 'eventbridge'))).toMatchObject({ state, error: code });
  });

  test('an answer without an event id is no success', async () => {
    server.answer(eventsAnswer({ FailedEntryCount: 0, Entries: [] }));
    expect((await deliver(server.url, routeTo('bus', 'eventbridge')))?.state).not.toBe('sent');
  });
});

test('a FIFO topic is given an id by which it drops repetitions', () => {
  const channel = CHANNELS.find(({ id }) => id === 'sns');
  const settings = { topicArn: 'arn:aws:sns:eu-west-1:123456789012:t.fifo' };
  const [part] = channel?.render({ id: 'abc', notice: notice('a'), language: 'en' }, settings) ?? [];
  expect(part).toMatchObject({ MessageDeduplicationId: 'abc-0', MessageGroupId: expect.any(String) });
});
