import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCredentialReport } from './parse.ts';
import type { CredentialReport } from './report.ts';

const LIVE =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

const ROOT =
  '<root_account>,arn:aws:iam::111111111111:root,2019-01-02T03:04:05Z,not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';

const ALICE =
  'alice,arn:aws:iam::111111111111:user/alice,2022-01-02T03:04:05Z,true,2026-11-20T10:00:00Z,2022-01-02T03:05:00Z,N/A,false,true,2024-05-06T07:08:09Z,2026-11-22T10:00:00Z,ap-northeast-1,s3,false,2023-01-01T00:00:00Z,N/A,N/A,N/A,false,N/A,false,N/A';

function read(text: string): Extract<CredentialReport, { recognised: true }> {
  const report = parseCredentialReport(text);
  if (!report.recognised) throw new Error(`not recognised, missing ${report.missing.join()}`);
  return report;
}

describe('parseCredentialReport', () => {
  it('reads the live form: 22 columns, LF, no newline at the end', () => {
    const { rows, oddities } = read([LIVE, ROOT, ALICE].join('\n'));
    expect(oddities).toEqual([]);
    expect(rows[0]).toMatchObject({
      user: '<root_account>',
      password: 'unknown',
      passwordLastUsed: 'never',
      mfa: true,
      keys: [],
    });
    expect(rows[1]).toEqual({
      user: 'alice',
      arn: 'arn:aws:iam::111111111111:user/alice',
      createdAt: '2022-01-02T03:04:05.000Z',
      password: true,
      passwordLastUsed: '2026-11-20T10:00:00.000Z',
      passwordChangedAt: '2022-01-02T03:05:00.000Z',
      mfa: false,
      keys: [
        {
          slot: 1,
          active: true,
          rotatedAt: '2024-05-06T07:08:09.000Z',
          lastUsed: '2026-11-22T10:00:00.000Z',
          service: 's3',
          region: 'ap-northeast-1',
        },
        { slot: 2, active: false, rotatedAt: '2023-01-01T00:00:00.000Z', lastUsed: 'never' },
      ],
      certificates: [],
      hasMore: false,
    });
  });

  const expected = read([LIVE, ROOT, ALICE].join('\n')).rows;

  it.each([
    ['CRLF and a newline at the end', [LIVE, ROOT, ALICE, ''].join('\r\n')],
    ['a byte order mark', `\uFEFF${[LIVE, ROOT, ALICE].join('\n')}`],
    ['blank lines', [LIVE, '', ROOT, '', ALICE, '', ''].join('\n')],
    ['upper-case booleans', [LIVE, ROOT, ALICE].join('\n').replaceAll(',true', ',TRUE').replaceAll(',false', ',FALSE')],
    ['offsets for Z', [LIVE, ROOT, ALICE].join('\n').replaceAll('Z,', '+00:00,')],
    ['every cell quoted', [LIVE, ROOT, ALICE].map((line) => `"${line.replaceAll(',', '","')}"`).join('\n')],
    [
      'quotes, CRLF and a byte order mark',
      `\uFEFF${[LIVE, ROOT, ALICE].map((line) => `"${line.replaceAll(',', '","')}"`).join('\r\n')}\r\n`,
    ],
    ['columns in another order', [LIVE, ROOT, ALICE].map((line) => line.split(',').toReversed().join(',')).join('\n')],
    ['the documented 23rd column', [`${LIVE},additional_credentials_info`, `${ROOT},N/A`, `${ALICE},`].join('\n')],
    ['a column of the future', [`${LIVE},passkey_active`, `${ROOT},false`, `${ALICE},true`].join('\n')],
  ])('reads the same from %s', (_what, text) => {
    expect(read(text).rows).toEqual(expected);
  });

  it('reads names with commas and quotes', () => {
    const odd = ALICE.replace('alice', '"al,""i"",ce"');
    expect(read([LIVE, odd].join('\n')).rows[0]?.user).toBe('al,"i",ce');
  });

  it('knows that there is more than the two slots', () => {
    const { rows } = read([`${LIVE},additional_credentials_info`, `${ALICE},3 access keys`].join('\n'));
    expect(rows[0]?.hasMore).toBe(true);
  });

  it.each([
    [
      'a row too short',
      'bob,arn:aws:iam::111111111111:user/bob,2022-01-02T03:04:05Z',
      'report-row-unreadable',
      ['bob'],
    ],
    ['a row too long', `${ALICE.replaceAll('alice', 'bob')},x`, 'report-row-unreadable', ['bob']],
    ['a second row of a user', ALICE, 'report-duplicate-user', []],
    ['a row without a user', ALICE.replace('alice,', ','), 'report-row-unreadable', []],
  ])('names %s and reads the rest', (_what, line, code, unreadable) => {
    const carol = ALICE.replaceAll('alice', 'carol');
    const report = read([LIVE, ALICE, line, carol].join('\n'));
    expect(report.rows.map(({ user }) => user)).toEqual(['alice', 'carol']);
    expect(report.oddities).toMatchObject([{ code, detail: expect.stringContaining('line 3') }]);
    expect(report.unreadable).toEqual(unreadable);
  });

  it('reads up to the place where the text was cut', () => {
    const text = [LIVE, ROOT, ALICE].join('\n');
    const report = read(text.slice(0, -20));
    expect(report.rows).toHaveLength(1);
    expect(report.unreadable).toEqual(['alice']);
  });

  it('leaves unknown what a cell does not say, and names the cell', () => {
    const { rows, oddities } = read(
      [LIVE, ALICE.replace(',true,2024-05-06T07:08:09Z', ',maybe,2024-13-06T07:08:09Z')].join('\n'),
    );
    expect(rows[0]?.keys[0]).toMatchObject({ active: 'unknown', rotatedAt: 'unknown' });
    expect(oddities.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'report-cell-unreadable line 2, access_key_1_active: maybe',
      'report-cell-unreadable line 2, access_key_1_last_rotated: 2024-13-06T07:08:09Z',
    ]);
  });

  it('does not take certificates for absent when their columns are', () => {
    const narrow = (line: string) => line.split(',').slice(0, 18).join(',');
    expect(read([narrow(LIVE), narrow(ALICE)].join('\n')).rows[0]?.certificates).toBe('unknown');
  });

  it('sees an active signing certificate', () => {
    const text = [LIVE, ALICE.replace(/false,N\/A,false,N\/A$/, 'false,N/A,true,2014-01-01T00:00:00Z')].join('\n');
    expect(read(text).rows[0]?.certificates).toEqual([
      { slot: 2, active: true, rotatedAt: '2014-01-01T00:00:00.000Z' },
    ]);
  });

  it.each([
    '',
    '\n\n',
    'hello',
    'id,name\n1,x',
    '{"Content":"dXNlcg=="}',
    'PK\u0003\u0004',
    '"',
    LIVE.replace('mfa_active,', ''),
  ])('does not take %j for a credential report', (text) => {
    expect(parseCredentialReport(text)).toMatchObject({ recognised: false });
  });

  it('never throws, whatever it is given, and never makes up a user', () => {
    const noise = fc.array(
      fc.constantFrom(',', '"', '\n', '\r\n', 'true', 'N/A', '2024-02-29T00:00:00Z', 'é', '\u0000'),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(noise, (pieces) => {
        const text = pieces.join('');
        const { rows } = read(`${LIVE}\n${text}`);
        expect(rows.every(({ user }) => user !== '')).toBe(true);
        parseCredentialReport(text);
      }),
    );
  });

  it('reads every moment there is as the calendar does', () => {
    const range = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('2399-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const text = `${date.toISOString().slice(0, 19)}Z`;
        const { rows } = read([LIVE, ALICE.replace('2022-01-02T03:04:05Z', text)].join('\n'));
        expect(rows[0]?.createdAt).toBe(`${text.slice(0, 19)}.000Z`);
      }),
    );
  });
});
