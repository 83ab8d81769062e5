import { addDays, type Instant } from '#kernel';
import type { SampleAccount } from '../company.ts';
import { accessKeyId, uniqueId } from '../identifiers.ts';
import type { Random } from '../random.ts';
import { ago, type SampleKey, type SampleUser } from '../users.ts';
import { samplePart, type SamplePart } from './body.ts';

/** Credential report, account summary, users, keys, MFA devices and what the report omits. */
export function credentialParts(
  account: SampleAccount,
  users: readonly SampleUser[],
  asOf: Instant,
  random: Random,
): SamplePart[] {
  const root = rootState(account, asOf, random);
  const rootArn = `arn:aws:iam::${account.id}:root`;
  return [
    samplePart(account.id, 'global', 'AWS::IAM::CredentialReport', [
      {
        resourceId: account.id,
        arn: rootArn,
        tags: {},
        configuration: { Content: report(account, users, root, asOf), ReportFormat: 'text/csv', GeneratedTime: asOf },
      },
    ]),
    samplePart(account.id, 'global', 'AWS::IAM::AccountSummary', [
      {
        resourceId: account.id,
        arn: rootArn,
        tags: {},
        configuration: {
          AccountAccessKeysPresent: root.key ? 1 : 0,
          AccountMFAEnabled: root.mfa ? 1 : 0,
          AccountPasswordPresent: root.password ? 1 : 0,
          AccountSigningCertificatesPresent: 0,
          Users: users.length,
          MFADevices: users.filter((user) => user.mfa).length + (root.mfa ? 1 : 0),
          MFADevicesInUse: users.filter((user) => user.mfa).length + (root.mfa ? 1 : 0),
        },
      },
    ]),
    samplePart(account.id, 'global', 'AWS::IAM::PasswordPolicy', passwordPolicy(account)),
    samplePart(
      account.id,
      'global',
      'AWS::IAM::User',
      users.map((user) => ({
        resourceId: user.id,
        resourceName: user.name,
        arn: userArn(account, user),
        tags: user.tags,
        configuration: {
          Path: '/',
          UserName: user.name,
          UserId: user.id,
          Arn: userArn(account, user),
          CreateDate: user.createdAt,
          ...permissionsOf(account, user),
          Tags: Object.entries(user.tags).map(([Key, Value]) => ({ Key, Value })),
        },
      })),
    ),
    samplePart(
      account.id,
      'global',
      'AWS::IAM::AccessKey',
      users.flatMap((user) => keyBodies(account, user)),
    ),
    samplePart(
      account.id,
      'global',
      'AWS::IAM::MFADevice',
      users
        .filter((user) => user.mfa)
        .map((user) => {
          const serial = `arn:aws:iam::${account.id}:mfa/${user.name}`;
          return {
            resourceId: serial,
            arn: serial,
            tags: {},
            configuration: { UserName: user.name, SerialNumber: serial, EnableDate: addDays(user.createdAt, 1) },
          };
        }),
    ),
    samplePart(
      account.id,
      'global',
      'AWS::IAM::ServiceSpecificCredential',
      ...serviceCredentials(account, users, asOf, random),
    ),
    samplePart(account.id, 'global', 'AWS::IAM::ServerCertificate', serverCertificates(account, asOf, random)),
  ];
}

const POWER = { PolicyName: 'PowerUserAccess', PolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' };

/** Groups carry the permissions, but in the account that came from elsewhere. */
function permissionsOf({ owner }: SampleAccount, { isMachine }: SampleUser) {
  const isForeign = owner === 'logistics';
  if (!isMachine || !isForeign) {
    return { UserPolicyList: [], GroupList: [isMachine ? 'machines' : 'developers'], AttachedManagedPolicies: [] };
  }
  return { UserPolicyList: [], GroupList: [], AttachedManagedPolicies: [POWER] };
}

interface Root {
  readonly mfa: boolean;
  readonly password: boolean;
  readonly key?: SampleKey;
  readonly passwordUsedAt?: Instant;
}

function rootState(account: SampleAccount, asOf: Instant, random: Random): Root {
  switch (account.root) {
    case 'removed':
      return { mfa: false, password: false };
    case 'sound':
      return { mfa: true, password: true, passwordUsedAt: ago(asOf, Math.floor(account.ageDays * 0.9), random) };
    case 'used-lately':
      return { mfa: true, password: true, passwordUsedAt: ago(asOf, 12, random) };
    case 'no-mfa':
      return { mfa: false, password: true, passwordUsedAt: ago(asOf, Math.floor(account.ageDays * 0.8), random) };
    case 'has-key': {
      const key = {
        id: accessKeyId(account.id, random),
        active: true,
        createdAt: ago(asOf, 1090, random),
        lastUsedAt: ago(asOf, 3, random),
        service: 's3',
        region: 'us-east-1',
      };
      return { mfa: true, password: true, key, passwordUsedAt: ago(asOf, 201, random) };
    }
  }
}

/** The live report's 22 columns. */
const REPORT_HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

function report(account: SampleAccount, users: readonly SampleUser[], root: Root, asOf: Instant): string {
  const rows = users
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map((user) => {
      const [first, second] = user.keys.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const password = user.password
        ? ['true', when(user.password.lastUsedAt, 'no_information'), when(user.password.changedAt, 'N/A'), 'N/A']
        : ['false', 'N/A', 'N/A', 'N/A'];
      return [user.name, userArn(account, user), when(user.createdAt, 'N/A'), ...password, String(user.mfa)]
        .concat(slot(first), slot(second), ['false', 'N/A', 'false', 'N/A'])
        .join(',');
    });
  const rootRow = ['<root_account>', `arn:aws:iam::${account.id}:root`, when(addDays(asOf, -account.ageDays), 'N/A')]
    .concat(['not_supported', when(root.passwordUsedAt, 'no_information'), 'not_supported', 'not_supported'])
    .concat([String(root.mfa)], slot(root.key), slot(undefined), ['false', 'N/A', 'false', 'N/A'])
    .join(',');
  return [REPORT_HEADER, rootRow, ...rows].join('\n');
}

function slot(key: SampleKey | undefined): string[] {
  if (!key) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
  const used = key.lastUsedAt ? [when(key.lastUsedAt, 'N/A'), key.region, key.service] : ['N/A', 'N/A', 'N/A'];
  return [String(key.active), when(key.createdAt, 'N/A'), ...used];
}

/** AWS writes the report's dates without milliseconds. */
function when(at: Instant | undefined, otherwise: string): string {
  return at === undefined ? otherwise : at.replace(/\.\d{3}Z$/, 'Z');
}

function userArn(account: SampleAccount, user: SampleUser): string {
  return `arn:aws:iam::${account.id}:user/${user.name}`;
}

function keyBodies(account: SampleAccount, user: SampleUser) {
  return user.keys.map((key) => ({
    resourceId: key.id,
    arn: `arn:aws:iam::${account.id}:access-key/${key.id}`,
    tags: {},
    configuration: {
      UserName: user.name,
      AccessKeyId: key.id,
      Status: key.active ? ('Active' as const) : ('Inactive' as const),
      CreateDate: key.createdAt,
      LastUsed: key.lastUsedAt
        ? { LastUsedDate: key.lastUsedAt, ServiceName: key.service, Region: key.region }
        : { ServiceName: 'N/A', Region: 'N/A' },
    },
  }));
}

function passwordPolicy(account: SampleAccount) {
  const isForeign = account.owner === 'logistics';
  return [
    {
      resourceId: account.id,
      arn: `arn:aws:iam::${account.id}:root`,
      tags: {},
      configuration: {
        MinimumPasswordLength: isForeign ? 8 : 14,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        ...(isForeign ? {} : { PasswordReusePrevention: 24 }),
        ExpirePasswords: false,
      },
    },
  ];
}

function serviceCredentials(
  account: SampleAccount,
  users: readonly SampleUser[],
  asOf: Instant,
  random: Random,
): [Parameters<typeof samplePart<'AWS::IAM::ServiceSpecificCredential'>>[3], SamplePart['gap']?] {
  if (account.name === 'sandbox-interns') {
    return [
      [],
      {
        state: 'denied',
        code: 'AccessDenied',
        detail: 'a service control policy denies iam:ListServiceSpecificCredentials',
      },
    ];
  }
  const services =
    { data: ['bedrock', 'codecommit'], engineering: ['bedrock'], shop: ['codecommit'] }[account.owner] ?? [];
  return [
    services.flatMap((service, index) => {
      const user = users[index * 3];
      if (!user) return [];
      const id = uniqueId('ASCA', random);
      const endless = random.chance(0.6);
      return [
        {
          resourceId: id,
          arn: `arn:aws:iam::${account.id}:service-specific-credential/${id}`,
          tags: {},
          configuration: {
            UserName: user.name,
            Status: 'Active' as const,
            CreateDate: ago(asOf, random.between(20, 200), random),
            ...(service === 'bedrock' && !endless ? { ExpirationDate: addDays(asOf, 30) } : {}),
            ServiceSpecificCredentialId: id,
            ServiceName: `${service}.amazonaws.com`,
          },
        },
      ];
    }),
  ];
}

function serverCertificates(account: SampleAccount, asOf: Instant, random: Random) {
  if (account.owner !== 'logistics') return [];
  return [-41, 170].map((days) => {
    const id = uniqueId('ASCA', random);
    const name = `edi-${days < 0 ? '2023' : '2026'}.hinoki-foods.example`;
    const arn = `arn:aws:iam::${account.id}:server-certificate/${name}`;
    return {
      resourceId: id,
      resourceName: name,
      arn,
      tags: {},
      configuration: {
        Path: '/',
        ServerCertificateName: name,
        ServerCertificateId: id,
        Arn: arn,
        UploadDate: addDays(asOf, days - 365),
        Expiration: addDays(asOf, days),
      },
    };
  });
}
