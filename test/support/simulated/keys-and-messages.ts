import * as acm from '@aws-sdk/client-acm';
import * as kms from '@aws-sdk/client-kms';
import * as secrets from '@aws-sdk/client-secrets-manager';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import type { OperationCall } from '../simulated-aws-services.ts';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';

const CREATED = new Date('2025-01-02T03:04:05Z');

const arn = ({ account, region }: OperationCall, service: string, rest: string) =>
  `arn:aws:${service}:${region}:${account.id}:${rest}`;

export const KEY_AND_MESSAGE_SERVICES: readonly SimulatedService[] = [
  {
    signing: 'kms',
    protocol: 'json',
    client: kms,
    operations: {
      ListKeys: (call) =>
        pageOf(
          call,
          'Keys',
          numbered(call.account, 'key').map((KeyId) => ({ KeyId, KeyArn: arn(call, 'kms', `key/${KeyId}`) })),
          { token: 'NextMarker', asked: 'Marker' },
        ),
      ListAliases: (call) =>
        pageOf(
          call,
          'Aliases',
          numbered(call.account, 'key').map((TargetKeyId) => ({ AliasName: `alias/${TargetKeyId}`, TargetKeyId })),
          { token: 'NextMarker', asked: 'Marker' },
        ),
      DescribeKey: (call) => ({
        KeyMetadata: {
          KeyId: call.params.KeyId,
          Arn: arn(call, 'kms', `key/${String(call.params.KeyId)}`),
          KeyManager: 'CUSTOMER',
          KeySpec: 'SYMMETRIC_DEFAULT',
          Origin: 'AWS_KMS',
          KeyState: 'Enabled',
          CreationDate: CREATED,
        },
      }),
      GetKeyPolicy: () => ({ Policy: '{"Version":"2012-10-17","Statement":[]}', PolicyName: 'default' }),
      GetKeyRotationStatus: () => ({ KeyRotationEnabled: true, RotationPeriodInDays: 365 }),
    },
  },
  {
    signing: 'secretsmanager',
    protocol: 'json',
    client: secrets,
    operations: {
      ListSecrets: (call) =>
        pageOf(
          call,
          'SecretList',
          numbered(call.account, 'secret').map((Name) => ({
            ARN: arn(call, 'secretsmanager', `secret:${Name}-AbCdEf`),
            Name,
            RotationEnabled: true,
            LastRotatedDate: CREATED,
          })),
        ),
    },
  },
  {
    signing: 'acm',
    protocol: 'json',
    client: acm,
    operations: {
      ListCertificates: (call) =>
        pageOf(
          call,
          'CertificateSummaryList',
          numbered(call.account, 'certificate').map((name) => ({
            CertificateArn: arn(call, 'acm', `certificate/${name}`),
            DomainName: `${name}.example.com`,
            Status: 'ISSUED',
            KeyAlgorithm: 'RSA-2048',
            NotAfter: CREATED,
          })),
        ),
    },
  },
  {
    signing: 'sns',
    protocol: 'query',
    client: sns,
    operations: {
      ListTopics: (call) =>
        pageOf(
          call,
          'Topics',
          numbered(call.account, 'topic').map((name) => ({ TopicArn: arn(call, 'sns', name) })),
        ),
      GetTopicAttributes: ({ params }) => ({
        Attributes: { TopicArn: String(params.TopicArn), SubscriptionsConfirmed: '1', Policy: '{"Statement":[]}' },
      }),
      ListTagsForResource: () => ({ Tags: [{ Key: 'Team', Value: 'security' }] }),
    },
  },
  {
    signing: 'sqs',
    protocol: 'json',
    client: sqs,
    operations: {
      ListQueues: (call) =>
        pageOf(
          call,
          'QueueUrls',
          numbered(call.account, 'queue').map(
            (name) => `https://sqs.${call.region}.amazonaws.com/${call.account.id}/${name}`,
          ),
        ),
      GetQueueAttributes: () => ({ Attributes: { SqsManagedSseEnabled: 'true', VisibilityTimeout: '30' } }),
      ListQueueTags: () => ({ Tags: { Team: 'security' } }),
    },
  },
];
