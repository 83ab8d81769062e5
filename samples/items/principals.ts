import { addDays, type Instant } from '#kernel';
import { ACCOUNTS, MANAGEMENT_ACCOUNT_ID, type SampleAccount } from '../company.ts';
import { uniqueId } from '../identifiers.ts';
import { seededRandom } from '../random.ts';
import { samplePart, type SamplePart } from './body.ts';

/** Roles and groups: who may act in an account, besides users. */
export function principalParts(account: SampleAccount, asOf: Instant, daysBack: number): SamplePart[] {
  const roles = ROLES.filter(
    ({ accounts, until = -1 }) => (accounts === undefined || accounts.includes(account.name)) && daysBack > until,
  );
  const groups = GROUPS.filter(({ accounts }) => accounts === undefined || accounts.includes(account.name));
  return [
    samplePart(
      account.id,
      'global',
      'AWS::IAM::Role',
      roles.map((role) => roleBody(account, role, asOf)),
    ),
    samplePart(
      account.id,
      'global',
      'AWS::IAM::Group',
      groups.map((group) => groupBody(account, group, asOf)),
    ),
  ];
}

interface Role {
  readonly name: string;
  /** Every account when absent. */
  readonly accounts?: readonly string[];
  readonly trusts: (account: SampleAccount) => object;
  readonly attached?: string;
  readonly inline?: string;
  /** Days before the story's day on which it was deleted. */
  readonly until?: number;
}

/** The company of the monitoring product: not of the organization. */
const VENDOR = '900180027003';
const AUDIT_ACCOUNT_ID = ACCOUNTS[1]?.id ?? MANAGEMENT_ACCOUNT_ID;
const FULL_ADMIN = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
const ONE_BUCKET =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::hinoki-backup/*"}]}';

const service = (name: string) => () => assume({ Service: `${name}.amazonaws.com` });
const accountRoot = (id: string) => ({ AWS: `arn:aws:iam::${id}:root` });
const SANDBOX = ['sandbox-engineers'];
const ACQUIRED = ['logistics-acquired'];
const WITHOUT_SUPPORT = new Set(['logistics-acquired', 'sandbox-interns']);

const ROLES: readonly Role[] = [
  { name: 'YaguraReadOnly', trusts: () => assume(accountRoot(AUDIT_ACCOUNT_ID)) },
  { name: 'github-oidc-deploy', trusts: github },
  { name: 'ecs-task', trusts: service('ecs-tasks') },
  { name: 'lambda-basic', trusts: service('lambda') },
  { name: 'backup-operator', trusts: service('backup'), inline: ONE_BUCKET },
  { name: 'AWSServiceRoleForOrganizations', trusts: service('organizations') },
  { name: 'AWSServiceRoleForSSO', trusts: service('sso') },
  { name: 'OrganizationAccountAccessRole', trusts: () => assume(accountRoot(MANAGEMENT_ACCOUNT_ID)) },
  {
    name: 'support-cases',
    accounts: ACCOUNTS.map(({ name }) => name).filter((name) => !WITHOUT_SUPPORT.has(name)),
    trusts: () => assume(accountRoot(AUDIT_ACCOUNT_ID)),
    attached: 'AWSSupportAccess',
  },
  { name: 'monitoring-vendor', accounts: ['shop-production'], trusts: () => assume(accountRoot(VENDOR), externalId()) },
  { name: 'monitoring-vendor', accounts: ACQUIRED, trusts: () => assume(accountRoot(VENDOR)) },
  { name: 'old-partner', accounts: ACQUIRED, trusts: () => assume({ AWS: '*' }), until: 5 },
];

function assume(principal: object, condition?: object) {
  const conditions = condition === undefined ? {} : { Condition: condition };
  return { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...conditions };
}

function externalId() {
  return { StringEquals: { 'sts:ExternalId': 'hinoki-7f3a' } };
}

/** Deployments of one repository; in the sandbox of whichever repository comes. */
function github(account: SampleAccount) {
  const audience = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
  const subject = {
    'token.actions.githubusercontent.com:sub': `repo:hinoki-foods/${account.owner}:ref:refs/heads/main`,
  };
  return {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: SANDBOX.includes(account.name) ? audience : { ...audience, ...subject } },
  };
}

interface Group {
  readonly name: string;
  readonly accounts?: readonly string[];
  readonly attached: readonly string[];
  readonly inline?: string;
}

const GROUPS: readonly Group[] = [
  { name: 'developers', attached: ['ReadOnlyAccess'] },
  { name: 'machines', attached: ['PowerUserAccess'] },
  { name: 'operators', accounts: ACQUIRED, attached: [], inline: FULL_ADMIN },
  { name: 'shell', accounts: SANDBOX, attached: ['AWSCloudShellFullAccess'] },
];

function roleBody(account: SampleAccount, { name, trusts, attached, inline }: Role, asOf: Instant) {
  const random = seededRandom(`${account.name}/role/${name}`);
  const path = name.startsWith('AWSServiceRole') ? '/aws-service-role/' : '/';
  const arn = `arn:aws:iam::${account.id}:role${path}${name}`;
  const id = uniqueId('AROA', random);
  return {
    resourceId: id,
    resourceName: name,
    arn,
    tags: {},
    configuration: {
      Path: path,
      RoleName: name,
      RoleId: id,
      Arn: arn,
      CreateDate: addDays(asOf, -random.between(30, account.ageDays)),
      AssumeRolePolicyDocument: document(trusts(account)),
      InstanceProfileList: [],
      RolePolicyList: inlineOf(inline),
      AttachedManagedPolicies: attached === undefined ? [] : [managed(attached)],
      Tags: [],
    },
  };
}

function groupBody(account: SampleAccount, { name, attached, inline }: Group, asOf: Instant) {
  const arn = `arn:aws:iam::${account.id}:group/${name}`;
  const id = uniqueId('AGPA', seededRandom(`${account.name}/group/${name}`));
  return {
    resourceId: id,
    resourceName: name,
    arn,
    tags: {},
    configuration: {
      Path: '/',
      GroupName: name,
      GroupId: id,
      Arn: arn,
      CreateDate: addDays(asOf, -account.ageDays),
      GroupPolicyList: inlineOf(inline),
      AttachedManagedPolicies: attached.map(managed),
    },
  };
}

function inlineOf(text: string | undefined) {
  return text === undefined ? [] : [{ PolicyName: 'inline', PolicyDocument: encodeURIComponent(text) }];
}

function managed(name: string) {
  return { PolicyName: name, PolicyArn: `arn:aws:iam::aws:policy/${name}` };
}

function document(statement: object): string {
  return encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
}
