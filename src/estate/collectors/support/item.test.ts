import { expect, it } from 'vitest';
import { item, stored, tagsOf } from './item.ts';

const TARGET = { accountId: '111111111111', region: 'eu-west-1', partition: 'aws-cn', ownRole: undefined };

it('stores dates and bytes as text and drops what JSON cannot say', () => {
  const answer = {
    At: new Date('2026-01-02T03:04:05Z'),
    Bytes: new Uint8Array([1, 2, 3]),
    Nested: [{ Gone: undefined, Kept: null }],
    Broken: new Date(Number.NaN),
    $metadata: { requestId: 'r' },
  };
  expect(stored(answer)).toEqual({ At: '2026-01-02T03:04:05.000Z', Bytes: 'AQID', Nested: [{ Kept: null }] });
});

it('takes id, ARN and name from where the kind says', () => {
  const user = { UserId: 'AIDA1', UserName: 'taro', Arn: 'arn:aws:iam::111111111111:user/taro' };
  expect(item('AWS::IAM::User', user, TARGET)).toEqual({
    kind: 'AWS::IAM::User',
    body: { resourceId: 'AIDA1', resourceName: 'taro', arn: user.Arn, tags: {}, configuration: user },
  });
});

it('makes an ARN where AWS gives none, and names things by their tag', () => {
  const instance = { InstanceId: 'i-1', Tags: [{ Key: 'Name', Value: 'web' }, { Key: 'Empty' }] };
  expect(item('AWS::EC2::Instance', instance, TARGET).body).toMatchObject({
    arn: 'arn:aws-cn:ec2:eu-west-1:111111111111:instance/i-1',
    resourceName: 'web',
    tags: { Name: 'web', Empty: '' },
  });
});

it('identifies what an account has one of by the account', () => {
  expect(item('AWS::IAM::AccountSummary', { Users: 3 }, TARGET).body.resourceId).toBe('111111111111');
});

it.each([[undefined], [null], ['text'], [{}], [{ Tags: 'text' }], [{ Tags: [null, { Value: 'x' }, { Key: 1 }] }]])(
  'finds no tags in %j',
  (answer) => {
    expect(tagsOf(answer)).toEqual({});
  },
);
