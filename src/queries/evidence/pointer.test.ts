import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { parsePointer, valueAt } from './pointer.ts';

describe('parsePointer', () => {
  it('takes a pointer apart; the resource id may hold slashes', () => {
    expect(
      parsePointer('AWS::SSO::Instance/111111111111/global/arn:aws:sso:::instance/ssoins-1#/configuration/Name'),
    ).toEqual({
      resourceType: 'AWS::SSO::Instance',
      accountId: '111111111111',
      region: 'global',
      resourceId: 'arn:aws:sso:::instance/ssoins-1',
      field: '/configuration/Name',
    });
  });

  it('keeps everything behind the first # as the field', () => {
    expect(parsePointer('AWS::IAM::CredentialReport/1/global/1#row=a#b/user').field).toBe('row=a#b/user');
    expect(parsePointer('AWS::IAM::User/1/global/AIDA').field).toBe('');
  });

  it.each(['', 'x', 'AWS::IAM::User/1/global', '../../etc/passwd', '#', 'a/b/c/#f'])('refuses %j', (text) => {
    expect(() => parsePointer(text)).toThrow(Fault);
  });
});

describe('valueAt', () => {
  const item = { configuration: { Tags: [{ Key: 'a/b', Value: '1' }], 'x~y': true, none: null } };

  it.each([
    ['/configuration/Tags/0/Key', 'a/b'],
    ['/configuration/x~0y', true],
    ['/configuration/none', null],
    ['', item],
  ])('finds %j', (pointer, value) => {
    expect(valueAt(item, pointer)).toEqual(value);
  });

  it.each([
    '/configuration/none/x',
    '/nothing',
    'configuration',
    '/constructor',
    '/__proto__',
    '/configuration/Tags/length/x',
  ])('finds nothing at %j', (pointer) => {
    expect(valueAt(item, pointer)).toBeUndefined();
  });
});
