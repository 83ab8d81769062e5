import {
  AddUserToGroupCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  UpdateAccessKeyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** The account moto gives to credentials it does not know. */
export const MOTO_HOME = '123456789012';

/** Role assumed in the members; moto does not ask whether it exists. */
export const MOTO_ROLE = 'OrganizationAccountAccessRole';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const MOTO_CREDENTIALS: Credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };

export interface MotoKey {
  readonly id: string;
  readonly user: string;
  readonly status: 'Active' | 'Inactive';
  readonly used: boolean;
}

export interface MotoAccount {
  readonly id: string;
  readonly name: string;
  /** Path of names below the root; empty for the root itself. */
  readonly ou: string;
  readonly ouId: string;
  readonly users: readonly string[];
  readonly keys: readonly MotoKey[];
}

export interface MotoOrganization {
  readonly rootId: string;
  readonly accounts: readonly MotoAccount[];
}

type Build = (at: MotoSite) => Promise<Pick<MotoAccount, 'users' | 'keys'>>;

/** Five members, each with another state of keys. */
const MEMBERS: readonly { readonly name: string; readonly ou: string; readonly build: Build }[] = [
  { name: 'empty', ou: 'Sandbox', build: async () => ({ users: [], keys: [] }) },
  {
    name: 'shop',
    ou: 'Workloads/Production',
    build: async (at) => {
      await createUser(at, 'deployer', { Owner: 'shop-team' });
      const keys = [await createKey(at, 'deployer', { used: true }), await createKey(at, 'deployer', {})];
      return { users: ['deployer'], keys };
    },
  },
  {
    name: 'data',
    ou: 'Workloads',
    build: async (at) => {
      await createUser(at, 'etl');
      await createUser(at, 'old-etl');
      const keys = [
        await createKey(at, 'etl', { used: true }),
        await createKey(at, 'old-etl', { used: true, inactive: true }),
        await createKey(at, 'old-etl', { inactive: true }),
      ];
      return { users: ['etl', 'old-etl'], keys };
    },
  },
  {
    name: 'people',
    ou: 'Workloads',
    build: async (at) => {
      await createUser(at, 'hanako');
      await at.iam.send(new CreateLoginProfileCommand({ UserName: 'hanako', Password: 'Correct-Horse-7' }));
      const device = await at.iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'hanako' }));
      const SerialNumber = device.VirtualMFADevice?.SerialNumber ?? '';
      const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
      await at.iam.send(new EnableMFADeviceCommand({ UserName: 'hanako', SerialNumber, ...codes }));
      return { users: ['hanako'], keys: [await createKey(at, 'hanako', {})] };
    },
  },
  {
    name: 'security',
    ou: '',
    build: async (at) => {
      await createUser(at, 'auditor');
      await at.iam.send(new CreateGroupCommand({ GroupName: 'auditors' }));
      await at.iam.send(new AddUserToGroupCommand({ GroupName: 'auditors', UserName: 'auditor' }));
      const Statement = [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }];
      const document = JSON.stringify({ Version: '2012-10-17', Statement });
      await at.iam.send(new CreatePolicyCommand({ PolicyName: 'read', PolicyDocument: document }));
      await at.iam.send(new CreateRoleCommand({ RoleName: 'audit', AssumeRolePolicyDocument: document }));
      await at.iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 16 }));
      const s3 = new S3Client({ ...at.config, forcePathStyle: true });
      await s3.send(new CreateBucketCommand({ Bucket: `trail-of-${at.accountId}` }));
      return { users: ['auditor'], keys: [] };
    },
  },
];

interface MotoConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
}

interface MotoSite {
  readonly accountId: string;
  readonly config: MotoConfig;
  readonly iam: IAMClient;
}

/** Clients of one account of a moto server. */
export async function motoSite(endpoint: string, accountId: string): Promise<MotoSite> {
  const home = { endpoint, region: 'us-east-1', credentials: MOTO_CREDENTIALS };
  if (accountId === MOTO_HOME) return { accountId, config: home, iam: new IAMClient(home) };
  const RoleArn = `arn:aws:iam::${accountId}:role/${MOTO_ROLE}`;
  const answer = await new STSClient(home).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'builder' }));
  const credentials = {
    accessKeyId: answer.Credentials?.AccessKeyId ?? '',
    secretAccessKey: answer.Credentials?.SecretAccessKey ?? '',
    sessionToken: answer.Credentials?.SessionToken ?? '',
  };
  const config = { ...home, credentials };
  return { accountId, config, iam: new IAMClient(config) };
}

/** Builds the organization with real SDK clients: everything a scan must find stands in the answer. */
export async function buildMotoOrganization(endpoint: string): Promise<MotoOrganization> {
  const organizations = new OrganizationsClient({ endpoint, region: 'us-east-1', credentials: MOTO_CREDENTIALS });
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { Roots } = await organizations.send(new ListRootsCommand());
  const rootId = Roots?.[0]?.Id ?? '';
  const createUnit = async (Name: string, ParentId: string) => {
    const answer = await organizations.send(new CreateOrganizationalUnitCommand({ Name, ParentId }));
    return answer.OrganizationalUnit?.Id ?? '';
  };
  const workloads = await createUnit('Workloads', rootId);
  const units: Readonly<Record<string, string>> = {
    '': rootId,
    Workloads: workloads,
    'Workloads/Production': await createUnit('Production', workloads),
    Sandbox: await createUnit('Sandbox', rootId),
  };

  const accounts: MotoAccount[] = [];
  for (const { name, ou, build } of MEMBERS) {
    const created = await organizations.send(
      new CreateAccountCommand({
        AccountName: name,
        Email: `${name}@example.com`,
        Tags: [{ Key: 'Owner', Value: `${name}-team` }],
      }),
    );
    const id = created.CreateAccountStatus?.AccountId ?? '';
    const ouId = units[ou] ?? rootId;
    if (ouId !== rootId) {
      const move = { AccountId: id, SourceParentId: rootId, DestinationParentId: ouId };
      await organizations.send(new MoveAccountCommand(move));
    }
    accounts.push({ id, name, ou, ouId, ...(await build(await motoSite(endpoint, id))) });
  }
  return { rootId, accounts };
}

async function createUser({ iam }: MotoSite, UserName: string, tags: Readonly<Record<string, string>> = {}) {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await iam.send(new CreateUserCommand({ UserName, Tags }));
}

async function createKey(
  { iam, config }: MotoSite,
  user: string,
  { used = false, inactive = false },
): Promise<MotoKey> {
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: user }));
  const id = AccessKey?.AccessKeyId ?? '';
  if (used) {
    const credentials = { accessKeyId: id, secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
    await new STSClient({ ...config, credentials }).send(new GetCallerIdentityCommand());
  }
  if (inactive) {
    await iam.send(new UpdateAccessKeyCommand({ UserName: user, AccessKeyId: id, Status: 'Inactive' }));
  }
  return { id, user, status: inactive ? 'Inactive' : 'Active', used };
}
