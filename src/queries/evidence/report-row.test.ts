import { describe, expect, it } from 'vitest';
import { reportField } from './report-row.ts';

const REPORT =
  'user,arn,password_enabled\r\n<root_account>,arn:root,not_supported\r\nalice,"arn,with comma",true\nbob,arn:bob,false';

describe('reportField', () => {
  it('answers heading, row and value', () => {
    expect(reportField(REPORT, 'row=bob/password_enabled')).toEqual({
      lines: 'user,arn,password_enabled\nbob,arn:bob,false',
      value: 'false',
    });
    expect(reportField(REPORT, 'row=alice/arn')?.value).toBe('arn,with comma');
    expect(reportField(REPORT, 'row=<root_account>/password_enabled')?.value).toBe('not_supported');
  });

  it('answers no value for a column or a row that is not there', () => {
    expect(reportField(REPORT, 'row=bob/nothing')).toMatchObject({ value: undefined });
    expect(reportField(REPORT, 'row=carol/arn')).toEqual({ lines: '', value: undefined });
    expect(reportField(REPORT, 'row=user/arn')).toEqual({ lines: '', value: undefined });
  });

  it('does not take other fields for rows', () => {
    expect(reportField(REPORT, '/configuration/Content')).toBeUndefined();
    expect(reportField(REPORT, '')).toBeUndefined();
  });
});
