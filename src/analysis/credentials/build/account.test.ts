import { describe, expect, it } from 'vitest';
import { type Completeness, type Kind, NOT_ASKED } from '#estate/model';
import { type ItemSpec, partSpec, sliceOf } from '../../testing/memory-snapshot.ts';
import type { AccountCredentials, PrincipalRecord } from '../inventory.ts';
import { buildAccountCredentials } from './account.ts';
import type { CredentialSlices } from './slices.ts';

const ACCOUNT = '111111111111';
const DENIED: Completeness = { state: 'denied', reason: { code: 'AccessDenied', detail: 'no' } };
const PARTIAL: Completeness = { state: 'partial', reason: { code: 'Throttling', detail: 'some' } };

const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const NO_KEY = 'false,N/A,N/A,N/A,N/A';
const NO_CERTIFICATES = 'false,N/A,false,N/A';
const ROOT = `<root_account>,arn:aws:iam::${ACCOUNT}:root,2019-01-01T00:00:00Z,not_supported,no_information,not_supported,not_supported,true,${NO_KEY},${NO_KEY},${NO_CERTIFICATES}`;

function row(name: string, first = NO_KEY, second = NO_KEY, mfa = 'false'): string {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
  return `${name},${arn},2022-01-01T00:00:00Z,true,no_information,2022-01-01T00:00:00Z,N/A,${mfa},${first},${second},${NO_CERTIFICATES}`;
}

interface Given {
  readonly report?: readonly string[];
  readonly summary?: Readonly<Record<string, number>>;
  readonly users?: readonly ItemSpec<'AWS::IAM::User'>[];
  readonly keys?: readonly ItemSpec<'AWS::IAM::AccessKey'>[];
  readonly mfaDevices?: readonly string[];
  readonly events?: readonly ItemSpec<'AWS::CloudTrail::KeyEvent'>[];
  readonly states?: Partial<Record<keyof CredentialSlices, Completeness>>;
}

/** An account of which only the given lists were asked for. */
function build(given: Given): AccountCredentials {
  const slice = <K extends Kind>(name: keyof CredentialSlices, kind: K, items: readonly ItemSpec<K>[] | undefined) =>
    sliceOf(
      partSpec(ACCOUNT, kind, items ?? [], given.states?.[name] ?? (items === undefined ? NOT_ASKED : undefined)),
    );
  const content = given.report && [HEADER, ROOT, ...given.report].join('\n');
  return buildAccountCredentials(
    {
      report: slice(
        'report',
        'AWS::IAM::CredentialReport',
        content === undefined
          ? undefined
          : [{ id: ACCOUNT, configuration: { Content: content, GeneratedTime: '2026-11-23T06:00:00.000Z' } }],
      ),
      summary: slice(
        'summary',
        'AWS::IAM::AccountSummary',
        given.summary && [{ id: ACCOUNT, configuration: given.summary }],
      ),
      users: slice('users', 'AWS::IAM::User', given.users),
      keys: slice('keys', 'AWS::IAM::AccessKey', given.keys),
      mfaDevices: slice(
        'mfaDevices',
        'AWS::IAM::MFADevice',
        given.mfaDevices?.map((UserName) => ({
          id: `arn:aws:iam::${ACCOUNT}:mfa/${UserName}`,
          configuration: { UserName, SerialNumber: UserName, EnableDate: '2025-01-01T00:00:00.000Z' },
        })),
      ),
      serviceCredentials: slice('serviceCredentials', 'AWS::IAM::ServiceSpecificCredential', undefined),
      serverCertificates: slice('serverCertificates', 'AWS::IAM::ServerCertificate', undefined),
      keyEvents: slice('keyEvents', 'AWS::CloudTrail::KeyEvent', given.events),
    },
    {
      accountId: ACCOUNT,
      accountName: 'shop',
      isManagement: 'unknown',
      inOrganization: 'unknown',
      centralRootManagement: 'unknown',
    },
  );
}

function user(name: string, created = '2022-01-01T00:00:00.000Z', tags = {}): ItemSpec<'AWS::IAM::User'> {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
  return {
    id: `AIDA${name}`,
    name,
    arn,
    tags,
    configuration: { UserName: name, UserId: `AIDA${name}`, Arn: arn, CreateDate: created },
  };
}

function key(
  owner: string,
  id: string,
  created: string,
  more: Partial<ItemSpec<'AWS::IAM::AccessKey'>['configuration']> = {},
): ItemSpec<'AWS::IAM::AccessKey'> {
  return { id, configuration: { UserName: owner, AccessKeyId: id, Status: 'Active', CreateDate: created, ...more } };
}

function only({ users }: AccountCredentials): PrincipalRecord {
  expect(users).toHaveLength(1);
  return (users as readonly PrincipalRecord[])[0] as PrincipalRecord;
}

const USED = { LastUsed: { LastUsedDate: '2026-11-20T00:00:00.000Z', ServiceName: 's3', Region: 'us-east-1' } };
const SLOT_2024 = 'true,2024-05-06T07:08:09Z,2026-11-22T10:00:00Z,N/A,iam';

describe('buildAccountCredentials', () => {
  it('makes a useful inventory of a bare credential report', () => {
    const account = build({ report: [row('alice', SLOT_2024)] });
    const alice = only(account);
    expect(alice).toMatchObject({
      resource: { arn: `arn:aws:iam::${ACCOUNT}:user/alice`, name: 'alice', type: 'AWS::IAM::User', tags: {} },
      password: true,
      passwordLastUsed: 'never',
      mfa: false,
      keys: [
        {
          id: 'slot-1',
          slot: 1,
          active: true,
          createdAt: '2024-05-06T07:08:09.000Z',
          lastUsed: '2026-11-22T10:00:00.000Z',
          lastUsedService: 'iam',
        },
      ],
    });
    expect(account).toMatchObject({
      root: { mfa: true, password: 'unknown', keys: [] },
      serviceCredentials: 'unknown',
      keyUses: 'unknown',
    });
    expect(account.oddities).toEqual([]);
    expect(account.partial).toEqual(['serviceCredentials', 'serverCertificates']);
  });

  it('works from lists without a report', () => {
    const { root, ...account } = build({
      users: [user('alice', undefined, { owner: 'web' })],
      keys: [key('alice', 'AKIA1', '2024-05-06T07:08:09.000Z', USED)],
      mfaDevices: ['alice'],
    });
    expect(root).toBe('unknown');
    expect(only({ root, ...account })).toMatchObject({
      resource: { id: 'AIDAalice', tags: { owner: 'web' } },
      password: 'unknown',
      mfa: true,
      certificates: 'unknown',
      keys: [{ id: 'AKIA1', createdAt: '2024-05-06T07:08:09.000Z', lastUsed: '2026-11-20T00:00:00.000Z' }],
    });
  });

  it('knows nothing when it was shown nothing', () => {
    expect(build({})).toMatchObject({
      users: 'unknown',
      root: 'unknown',
      partial: expect.arrayContaining(['users', 'keys']),
    });
    expect(build({ states: { report: DENIED, users: DENIED } })).toMatchObject({ users: 'unknown' });
  });

  it('reads no report where there is none', () => {
    const account = build({ report: [], states: {} });
    expect(account.users).toEqual([]);
    const foreign = build({ states: { report: { state: 'complete' } } });
    expect(foreign.users).toBe('unknown');
  });

  describe('users of report and list', () => {
    it('leaves unknown what an older report cannot tell of a new user', () => {
      const account = build({ report: [], users: [user('new')], keys: [] });
      expect(only(account)).toMatchObject({ password: 'unknown', mfa: 'unknown', keys: [] });
      expect(account.oddities).toMatchObject([{ code: 'user-missing-in-report', subject: 'new' }]);
    });

    it('drops a user that was deleted since the report, by name', () => {
      const account = build({ report: [row('gone')], users: [] });
      expect(account.users).toEqual([]);
      expect(account.oddities).toMatchObject([{ code: 'user-deleted-since-report', subject: 'gone' }]);
    });

    it('keeps it when the list is not whole', () => {
      expect(only(build({ report: [row('alice')], users: [], states: { users: PARTIAL } }))).toMatchObject({
        password: true,
      });
    });

    it('does not take a former user of the same name for the present one', () => {
      const account = build({ report: [row('alice', SLOT_2024)], users: [user('alice', '2026-11-23T07:00:00.000Z')] });
      expect(only(account)).toMatchObject({
        password: 'unknown',
        keys: 'unknown',
        createdAt: '2026-11-23T07:00:00.000Z',
      });
      expect(account.oddities).toMatchObject([{ code: 'user-recreated-since-report' }]);
    });

    it('keeps a user whose row cannot be read, without facts', () => {
      const account = build({ report: ['alice,broken'] });
      expect(only(account)).toMatchObject({ resource: { name: 'alice' }, password: 'unknown', keys: 'unknown' });
      expect(account.oddities).toMatchObject([{ code: 'report-row-unreadable', subject: 'alice' }]);
    });

    it('does not take a report for whole that hides a user', () => {
      expect(build({ report: [',broken'] }).partial).toContain('users');
    });
  });

  describe('keys of report and list', () => {
    const join = (
      slots: readonly [string?, string?],
      keys: readonly ItemSpec<'AWS::IAM::AccessKey'>[],
      more: Given = {},
    ) => build({ report: [row('alice', ...slots)], users: [user('alice')], keys, ...more });

    it('numbers slots by key id, not by age', () => {
      const { keys } = only(
        join(
          ['true,2025-01-01T00:00:00Z,N/A,N/A,N/A', 'true,2023-01-01T00:00:00Z,N/A,N/A,N/A'],
          [key('alice', 'AKIAB', '2023-01-01T00:00:00.412Z'), key('alice', 'AKIAA', '2025-01-01T00:00:00.000Z')],
        ),
      );
      expect(keys).toMatchObject([
        { id: 'AKIAA', slot: 1, createdAt: '2025-01-01T00:00:00.000Z', lastUsed: 'never' },
        { id: 'AKIAB', slot: 2, createdAt: '2023-01-01T00:00:00.412Z', lastUsed: 'never' },
      ]);
    });

    it('crosses the slots when only that fits the dates', () => {
      const account = join(
        ['true,2023-01-01T00:00:00Z,N/A,N/A,N/A', SLOT_2024],
        [key('alice', 'AKIAA', '2024-05-06T07:08:09.000Z'), key('alice', 'AKIAB', '2023-01-01T00:00:00.000Z')],
      );
      expect(only(account).keys).toMatchObject([
        { id: 'AKIAA', slot: 2, lastUsed: '2026-11-22T10:00:00.000Z' },
        { id: 'AKIAB', slot: 1, lastUsed: 'never' },
      ]);
      expect(account.oddities).toEqual([]);
    });

    it('takes the later of two last uses, and cites where it was read', () => {
      const [fromReport] = only(join([SLOT_2024], [key('alice', 'AKIA1', '2024-05-06T07:08:09.000Z', USED)]))
        .keys as PrincipalRecord['keys'] & object;
      expect(fromReport).toMatchObject({
        lastUsed: '2026-11-22T10:00:00.000Z',
        lastUsedService: 'iam',
        lastUsedCitation: { base: `AWS::IAM::CredentialReport/${ACCOUNT}/global/${ACCOUNT}#alice/` },
      });
      const never = { LastUsed: { ServiceName: 'N/A', Region: 'N/A' } };
      expect(only(join([], [key('alice', 'AKIA1', '2024-05-06T07:08:09.000Z', never)])).keys).toMatchObject([
        { lastUsed: 'never' },
      ]);
    });

    it('believes the live list where a delay explains the difference', () => {
      const account = join(
        [SLOT_2024],
        [key('alice', 'AKIA9', '2026-11-23T07:00:00.000Z', { Status: 'Inactive', ...USED })],
      );
      expect(only(account).keys).toMatchObject([{ id: 'AKIA9', active: false, createdAt: '2026-11-23T07:00:00.000Z' }]);
      expect(account.oddities).toEqual([]);
    });

    it('trusts neither date when nothing explains the difference', () => {
      const account = join([SLOT_2024], [key('alice', 'AKIA9', '2025-05-06T07:08:09.000Z', USED)]);
      expect(only(account).keys).toMatchObject([{ id: 'AKIA9', active: true, createdAt: 'unknown' }]);
      expect(account.oddities).toMatchObject([{ code: 'key-contradiction', subject: 'AKIA9' }]);
    });

    it('remembers an activation that the report dates later than the creation', () => {
      const { keys } = only(join([SLOT_2024], [key('alice', 'AKIA1', '2021-01-01T00:00:00.000Z')]));
      expect(keys).toMatchObject([{ createdAt: '2021-01-01T00:00:00.000Z', rotatedAt: '2024-05-06T07:08:09.000Z' }]);
    });

    it('counts a third key, which the report omits', () => {
      const slots = ['true,2023-01-01T00:00:00Z,N/A,N/A,N/A', 'true,2024-01-01T00:00:00Z,N/A,N/A,N/A'] as const;
      const created = ['2023-01-01', '2024-01-01', '2025-01-01'];
      const account = join(
        slots,
        created.map((day, index) => key('alice', `AKIA${index}`, `${day}T00:00:00.000Z`)),
      );
      expect(only(account).keys).toMatchObject([
        { slot: 1 },
        { slot: 2 },
        { slot: 0, createdAt: '2025-01-01T00:00:00.000Z' },
      ]);
    });

    it('fills a partial list from the report', () => {
      const { keys, keysPartial } = only(
        join(
          [SLOT_2024, 'true,2020-01-01T00:00:00Z,N/A,N/A,N/A'],
          [key('alice', 'AKIA1', '2024-05-06T07:08:09.000Z')],
          {
            states: { keys: PARTIAL },
          },
        ),
      );
      expect(keys).toMatchObject([
        { id: 'AKIA1', slot: 1 },
        { id: 'slot-2', createdAt: '2020-01-01T00:00:00.000Z' },
      ]);
      expect(keysPartial).toBeUndefined();
    });

    it('marks a partial list that nothing fills', () => {
      const account = build({
        users: [user('alice')],
        keys: [key('alice', 'AKIA1', '2024-05-06T07:08:09.000Z')],
        states: { keys: PARTIAL },
      });
      expect(only(account)).toMatchObject({ keys: [{ id: 'AKIA1' }], keysPartial: true });
    });

    it('takes no key of a partial list for a missing one', () => {
      const account = build({ users: [user('alice')], keys: [], states: { keys: PARTIAL } });
      expect(only(account).keys).toBe('unknown');
    });
  });

  describe('MFA', () => {
    it.each([
      ['a device registered since the report', ['alice'], 'false', true],
      ['a device removed since the report', [], 'true', false],
      ['no list: the report', undefined, 'true', true],
    ] as const)('%s', (_what, mfaDevices, reported, expected) => {
      const given = mfaDevices === undefined ? {} : { mfaDevices };
      expect(only(build({ report: [row('alice', NO_KEY, NO_KEY, reported)], ...given })).mfa).toBe(expected);
    });
  });

  describe('root', () => {
    it('goes by the live summary', () => {
      const { root } = build({
        report: [],
        summary: { AccountMFAEnabled: 0, AccountPasswordPresent: 0, AccountAccessKeysPresent: 1 },
      });
      expect(root).toMatchObject({ mfa: false, password: false, keys: [{ id: 'root-key', active: 'unknown' }] });
    });

    it('is known from the summary alone', () => {
      const { root } = build({ summary: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0 } });
      expect(root).toMatchObject({ mfa: true, password: 'unknown', keys: [], passwordLastUsed: 'unknown' });
    });
  });

  describe('uses of keys', () => {
    const event = (id: string, record: string): ItemSpec<'AWS::CloudTrail::KeyEvent'> => ({
      id,
      configuration: {
        EventId: id,
        AccessKeyId: 'AKIA1',
        EventTime: '2026-11-22T10:00:00.000Z',
        CloudTrailEvent: record,
      },
    });

    it('reads address and agent, and names records that are none', () => {
      const account = build({
        events: [
          event('e1', '{"sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2"}'),
          event('e2', '{'),
          event('e3', '[]'),
        ],
      });
      expect(account.keyUses).toEqual(
        new Map([
          [
            'AKIA1',
            [
              {
                keyId: 'AKIA1',
                at: '2026-11-22T10:00:00.000Z',
                sourceIp: '203.0.113.9',
                userAgent: 'aws-cli/2',
                eventId: 'e1',
              },
            ],
          ],
        ]),
      );
      expect(account.oddities.map(({ subject }) => subject)).toEqual(['e2', 'e3']);
    });
  });

  it('survives items that hold anything', () => {
    const odd = [null, 7, { UserName: 3, CreateDate: {}, LastUsed: null, Status: [] }] as never[];
    const items = odd.map((configuration, index) => ({ id: `x${index}`, configuration })) as never[];
    const account = build({ users: items, keys: items, events: items });
    expect(account.oddities.length).toBeGreaterThan(3);
  });
});
