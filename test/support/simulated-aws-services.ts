import type { SimulatedAccount, SimulatedOrganization, SimulatedUser } from './simulated-aws-model.ts';
import { SimulatedError } from './simulated-aws-wire.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

export interface OperationCall {
  readonly organization: SimulatedOrganization;
  readonly account: SimulatedAccount;
  readonly region: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Cuts a page out of a list; `next` is undefined on the last one. */
  readonly page: <T>(list: readonly T[], token: unknown) => Page<T>;
}

type Operation = (call: OperationCall) => object;

const CREATED = new Date('2025-01-02T03:04:05Z');

/** What the simulated endpoint can answer, by signing name and operation. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'sts:GetCallerIdentity': ({ account }) => ({
    UserId: 'AIDASIMULATED',
    Account: account.id,
    Arn: `arn:aws:iam::${account.id}:user/watch`,
  }),
  'sts:AssumeRole': ({ params }) => {
    const [, , , , target] = String(params.RoleArn).split(':');
    return {
      Credentials: {
        AccessKeyId: `ASIA${target}SIMU`,
        SecretAccessKey: 'secret',
        SessionToken: 'session',
        Expiration: new Date(Date.now() + 3_600_000),
      },
    };
  },

  'iam:GenerateCredentialReport': () => ({ State: 'COMPLETE' }),
  'iam:GetCredentialReport': ({ account }) => {
    const lines = account.users.map((user) => `${user.name},arn:aws:iam::${account.id}:user/${user.name}`);
    return {
      Content: Buffer.from(['user,arn', ...lines].join('\n')).toString('base64'),
      ReportFormat: 'text/csv',
      GeneratedTime: CREATED,
    };
  },
  'iam:GetAccountSummary': ({ account }) => ({ SummaryMap: new Map([['Users', account.users.length]]) }),
  'iam:GetAccountPasswordPolicy': ({ account }) => {
    if (!account.hasPasswordPolicy) throw new SimulatedError('NoSuchEntity', 404);
    return { PasswordPolicy: { MinimumPasswordLength: 14, RequireSymbols: true, ExpirePasswords: false } };
  },
  'iam:GetAccountAuthorizationDetails': ({ account, params, page }) => {
    const all = [
      ...account.users.map((user) => ['UserDetailList', userOf(account, user)] as const),
      ...numbered(account, 'group').map((name) => ['GroupDetailList', named(account, 'Group', name)] as const),
      ...numbered(account, 'role').map((name) => ['RoleDetailList', named(account, 'Role', name)] as const),
      ...numbered(account, 'policy').map((name) => ['Policies', named(account, 'Policy', name)] as const),
    ];
    const { items, next } = page(all, params.Marker);
    const lists: Record<string, object[]> = {
      UserDetailList: [],
      GroupDetailList: [],
      RoleDetailList: [],
      Policies: [],
    };
    for (const [list, detail] of items) lists[list]?.push(detail);
    return { ...lists, ...truncated(next) };
  },
  'iam:ListUsers': ({ account, params, page }) => {
    const { items, next } = page(account.users, params.Marker);
    return { Users: items.map((user) => userOf(account, user)), ...truncated(next) };
  },
  'iam:ListAccessKeys': ({ account, params, page }) => {
    const user = userNamed(account, params.UserName);
    const { items, next } = page(user.keys, params.Marker);
    const keys = items.map(({ id, status }) => ({
      UserName: user.name,
      AccessKeyId: id,
      Status: status,
      CreateDate: CREATED,
    }));
    return { AccessKeyMetadata: keys, ...truncated(next) };
  },
  'iam:GetAccessKeyLastUsed': ({ account, params }) => {
    const owner = account.users.find((user) => user.keys.some((key) => key.id === params.AccessKeyId));
    const region = owner?.keys.find((key) => key.id === params.AccessKeyId)?.lastUsedRegion;
    const used = region === undefined ? {} : { LastUsedDate: CREATED };
    return {
      UserName: owner?.name,
      AccessKeyLastUsed: { ...used, ServiceName: region ? 's3' : 'N/A', Region: region ?? 'N/A' },
    };
  },
  'iam:ListMFADevices': ({ account, params, page }) => {
    const user = userNamed(account, params.UserName);
    const { items, next } = page(user.mfaSerials, params.Marker);
    const devices = items.map((SerialNumber) => ({ UserName: user.name, SerialNumber, EnableDate: CREATED }));
    return { MFADevices: devices, ...truncated(next) };
  },
  'iam:ListVirtualMFADevices': ({ account, params, page }) => {
    const root = {
      SerialNumber: `arn:aws:iam::${account.id}:mfa/root-account-mfa-device`,
      EnableDate: CREATED,
      User: { Arn: `arn:aws:iam::${account.id}:root`, UserId: account.id, CreateDate: CREATED },
    };
    const ofUsers = account.users.flatMap((user) =>
      user.mfaSerials.map((SerialNumber) => ({ SerialNumber, EnableDate: CREATED, User: userOf(account, user) })),
    );
    const { items, next } = page([...ofUsers, root], params.Marker);
    return { VirtualMFADevices: items, ...truncated(next) };
  },
  'iam:ListServiceSpecificCredentials': ({ account, params, page }) => {
    const users = params.AllUsers === 'true' ? account.users : [userNamed(account, params.UserName)];
    const all = users.flatMap((user) =>
      user.serviceCredentialIds.map((ServiceSpecificCredentialId) => ({
        UserName: user.name,
        ServiceSpecificCredentialId,
        Status: 'Active',
        ServiceName: 'codecommit.amazonaws.com',
        CreateDate: CREATED,
      })),
    );
    const { items, next } = page(all, params.Marker);
    return { ServiceSpecificCredentials: items, ...truncated(next) };
  },
  'iam:ListServerCertificates': ({ account, params, page }) => {
    const { items, next } = page(numbered(account, 'certificate'), params.Marker);
    const certificates = items.map((name) => ({
      ...named(account, 'ServerCertificate', name),
      Expiration: CREATED,
      UploadDate: CREATED,
    }));
    return { ServerCertificateMetadataList: certificates, ...truncated(next) };
  },
  'iam:ListOrganizationsFeatures': ({ organization }) => {
    if (!organization.inUse) throw new SimulatedError('OrganizationNotFoundException', 404);
    return { OrganizationId: 'o-simulated', EnabledFeatures: ['RootCredentialsManagement'] };
  },

  'organizations:DescribeOrganization': (call) => ({
    Organization: {
      ...inUse(call),
      Id: 'o-simulated',
      Arn: `arn:aws:organizations::${call.organization.managementId}:organization/o-simulated`,
      MasterAccountId: call.organization.managementId,
      FeatureSet: 'ALL',
    },
  }),
  'organizations:ListRoots': (call) => {
    const root = {
      ...inUse(call),
      Id: call.organization.rootId,
      Arn: organizationArn(call, `root/o-simulated/${call.organization.rootId}`),
      Name: 'Root',
      PolicyTypes: [
        { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
        { Type: 'TAG_POLICY', Status: 'ENABLED' },
        { Type: 'BACKUP_POLICY', Status: 'PENDING_DISABLE' },
      ],
    };
    return listed(call, 'Roots', [root]);
  },
  'organizations:ListOrganizationalUnitsForParent': (call) => {
    const units = call.organization.units.filter((unit) => unit.parentId === call.params.ParentId);
    return listed(
      call,
      'OrganizationalUnits',
      units.map(({ id, name }) => ({ Id: id, Name: name, Arn: organizationArn(call, `ou/o-simulated/${id}`) })),
    );
  },
  'organizations:ListAccountsForParent': (call) =>
    listed(
      call,
      'Accounts',
      call.organization.accounts
        .filter((account) => account.parentId === call.params.ParentId)
        .map((account) => accountOf(call, account)),
    ),
  'organizations:ListAccounts': (call) =>
    listed(
      call,
      'Accounts',
      call.organization.accounts.map((account) => accountOf(call, account)),
    ),
  'organizations:ListTagsForResource': (call) => {
    const tags = call.organization.accounts.find((account) => account.id === call.params.ResourceId)?.tags ?? {};
    return listed(
      call,
      'Tags',
      Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    );
  },
  'organizations:ListPolicies': (call) =>
    listed(
      call,
      'Policies',
      [1, 2, 3].map((number) => policyOf(call, `p-${String(call.params.Filter).toLowerCase()}-${number}`)),
    ),
  'organizations:DescribePolicy': (call) => ({
    Policy: { PolicySummary: policyOf(call, String(call.params.PolicyId)), Content: '{"Statement":[]}' },
  }),
  'organizations:ListTargetsForPolicy': (call) =>
    listed(
      call,
      'Targets',
      call.organization.units.map(({ id, name }) => ({ TargetId: id, Name: name, Type: 'ORGANIZATIONAL_UNIT' })),
    ),
  'organizations:ListDelegatedAdministrators': (call) => {
    inUse(call);
    return listed(
      call,
      'DelegatedAdministrators',
      call.organization.accounts.slice(1, 4).map((account) => accountOf(call, account)),
    );
  },
  'organizations:ListDelegatedServicesForAccount': (call) => listed(call, 'DelegatedServices', principals()),
  'organizations:ListAWSServiceAccessForOrganization': (call) => {
    inUse(call);
    return listed(call, 'EnabledServicePrincipals', principals());
  },

  'sso:ListInstances': (call) => {
    const instance = {
      InstanceArn: 'arn:aws:sso:::instance/ssoins-simulated',
      IdentityStoreId: 'd-simulated',
      OwnerAccountId: call.organization.managementId,
    };
    return listed(call, 'Instances', call.region === call.organization.identityCenterRegion ? [instance] : []);
  },
  'sso:ListPermissionSets': (call) => listed(call, 'PermissionSets', ['admin', 'audit', 'dev'].map(permissionSetArn)),
  'sso:DescribePermissionSet': ({ params }) => ({
    PermissionSet: {
      PermissionSetArn: params.PermissionSetArn,
      Name: String(params.PermissionSetArn).split('-').at(-1),
      CreatedDate: CREATED,
    },
  }),
  'sso:ListAccountsForProvisionedPermissionSet': (call) =>
    listed(
      call,
      'AccountIds',
      call.organization.accounts.slice(0, 3).map((account) => account.id),
    ),
  'sso:ListAccountAssignments': (call) => {
    const { AccountId, PermissionSetArn } = call.params;
    return listed(
      call,
      'AccountAssignments',
      ['a', 'b', 'c'].map((group) => ({ AccountId, PermissionSetArn, PrincipalType: 'GROUP', PrincipalId: group })),
    );
  },

  'ec2:DescribeRegions': ({ organization }) => ({
    regionInfo: organization.regions.map((regionName) => ({ regionName, optInStatus: 'opt-in-not-required' })),
  }),
  'ec2:DescribeInstances': ({ account, params, page }) => {
    const { items, next } = page(numbered(account, 'i'), params.NextToken);
    const reservations = items.map((instanceId) => ({
      reservationId: `r-${instanceId}`,
      ownerId: account.id,
      instancesSet: [
        {
          instanceId,
          imageId: `ami-of-${instanceId}`,
          instanceType: 't3.micro',
          tagSet: [{ key: 'Name', value: `host ${instanceId}` }],
        },
      ],
    }));
    return { reservationSet: reservations, nextToken: next };
  },
  's3:ListBuckets': ({ account, params, page }) => {
    const { items, next } = page(numbered(account, `bucket-${account.id}`), params['continuation-token']);
    return { Buckets: items.map((Name) => ({ Name, CreationDate: CREATED })), ContinuationToken: next };
  },
  'cloudtrail:LookupEvents': ({ params, region }) => {
    const [attribute] = params.LookupAttributes as { AttributeValue: string }[];
    const key = attribute?.AttributeValue ?? '';
    return {
      Events: [{ EventId: `event-${key}-${region}`, EventName: 'ListBuckets', AccessKeyId: key, EventTime: CREATED }],
    };
  },
};

function truncated(next: string | undefined): object {
  return next === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: next };
}

function listed(call: OperationCall, name: string, list: readonly unknown[]): object {
  const { items, next } = call.page(list, call.params.NextToken);
  return { [name]: items, ...(next === undefined ? {} : { NextToken: next }) };
}

function numbered({ others }: SimulatedAccount, prefix: string): string[] {
  return Array.from({ length: others }, (_, index) => `${prefix}-${index}`);
}

function named(account: SimulatedAccount, type: string, name: string): object {
  const path = type === 'ServerCertificate' ? 'server-certificate' : type.toLowerCase();
  return {
    [`${type}Name`]: name,
    [`${type}Id`]: `${type.toUpperCase()}${account.id}${name}`,
    Arn: `arn:aws:iam::${account.id}:${path}/${name}`,
    Path: '/',
    CreateDate: CREATED,
  };
}

function userOf(account: SimulatedAccount, user: SimulatedUser): object {
  return { ...named(account, 'User', user.name), Tags: [{ Key: 'Team', Value: 'a & b' }] };
}

function userNamed(account: SimulatedAccount, name: unknown): SimulatedUser {
  const user = account.users.find((candidate) => candidate.name === name);
  if (user === undefined) throw new SimulatedError('NoSuchEntity', 404);
  return user;
}

function organizationArn({ organization }: OperationCall, resource: string): string {
  return `arn:aws:organizations::${organization.managementId}:${resource}`;
}

/** Nothing, or the error of an account that belongs to no organization. */
function inUse({ organization }: OperationCall): object {
  if (!organization.inUse) throw new SimulatedError('AWSOrganizationsNotInUseException', 400);
  return {};
}

function accountOf(call: OperationCall, { id, name, state }: SimulatedAccount): object {
  return {
    Id: id,
    Name: name,
    Arn: organizationArn(call, `account/o-simulated/${id}`),
    Email: `${name}@example.com`,
    State: state,
    JoinedTimestamp: CREATED,
  };
}

function policyOf(call: OperationCall, id: string): object {
  return { Id: id, Name: id, Arn: organizationArn(call, `policy/o-simulated/${id}`), AwsManaged: false };
}

function principals(): object[] {
  const services = ['config', 'guardduty', 'sso'];
  return services.map((name) => ({ ServicePrincipal: `${name}.amazonaws.com`, DateEnabled: CREATED }));
}

function permissionSetArn(name: string): string {
  return `arn:aws:sso:::permissionSet/ssoins-simulated/ps-${name}`;
}
