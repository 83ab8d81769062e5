import { expect, it } from 'vitest';
import { readEvent } from './read-event.ts';

const event = (source: string, type: string, detail: object) => ({
  version: '0',
  id: '1',
  source,
  'detail-type': type,
  account: '111122223333',
  region: 'ap-northeast-1',
  time: '2026-11-26T00:00:00Z',
  resources: [],
  detail,
});

const call = (service: string, eventName: string, more: object = {}) =>
  event(`aws.${service}`, 'AWS API Call via CloudTrail', {
    eventSource: `${service}.amazonaws.com`,
    eventName,
    readOnly: false,
    ...more,
  });

it.each([
  [
    'a rule of a security group',
    call('ec2', 'AuthorizeSecurityGroupIngress'),
    ['AWS::EC2::SecurityGroup ap-northeast-1'],
  ],
  ['a bucket policy', call('s3', 'PutBucketPolicy'), ['AWS::S3::AccountPublicAccessBlock global']],
  ['a role', call('iam', 'AttachRolePolicy'), ['AWS::IAM::Role global']],
  ['a new account', call('organizations', 'CreateAccount'), ['organization']],
  [
    'an instance that stopped',
    event('aws.ec2', 'EC2 Instance State-change Notification', { state: 'stopped' }),
    ['AWS::EC2::Instance ap-northeast-1', 'AWS::EC2::NetworkInterface ap-northeast-1'],
  ],
  [
    'a pushed image',
    event('aws.ecr', 'ECR Image Action', { 'action-type': 'PUSH' }),
    ['AWS::ECR::Image ap-northeast-1'],
  ],
  [
    'a configuration item of another region',
    event('aws.config', 'Config Configuration Item Change Notification', {
      configurationItem: { resourceType: 'AWS::EC2::Subnet', awsAccountId: '999999999999', awsRegion: 'eu-west-1' },
    }),
    ['AWS::EC2::Subnet eu-west-1'],
  ],
])('%s names the kinds to ask for again', (_, given, expected) => {
  const read = readEvent(given);
  const told = (read?.changes ?? []).map(({ what, target, region }) =>
    what === 'resources' ? `${target} ${region}` : what,
  );
  expect(read?.meaning).toBe('noted');
  expect(told).toEqual(expect.arrayContaining(expected));
});

it.each([
  ['a call that reads', call('ec2', 'DescribeInstances', { readOnly: true }), 'nothing'],
  ['a call that was refused', call('ec2', 'RunInstances', { errorCode: 'UnauthorizedOperation' }), 'nothing'],
  ['a service that nobody reads', call('polly', 'PutLexicon'), 'nothing'],
  ['an event that nobody knows', event('aws.health', 'AWS Health Event', {}), 'unknown'],
  ['a kind that nobody reads', event('aws.config', 'Config Configuration Item Change Notification', {}), 'unknown'],
])('%s asks for nothing', (_, given, meaning) => {
  expect(readEvent(given)).toMatchObject({ meaning, changes: [] });
});

it.each([[null], [[]], ['text'], [{ source: 'aws.ec2' }], [{ ...call('ec2', 'RunInstances'), account: '../1' }]])(
  '%j is no event',
  (given) => {
    expect(readEvent(given)).toBeUndefined();
  },
);
