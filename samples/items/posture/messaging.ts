import { arnOf, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type TopicFlaw = 'plain' | 'public' | 'nobody';

const TOPICS: readonly Placed<TopicFlaw>[] = [
  { account: 'hinoki-management', name: 'security-alarms' },
  { account: 'hinoki-management', name: 'security-archive', weak: ['nobody'] },
  { account: 'security-audit', name: 'guardduty-findings' },
  { account: 'shared-services', name: 'on-call' },
  { account: 'shop-production', name: 'on-call' },
  { account: 'shop-production', name: 'order-events' },
  { account: 'shop-production', name: 'order-events', region: 'ap-northeast-3' },
  { account: 'shop-staging', name: 'on-call' },
  { account: 'shop-staging', name: 'order-events' },
  { account: 'shop-development', name: 'on-call', weak: ['plain'] },
  { account: 'shop-development', name: 'order-events', weak: ['plain'] },
  { account: 'data-platform', name: 'on-call' },
  { account: 'logistics-acquired', name: 'shipments', weak: ['plain'] },
  { account: 'sandbox-engineers', name: 'hackday', weak: ['plain', { what: 'public', until: 8 }] },
];

type QueueFlaw = 'plain' | 'public';

const QUEUES: readonly Placed<QueueFlaw>[] = [
  { account: 'shop-production', name: 'orders' },
  { account: 'shop-production', name: 'orders-dead' },
  { account: 'shop-production', name: 'stock-updates' },
  { account: 'shop-staging', name: 'orders' },
  { account: 'shop-development', name: 'orders', weak: ['plain'] },
  { account: 'data-platform', name: 'lake-ingest' },
  { account: 'shared-services', name: 'build-jobs' },
  { account: 'logistics-acquired', name: 'edi-inbound', weak: ['plain', { what: 'public', since: 15, until: 2 }] },
  { account: 'sandbox-engineers', name: 'demo', weak: ['plain'] },
];

export const MESSAGING_MAKERS = [
  maker('AWS::SNS::Topic', (scene) => here(TOPICS, scene).map((row) => topic(row, scene))),
  maker('AWS::SQS::Queue', (scene) => here(QUEUES, scene).map((row) => queue(row, scene))),
];

function topic(row: Placed<TopicFlaw>, scene: Scene) {
  const arn = arnOf(scene, 'sns', row.name);
  return {
    TopicArn: arn,
    Attributes: {
      TopicArn: arn,
      Owner: scene.account.id,
      Policy: allowing('SNS:Publish', arn, isWeak(row, 'public', scene) ? undefined : scene.account.id),
      SubscriptionsConfirmed: isWeak(row, 'nobody', scene) ? '0' : '1',
      ...(isWeak(row, 'plain', scene) ? {} : { KmsMasterKeyId: 'alias/messages' }),
    },
  };
}

function queue(row: Placed<QueueFlaw>, scene: Scene) {
  const arn = arnOf(scene, 'sqs', row.name);
  return {
    QueueName: row.name,
    QueueUrl: `https://sqs.${scene.region}.amazonaws.com/${scene.account.id}/${row.name}`,
    Attributes: {
      QueueArn: arn,
      SqsManagedSseEnabled: String(!isWeak(row, 'plain', scene)),
      VisibilityTimeout: '30',
      Policy: allowing('SQS:SendMessage', arn, isWeak(row, 'public', scene) ? undefined : scene.account.id),
    },
  };
}

/** Lets everybody, or everybody of one account, send. */
function allowing(action: string, resource: string, owner: string | undefined): string {
  const condition = owner === undefined ? {} : { Condition: { StringEquals: { 'AWS:SourceOwner': owner } } };
  const statement = {
    Sid: 'send',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: action,
    Resource: resource,
    ...condition,
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
