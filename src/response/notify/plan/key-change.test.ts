import { describe, expect, test } from 'vitest';
import { keyChangeNotice } from './key-change.ts';

const CONTEXT = { owner: 'payments', administrator: 'security', accountName: (id: string) => `name of ${id}` };

const RECORD = {
  eventVersion: '1.11',
  eventID: 'a1b2c3d4-0000-4000-8000-000000000001',
  eventTime: '2026-11-23T09:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateAccessKey',
  awsRegion: 'us-east-1',
  sourceIPAddress: '198.51.100.7',
  recipientAccountId: '222222222222',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::222222222222:user/admin', accountId: '222222222222' },
  requestParameters: { userName: 'deploy' },
  responseElements: { accessKey: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', status: 'Active', userName: 'deploy' } },
};

describe('an access key that was made, deleted or switched', () => {
  test('is told to its owner and to the administrator', () => {
    const notices = keyChangeNotice({ 'detail-type': 'AWS API Call via CloudTrail', detail: RECORD }, CONTEXT);
    expect(notices).toMatchObject([
      { kind: 'key-created', owner: 'payments', severity: 'medium', subject: { id: 'AKIAIOSFODNN7EXAMPLE' } },
      { kind: 'key-created', owner: 'security' },
    ]);
    expect(notices[0]?.title.en).toBe('deploy, name of 222222222222');
    expect(new Set(notices.map(({ key }) => key)).size).toBe(2);
  });

  test('is told once where owner and administrator are one', () => {
    expect(keyChangeNotice(RECORD, { ...CONTEXT, owner: 'security' })).toHaveLength(1);
  });

  test('has the same key whichever way the event came, and no time in it', () => {
    const [direct] = keyChangeNotice(RECORD, CONTEXT);
    const [wrapped] = keyChangeNotice({ time: 'x', detail: { ...RECORD, eventTime: '2026-11-23T09:00:01Z' } }, CONTEXT);
    expect(direct?.key).toBe(wrapped?.key);
  });

  test.each([
    ['DeleteAccessKey', { userName: 'deploy', accessKeyId: 'AKIA1' }, 'key-deleted'],
    ['UpdateAccessKey', { userName: 'deploy', accessKeyId: 'AKIA1', status: 'Active' }, 'key-activated'],
    ['UpdateAccessKey', { userName: 'deploy', accessKeyId: 'AKIA1', status: 'Inactive' }, 'key-deactivated'],
    ['DeleteAccessKey', { accessKeyId: 'AKIA1' }, 'key-deleted'],
  ])('%s of %j is %s', (eventName, requestParameters, kind) => {
    const [notice] = keyChangeNotice({ ...RECORD, eventName, requestParameters, responseElements: null }, CONTEXT);
    expect(notice?.kind).toBe(kind);
    expect(notice?.subject.id).toBe('AKIA1');
  });

  test.each([
    ['a denied attempt', { ...RECORD, errorCode: 'AccessDenied' }],
    ['another event', { ...RECORD, eventName: 'CreateUser' }],
    ['another service', { ...RECORD, eventSource: 's3.amazonaws.com' }],
    ['no moment', { ...RECORD, eventTime: 'yesterday' }],
    ['nothing', null],
    ['a text', 'CreateAccessKey'],
    ['a hostile name', { ...RECORD, requestParameters: { userName: 'x'.repeat(10_000) } }],
  ])('%s is told to nobody', (_name, event) => {
    expect(keyChangeNotice(event, CONTEXT)).toEqual([]);
  });
});
