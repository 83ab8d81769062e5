import { epochMs, type Instant, instant } from '#kernel';
import type { SampleAccount } from '../company.ts';
import { uuid } from '../identifiers.ts';
import { seededRandom } from '../random.ts';
import type { SampleKey, SampleUser } from '../users.ts';
import { samplePart, type SamplePart } from './body.ts';

/** Addresses of the documentation networks (RFC 5737): the company's office, its NAT gateway, and a stranger's. */
const OFFICE = '203.0.113.24';
const NAT = '198.51.100.7';
const STRANGER = '192.0.2.189';

/** What CloudTrail recorded of the active keys' calls: a handful each, newest first. */
export function activityParts(account: SampleAccount, users: readonly SampleUser[]): SamplePart[] {
  const bodies = users.flatMap((user) =>
    user.keys.flatMap((key) =>
      key.active && key.lastUsedAt !== undefined ? keyEvents(account, user, key, key.lastUsedAt) : [],
    ),
  );
  const gap = account.owner === 'logistics';
  return [
    samplePart(
      account.id,
      'global',
      'AWS::CloudTrail::KeyEvent',
      gap ? [] : bodies,
      gap ? { state: 'failed', code: 'ThrottlingException', detail: 'throttled until the retries ran out' } : undefined,
    ),
  ];
}

function keyEvents(account: SampleAccount, user: SampleUser, key: SampleKey, last: Instant) {
  const random = seededRandom(`${key.id}/${last}`);
  const home = user.isMachine ? NAT : OFFICE;
  const agent = user.isMachine
    ? 'Boto3/1.39.4 md/Botocore#1.39.4 ua/2.1 os/linux'
    : 'aws-cli/2.27.50 md/awscrt#0.26 ua/2.1 os/macos';
  const calls = Array.from({ length: 3 }, (_, index) => ({
    minutes: index * random.between(20, 300),
    ip: home,
    agent,
  }));
  if (user.wanders) calls.push({ minutes: 11, ip: STRANGER, agent: 'python-requests/2.32.3' });
  return calls.map(({ minutes, ip, agent: userAgent }) => {
    const id = uuid(random);
    const at = instant(epochMs(last) - minutes * 60_000);
    const source = `${key.service}.amazonaws.com`;
    const name = EVENT_NAMES[key.service] ?? 'GetCallerIdentity';
    return {
      resourceId: id,
      resourceName: name,
      arn: `arn:aws:cloudtrail:${key.region}:${account.id}:event/${id}`,
      tags: {},
      configuration: {
        EventId: id,
        EventName: name,
        ReadOnly: 'true',
        AccessKeyId: key.id,
        EventTime: at,
        EventSource: source,
        Username: user.name,
        Resources: [],
        CloudTrailEvent: JSON.stringify({
          eventVersion: '1.11',
          userIdentity: {
            type: 'IAMUser',
            principalId: user.id,
            arn: `arn:aws:iam::${account.id}:user/${user.name}`,
            accountId: account.id,
            accessKeyId: key.id,
            userName: user.name,
          },
          eventTime: at.replace(/\.\d{3}Z$/, 'Z'),
          eventSource: source,
          eventName: name,
          awsRegion: key.region,
          sourceIPAddress: ip,
          userAgent,
          eventID: id,
          eventType: 'AwsApiCall',
          managementEvent: true,
          recipientAccountId: account.id,
        }),
      },
    };
  });
}

const EVENT_NAMES: Readonly<Record<string, string>> = {
  s3: 'ListBuckets',
  ec2: 'DescribeInstances',
  sts: 'GetCallerIdentity',
  lambda: 'ListFunctions20150331',
  logs: 'DescribeLogGroups',
  ecr: 'GetAuthorizationToken',
  cloudformation: 'DescribeStacks',
  ses: 'GetSendQuota',
  monitoring: 'PutMetricAlarm',
  dynamodb: 'DescribeTable',
  sqs: 'GetQueueAttributes',
  athena: 'StartQueryExecution',
};
