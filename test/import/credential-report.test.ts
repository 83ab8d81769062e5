import { expect, it } from 'vitest';
import { importFiles, WRITTEN_AT } from '../support/exports.ts';

const A = '111122223333';
const HEAD = 'user,arn,user_creation_time,password_enabled,access_key_1_active';
const row = (name: string, account = A) =>
  `${name},arn:aws:iam::${account}:user/${name},2020-01-01T00:00:00+00:00,false,true`;
const report = `${HEAD}\n<root_account>,arn:aws:iam::${A}:root,2019-01-01T00:00:00+00:00,not_supported,false\n${row('alice')}\n`;

it('reads a bare credential report alone, with the account from its ARNs', async () => {
  const { report: done, snapshot } = await importFiles({ 'credential-report.csv': `\uFEFF${report}` });
  expect(done).toMatchObject({ accountIds: [A], items: 1, notes: [], skipped: [] });
  const { items, completeness } = await snapshot.slice('AWS::IAM::CredentialReport', A);
  expect(items[0]).toMatchObject({
    resourceId: A,
    arn: `arn:aws:iam::${A}:root`,
    configurationItemCaptureTime: WRITTEN_AT,
  });
  expect(items[0]?.configuration).toEqual({ Content: report, ReportFormat: 'text/csv' });
  expect(completeness).toEqual({ state: 'complete' });
});

it('reads the answer of get-credential-report, base64 and all', async () => {
  const answer = {
    Content: Buffer.from(report).toString('base64'),
    ReportFormat: 'text/csv',
    GeneratedTime: '2026-11-19T00:00:00+00:00',
  };
  const { snapshot } = await importFiles({ 'report.json': answer });
  const { items } = await snapshot.slice('AWS::IAM::CredentialReport', A);
  expect(items[0]?.configuration).toEqual({ ...answer, Content: report });
});

it('says partial of a report whose last line is cut', async () => {
  const { snapshot } = await importFiles({ 'report.csv': `${report}bob,arn:aws:iam::${A}:user/b` });
  expect((await snapshot.slice('AWS::IAM::CredentialReport', A)).completeness).toMatchObject({
    state: 'partial',
    reason: { code: 'CutOff' },
  });
});

it('refuses a foreign CSV, a mixed report and a report in Shift_JIS by name, and reads the rest', async () => {
  const { report: done } = await importFiles({
    'good.csv': report,
    'foreign.csv': 'name,price\nx,1\n',
    'mixed.csv': `${report}${row('eve', '444455556666')}\n`,
    'shift-jis.csv': Uint8Array.of(0x83, 0x86, 0x81, 0x5b, 0x2c, 0x0a),
  });
  expect(done.files).toBe(1);
  expect(done.skipped.map((one) => [one.path, one.why.code])).toEqual([
    ['foreign.csv', 'foreign-csv'],
    ['mixed.csv', 'mixed-report'],
    ['shift-jis.csv', 'wrong-encoding'],
  ]);
});
