import { describe, expect, it } from 'vitest';
import { type Completeness, type Kind, type OrganizationDirectory, readDirectory } from '#estate/model';
import { instant, type Verdict, verdictIdentity } from '#kernel';
import { memorySnapshot, type PartSpec, partSpec } from '../../testing/memory-snapshot.ts';
import { CREDENTIAL_RULES } from '../rules/registry.generated.ts';
import { type AccountResult, type AnalysisOptions, analyseCredentials } from './analyse.ts';

const HOME = '111111111111';
const MEMBER = '222222222222';
const AS_OF = instant('2026-11-23T09:00:00Z');
const THRESHOLDS = {
  keyMaxAgeDays: 90,
  unusedDays: 45,
  neverUsedGraceDays: 14,
  inactiveKeyKeepDays: 30,
  rootUseDays: 30,
};

const REPORT = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
  '<root_account>,arn:aws:iam::ACCOUNT:root,2019-01-01T00:00:00Z,not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
  'alice,arn:aws:iam::ACCOUNT:user/alice,2022-01-01T00:00:00Z,false,N/A,N/A,N/A,true,true,2023-01-01T00:00:00Z,2026-11-20T00:00:00Z,us-east-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
].join('\n');

function reportPart(accountId: string, completeness?: Completeness): PartSpec {
  const Content = REPORT.replaceAll('ACCOUNT', accountId);
  return partSpec(
    accountId,
    'AWS::IAM::CredentialReport',
    [{ id: accountId, configuration: { Content } }],
    completeness,
  );
}

function empty(accountId: string, kind: Kind, completeness?: Completeness): PartSpec {
  return partSpec(accountId, kind, [], completeness);
}

/** Alice's key by name, so that it is judged as `AKIA1`. */
function keyPart(accountId: string, status: 'Active' | 'Inactive' = 'Active'): PartSpec {
  return partSpec(accountId, 'AWS::IAM::AccessKey', [
    {
      id: 'AKIA1',
      configuration: {
        UserName: 'alice',
        AccessKeyId: 'AKIA1',
        Status: status,
        CreateDate: '2023-01-01T00:00:00.000Z',
        LastUsed: { LastUsedDate: '2026-11-20T00:00:00.000Z', ServiceName: 's3', Region: 'us-east-1' },
      },
    },
  ]);
}

/** Everything the rules need, seen completely. */
function wholeAccount(accountId: string): PartSpec[] {
  return [
    reportPart(accountId),
    keyPart(accountId),
    partSpec(accountId, 'AWS::IAM::AccountSummary', [
      {
        id: accountId,
        configuration: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, AccountPasswordPresent: 0 },
      },
    ]),
    empty(accountId, 'AWS::IAM::ServiceSpecificCredential'),
    empty(accountId, 'AWS::IAM::ServerCertificate'),
    empty(accountId, 'AWS::CloudTrail::KeyEvent'),
  ];
}

const ORGANIZATION: PartSpec = partSpec(HOME, 'AWS::Organizations::Organization', [
  {
    id: 'o-example',
    arn: `arn:aws:organizations::${HOME}:organization/o-example`,
    configuration: { Id: 'o-example', MasterAccountId: HOME },
  },
]);

async function analyse(parts: readonly PartSpec[], options: Partial<AnalysisOptions> = {}): Promise<AccountResult[]> {
  const reader = memorySnapshot(HOME, parts);
  const directory: OrganizationDirectory = await readDirectory(reader);
  const context = { asOf: AS_OF, thresholds: THRESHOLDS };
  const all = { disabledRules: new Set<string>(), wanted: () => false, ...options };
  return Array.fromAsync(analyseCredentials(reader, directory, context, all));
}

async function analyseOne(parts: readonly PartSpec[], options: Partial<AnalysisOptions> = {}): Promise<AccountResult> {
  const [result] = await analyse(parts, options);
  if (result === undefined) throw new Error('no account');
  return result;
}

const told = ({ rule, outcome, discriminator }: Verdict): string => `${outcome} ${rule} ${discriminator}`.trim();

describe('analyseCredentials', () => {
  it('answers only what fails or is unknown, and counts the rest', async () => {
    const { verdicts, tally, blind } = await analyseOne([ORGANIZATION, ...wholeAccount(HOME)]);
    expect(verdicts.map(told)).toEqual(['fail access-key-rotation AKIA1']);
    expect(verdicts[0]).toMatchObject({
      severity: 'high',
      resource: { arn: `arn:aws:iam::${HOME}:user/alice`, type: 'AWS::IAM::User', accountId: HOME },
      reason: { code: 'overdue', params: { keyId: 'AKIA1', createdAt: '2023-01-01T00:00:00.000Z', maxAgeDays: 90 } },
    });
    expect(verdicts[0]?.evidence[0]).toMatchObject({
      pointer: `AWS::IAM::AccessKey/${HOME}/global/AKIA1#/configuration/CreateDate`,
      value: '2023-01-01T00:00:00.000Z',
    });
    expect(Object.keys(tally).toSorted()).toEqual(CREDENTIAL_RULES.map(({ id }) => id));
    expect(tally['access-key-rotation']).toEqual({ pass: 0, fail: 1, unknown: 0, 'not-applicable': 0 });
    expect(tally['root-access-key']).toMatchObject({ pass: 1 });
    expect(blind.map(({ kind }) => kind)).toEqual([
      'AWS::IAM::User',
      'AWS::IAM::MFADevice',
      'AWS::IAM::OrganizationsFeatures',
    ]);
  });

  it('gives the same answer twice', async () => {
    const parts = [ORGANIZATION, ...wholeAccount(HOME), reportPart(MEMBER)];
    expect(await analyse(parts)).toEqual(await analyse(parts));
  });

  it('answers what passes when it is wanted', async () => {
    const parts = [
      ORGANIZATION,
      ...wholeAccount(HOME).filter(({ kind }) => kind !== 'AWS::IAM::AccessKey'),
      keyPart(HOME, 'Inactive'),
    ];
    const identity = `access-key-rotation|arn:aws:iam::${HOME}:user/alice|AKIA1`;
    const { verdicts } = await analyseOne(parts, { wanted: (one) => one === identity });
    expect(verdicts.map(told)).toEqual(['not-applicable access-key-rotation AKIA1']);
    expect(verdicts.map((verdict) => verdictIdentity(verdict))).toEqual([identity]);
    expect(verdicts[0]?.evidence).toHaveLength(1);
    const denied = await analyseOne(parts, { wanted: () => true, wantedResource: () => false });
    expect(denied.verdicts.map(told).filter((text) => !text.includes('sight'))).toEqual([]);
  });

  it('leaves out rules that are switched off', async () => {
    const { verdicts, tally } = await analyseOne([ORGANIZATION, ...wholeAccount(HOME)], {
      disabledRules: new Set(['access-key-rotation']),
    });
    expect(verdicts).toEqual([]);
    expect(tally).not.toHaveProperty('access-key-rotation');
  });

  it('looks at the accounts it is told to', async () => {
    const results = await analyse([...wholeAccount(HOME), ...wholeAccount(MEMBER)], { accounts: [MEMBER] });
    expect(results.map(({ accountId }) => accountId)).toEqual([MEMBER]);
  });

  describe('what was not seen', () => {
    const DENIED: Completeness = { state: 'denied', reason: { code: 'AccessDenied', detail: 'an SCP denies it' } };

    it('is said once for each rule that needs what was denied', async () => {
      const parts = [
        ORGANIZATION,
        ...wholeAccount(HOME).filter(({ kind }) => kind !== 'AWS::IAM::AccessKey'),
        empty(HOME, 'AWS::IAM::AccessKey', DENIED),
      ];
      const { verdicts, tally } = await analyseOne(parts);
      const needing = CREDENTIAL_RULES.filter(({ needs }) =>
        (needs as readonly string[]).includes('AWS::IAM::AccessKey'),
      );
      const remarks = verdicts.filter(({ discriminator }) => discriminator === 'sight');
      expect(remarks.map(({ rule }) => rule)).toEqual(needing.map(({ id }) => id));
      expect(remarks[0]).toMatchObject({
        outcome: 'unknown',
        severity: needing[0]?.severity,
        resource: { arn: `arn:aws:iam::${HOME}:root`, type: 'AWS::::Account' },
        reason: {
          code: 'blind',
          params: { kind: 'AWS::IAM::AccessKey', state: 'denied', code: 'AccessDenied', detail: 'an SCP denies it' },
        },
        evidence: [{ pointer: `AWS::IAM::AccessKey/${HOME}/global/#`, value: 'denied' }],
      });
      expect(tally[needing[0]?.id ?? '']?.unknown).toBeGreaterThan(0);
      expect(verdicts.map(told)).toContain('fail access-key-rotation slot-1');
    });

    it('does not drown who imports a bare credential report', async () => {
      const { verdicts } = await analyseOne([reportPart(HOME)]);
      expect(verdicts.map(told).toSorted()).toEqual([
        'fail access-key-rotation slot-1',
        'unknown access-key-rotation sight:AWS::IAM::AccessKey',
        'unknown member-root-credentials sight:AWS::IAM::AccountSummary',
        'unknown member-root-credentials sight:AWS::Organizations::Organization',
        'unknown server-certificate-expired sight:AWS::IAM::ServerCertificate',
        'unknown service-credential-long-lived sight:AWS::IAM::ServiceSpecificCredential',
        'unknown shared-access-key sight:AWS::CloudTrail::KeyEvent',
      ]);
      expect(
        verdicts.filter(({ outcome }) => outcome === 'unknown').every(({ severity }) => severity === 'informational'),
      ).toBe(true);
    });

    it('lets another rule speak when the speaker is switched off', async () => {
      const { verdicts } = await analyseOne([reportPart(HOME)], { disabledRules: new Set(['access-key-rotation']) });
      expect(verdicts.map(told)).toContain('unknown access-key-never-used sight:AWS::IAM::AccessKey');
    });

    it('is said of the organization at the home account only', async () => {
      const lost = empty(HOME, 'AWS::Organizations::Organization', DENIED);
      const [home, member] = await analyse([lost, ...wholeAccount(HOME), ...wholeAccount(MEMBER)]);
      expect(home?.verdicts.map(told)).toContain('unknown member-root-credentials sight');
      expect(member?.verdicts.map(told)).toEqual(['fail access-key-rotation AKIA1']);
      expect(member?.blind.map(({ kind }) => kind)).toContain('AWS::Organizations::Organization');
    });

    it('is not what is not in use', async () => {
      const unused: Completeness = { state: 'not-asked', reason: { code: 'NotInUse', detail: 'no organization' } };
      const { verdicts, tally } = await analyseOne([
        ...wholeAccount(HOME),
        empty(HOME, 'AWS::Organizations::Organization', unused),
      ]);
      expect(verdicts.map(told)).toEqual(['fail access-key-rotation AKIA1']);
      expect(tally['member-root-credentials']).toMatchObject({ 'not-applicable': 1 });
    });

    it('passes when it is seen again and wanted', async () => {
      const { verdicts } = await analyseOne([ORGANIZATION, ...wholeAccount(HOME)], {
        wanted: (identity) => identity.includes('|sight'),
      });
      const remarks = verdicts.filter(({ discriminator }) => discriminator.startsWith('sight'));
      expect(new Set(remarks.map(({ outcome, reason }) => `${outcome} ${reason.code}`))).toEqual(
        new Set(['pass in-sight']),
      );
      expect(remarks.length).toBe(CREDENTIAL_RULES.length + 7);
    });

    it('is another remark once somebody asks in vain', async () => {
      const parts = [
        ...wholeAccount(HOME).filter(({ kind }) => kind !== 'AWS::IAM::AccessKey'),
        empty(HOME, 'AWS::IAM::AccessKey', DENIED),
      ];
      const identity = `access-key-rotation|arn:aws:iam::${HOME}:root|sight:AWS::IAM::AccessKey`;
      const { verdicts } = await analyseOne(parts, { wanted: (one) => one === identity });
      expect(verdicts.map(told)).toContain('not-applicable access-key-rotation sight:AWS::IAM::AccessKey');
    });
  });
});
