import { addDays, type Instant } from '#kernel';
import { GLOBAL_REGION, type ItemBody, type Kind } from '#estate/model';
import { type Random, seededRandom } from '../samples/random.ts';
import { AS_OF, pack, type Packed } from './packed-estate.ts';

/** All parts of one account. */
export function packAccount(accountId: string, users: number): Packed[] {
  const random = seededRandom(accountId);
  const people = Array.from({ length: users }, (_, index) => makeUser(accountId, index, random));
  const root = `arn:aws:iam::${accountId}:root`;
  return [
    packGlobal(accountId, 'AWS::IAM::CredentialReport', [
      body(accountId, root, { Content: report(accountId, people), GeneratedTime: AS_OF, ReportFormat: 'text/csv' }),
    ]),
    packGlobal(accountId, 'AWS::IAM::AccountSummary', [
      body(accountId, root, {
        AccountAccessKeysPresent: 0,
        AccountMFAEnabled: 1,
        AccountPasswordPresent: 0,
        Users: users,
      }),
    ]),
    packGlobal(
      accountId,
      'AWS::IAM::User',
      people.map((user) => userBody(user)),
    ),
    packGlobal(
      accountId,
      'AWS::IAM::AccessKey',
      people.flatMap((user) => user.keys.map((key) => keyBody(accountId, user, key))),
    ),
    packGlobal(
      accountId,
      'AWS::IAM::MFADevice',
      people.filter(({ mfa }) => mfa).map((user) => mfaBody(accountId, user)),
    ),
    packGlobal(accountId, 'AWS::IAM::ServiceSpecificCredential', []),
    packGlobal(accountId, 'AWS::IAM::ServerCertificate', []),
    packGlobal(accountId, 'AWS::CloudTrail::KeyEvent', []),
  ];
}

interface BenchKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
}

interface BenchUser {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: Instant;
  readonly password: boolean;
  readonly usedAt?: Instant;
  readonly mfa: boolean;
  readonly keys: readonly BenchKey[];
  readonly owner: string;
}

/** Of the users 40 % have a password, 60 % keys; of the keys one in eight is overdue or unused: a kept estate. */
function makeUser(accountId: string, index: number, random: Random): BenchUser {
  const isPerson = random.chance(0.4);
  const name = `${isPerson ? 'user' : 'service'}.${String(index).padStart(4, '0')}`;
  const keys = Array.from({ length: random.chance(0.6) ? (random.chance(0.1) ? 2 : 1) : 0 }, (_, place) => {
    const age = random.chance(0.12) ? random.between(91, 900) : random.between(1, 89);
    return {
      id: `AKIA${accountId.slice(4)}${String(index).padStart(5, '0')}${place}QQ`,
      active: random.chance(0.92),
      createdAt: addDays(AS_OF, -age),
      ...(random.chance(0.95) ? { usedAt: addDays(AS_OF, -random.between(0, Math.min(age, 30))) } : {}),
    };
  });
  return {
    name,
    id: `AIDA${accountId.slice(4)}${String(index).padStart(9, '0')}`,
    arn: `arn:aws:iam::${accountId}:user/${name}`,
    createdAt: addDays(AS_OF, -random.between(900, 2000)),
    password: isPerson,
    ...(random.chance(0.9) ? { usedAt: addDays(AS_OF, -random.between(0, 40)) } : {}),
    mfa: random.chance(0.9),
    keys,
    owner: `team-${random.between(1, 40)}`,
  };
}

const HEADER =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';

function report(accountId: string, users: readonly BenchUser[]): string {
  const root = `<root_account>,arn:aws:iam::${accountId}:root,2019-01-01T00:00:00Z,not_supported,no_information,not_supported,not_supported,true${NO_SLOT}${NO_SLOT},false,N/A,false,N/A`;
  return [HEADER, root, ...users.map((user) => row(user))].join('\n');
}

const NO_SLOT = ',false,N/A,N/A,N/A,N/A';

function row(user: BenchUser): string {
  const password = user.password
    ? `true,${user.usedAt ? seconds(user.usedAt) : 'no_information'},${seconds(user.createdAt)},N/A`
    : 'false,N/A,N/A,N/A';
  const slots = [user.keys[0], user.keys[1]].map((key) =>
    key === undefined
      ? NO_SLOT
      : `,${key.active},${seconds(key.createdAt)},${key.usedAt ? `${seconds(key.usedAt)},us-east-1,s3` : 'N/A,N/A,N/A'}`,
  );
  return `${user.name},${user.arn},${seconds(user.createdAt)},${password},${user.mfa}${slots.join('')},false,N/A,false,N/A`;
}

function seconds(at: Instant): string {
  return `${at.slice(0, 19)}Z`;
}

function userBody(user: BenchUser): ItemBody {
  const configuration = {
    Arn: user.arn,
    AttachedManagedPolicies: [],
    CreateDate: user.createdAt,
    GroupList: user.password ? ['developers'] : [],
    Path: '/',
    Tags: [{ Key: 'owner', Value: user.owner }],
    UserId: user.id,
    UserName: user.name,
    UserPolicyList: [],
  };
  return { ...body(user.id, user.arn, configuration), resourceName: user.name, tags: { owner: user.owner } };
}

function keyBody(accountId: string, user: BenchUser, key: BenchKey): ItemBody {
  return body(key.id, `arn:aws:iam::${accountId}:access-key/${key.id}`, {
    AccessKeyId: key.id,
    CreateDate: key.createdAt,
    LastUsed: key.usedAt
      ? { LastUsedDate: key.usedAt, Region: 'us-east-1', ServiceName: 's3' }
      : { Region: 'N/A', ServiceName: 'N/A' },
    Status: key.active ? 'Active' : 'Inactive',
    UserName: user.name,
  });
}

function mfaBody(accountId: string, user: BenchUser): ItemBody {
  const serial = `arn:aws:iam::${accountId}:mfa/${user.name}`;
  return body(serial, serial, { EnableDate: user.createdAt, SerialNumber: serial, UserName: user.name });
}

function body(resourceId: string, arn: string, configuration: unknown): ItemBody {
  return { resourceId, arn, tags: {}, configuration } as ItemBody;
}

function packGlobal(accountId: string, kind: Kind, bodies: readonly ItemBody[]): Packed {
  return pack(accountId, GLOBAL_REGION, kind, bodies);
}
