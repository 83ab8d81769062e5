import { describe, expect, it } from 'vitest';
import { readableItem } from './readable-item.ts';

const report = (Content: string) => ({
  resourceType: 'AWS::IAM::CredentialReport',
  configuration: { ReportFormat: 'text/csv', Content },
});

describe('readableItem', () => {
  it('takes a report row apart by its heading', () => {
    const { value, field } = readableItem(report('user,mfa_active\nalice,false\n'), 'row=alice/mfa_active');
    expect(value).toMatchObject({
      configuration: { ReportFormat: 'text/csv', Content: { user: 'alice', mfa_active: 'false' } },
    });
    expect(field).toBe('/Content/mfa_active');
  });

  it.each(['[12 rows]', 'user,arn\n"a,b",c', 'user\na\nb'])(
    'leaves a report as it is when it is no plain row: %j',
    (content) => {
      const item = report(content);
      expect(readableItem(item, 'row=a/user')).toEqual({ value: item, field: 'row=a/user' });
    },
  );

  it('leaves every other item as it is', () => {
    const item = { resourceType: 'AWS::IAM::User', configuration: { Content: 'a\nb' } };
    expect(readableItem(item, '/configuration/UserName')).toEqual({ value: item, field: '/configuration/UserName' });
  });
});
