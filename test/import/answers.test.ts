import { describe, expect, it } from 'vitest';
import { importFiles, WRITTEN_AT } from '../support/exports.ts';

const ACCOUNT = '111122223333';
const user = (name: string, more = {}) => ({
  UserName: name,
  UserId: `AIDA${name.toUpperCase()}`,
  Arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
  Path: '/',
  ...more,
});
const details = {
  UserDetailList: [user('alice', { GroupList: ['ops'] })],
  GroupDetailList: [],
  RoleDetailList: [],
  Policies: [],
};

describe('answers of the AWS CLI', () => {
  it('reads get-account-authorization-details with its four kinds', async () => {
    const { report, snapshot } = await importFiles({ 'iam/details.json': details });
    expect(report).toMatchObject({
      files: 1,
      items: 1,
      byKind: { 'AWS::IAM::User': 1 },
      accountIds: [ACCOUNT],
      homeAccountId: ACCOUNT,
    });
    const users = await snapshot.slice('AWS::IAM::User', ACCOUNT, 'global');
    expect(users).toMatchObject({ completeness: { state: 'complete' }, source: 'iam/details.json' });
    expect(users.items[0]).toEqual({
      accountId: ACCOUNT,
      awsRegion: 'global',
      resourceType: 'AWS::IAM::User',
      resourceId: 'AIDAALICE',
      resourceName: 'alice',
      arn: `arn:aws:iam::${ACCOUNT}:user/alice`,
      tags: {},
      configuration: user('alice', { GroupList: ['ops'] }),
      configurationItemCaptureTime: WRITTEN_AT,
      configurationItemStatus: 'OK',
    });
    for (const kind of ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::Policy'] as const) {
      expect(await snapshot.slice(kind, ACCOUNT)).toMatchObject({ completeness: { state: 'complete' }, items: [] });
    }
    expect(report.notes).toEqual([]);
  });

  it('unites list-users with the authorization details of the same users', async () => {
    const { snapshot } = await importFiles({
      'details.json': details,
      'users.json': { Users: [user('alice', { PasswordLastUsed: '2026-11-01T00:00:00Z' })] },
    });
    const { items, completeness } = await snapshot.slice('AWS::IAM::User', ACCOUNT);
    expect(items.map((one) => one.configuration)).toEqual([
      user('alice', { GroupList: ['ops'], PasswordLastUsed: '2026-11-01T00:00:00Z' }),
    ]);
    expect(completeness).toEqual({ state: 'complete' });
  });

  it('puts policy documents back into the form the SDK answers', async () => {
    const document = { Version: '2012-10-17', Statement: [] };
    const role = {
      RoleName: 'r',
      RoleId: 'AROAR',
      Arn: `arn:aws:iam::${ACCOUNT}:role/r`,
      AssumeRolePolicyDocument: document,
    };
    const { snapshot } = await importFiles({ 'roles.json': { Roles: [role] } });
    const { items } = await snapshot.slice('AWS::IAM::Role', ACCOUNT);
    const text = items[0]?.configuration.AssumeRolePolicyDocument ?? '';
    expect(JSON.parse(decodeURIComponent(text))).toEqual(document);
  });

  it('takes keys listed user by user as partial, and a single get-user as partial too', async () => {
    const key = (id: string, name: string) => ({
      AccessKeyMetadata: [{ AccessKeyId: id, UserName: name, Status: 'Active' }],
    });
    const { snapshot } = await importFiles({
      [`${ACCOUNT}/keys-alice.json`]: key('AKIA1', 'alice'),
      [`${ACCOUNT}/keys-bob.json`]: key('AKIA2', 'bob'),
      [`${ACCOUNT}/alice.json`]: { User: user('alice') },
    });
    const keys = await snapshot.slice('AWS::IAM::AccessKey', ACCOUNT);
    expect(keys.items.map((one) => one.resourceId)).toEqual(['AKIA1', 'AKIA2']);
    expect(keys.completeness).toMatchObject({ state: 'partial', reason: { code: 'OneAnswer' } });
    expect((await snapshot.slice('AWS::IAM::User', ACCOUNT)).completeness.reason?.code).toBe('OneAnswer');
  });

  it('is partial when a next page is not there, and complete when it is', async () => {
    const page = (id: string, token?: string) => ({ Vpcs: [{ VpcId: id }], ...(token ? { NextToken: token } : {}) });
    const one = await importFiles({ [`${ACCOUNT}/us-east-1/vpcs.json`]: page('vpc-1', 'more') });
    expect((await one.snapshot.slice('AWS::EC2::VPC', ACCOUNT)).completeness).toMatchObject({
      state: 'partial',
      reason: { code: 'Truncated' },
    });
    const both = await importFiles({
      [`${ACCOUNT}/us-east-1/vpcs-1.json`]: page('vpc-1', 'more'),
      [`${ACCOUNT}/us-east-1/vpcs-2.json`]: page('vpc-2'),
    });
    expect((await both.snapshot.slice('AWS::EC2::VPC', ACCOUNT)).completeness).toEqual({ state: 'complete' });
    const iam = await importFiles({ 'u.json': { Users: [user('alice')], IsTruncated: true, Marker: 'x' } });
    expect((await iam.snapshot.slice('AWS::IAM::User', ACCOUNT)).completeness.reason?.code).toBe('Truncated');
  });

  it('flattens reservations and keeps what only the reservation says', async () => {
    const instance = { InstanceId: 'i-1', Placement: {}, Tags: [{ Key: 'Name', Value: 'web' }] };
    const { snapshot, report } = await importFiles({
      'us-west-2/Reservations.json': {
        Reservations: [{ ReservationId: 'r-1', OwnerId: ACCOUNT, Groups: [], Instances: [instance] }],
      },
    });
    const { items } = await snapshot.slice('AWS::EC2::Instance', ACCOUNT, 'us-west-2');
    expect(items[0]).toMatchObject({
      resourceName: 'web',
      tags: { Name: 'web' },
      arn: `arn:aws:ec2:us-west-2:${ACCOUNT}:instance/i-1`,
      configuration: { ReservationId: 'r-1', OwnerId: ACCOUNT },
    });
    expect(report.regions).toEqual(['us-west-2']);
  });

  it('tells organization policies from IAM policies by what they carry', async () => {
    const iam = { PolicyName: 'p', PolicyId: 'ANPA1', Arn: `arn:aws:iam::${ACCOUNT}:policy/p` };
    const scp = {
      Id: 'p-1',
      Arn: `arn:aws:organizations::${ACCOUNT}:policy/o-1/service_control_policy/p-1`,
      Name: 'deny',
    };
    const { report, snapshot } = await importFiles({
      'list-policies.json': { Policies: [iam] },
      'scp.json': { Policies: [scp] },
      'describe-policy.json': { Policy: { PolicySummary: scp, Content: '{}' } },
    });
    expect(report.byKind).toEqual({ 'AWS::IAM::Policy': 1, 'AWS::Organizations::Policy': 2 });
    const { items } = await snapshot.slice('AWS::Organizations::Policy', ACCOUNT);
    expect(items.map((one) => one.configuration)).toEqual([{ ...scp, Content: '{}' }]);
  });

  it('makes the ids of assignments and features as the collectors do', async () => {
    const assignment = {
      AccountId: ACCOUNT,
      PermissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-9',
      PrincipalType: 'USER',
      PrincipalId: 'u-1',
    };
    const { snapshot } = await importFiles({
      [`${ACCOUNT}/assignments.json`]: { AccountAssignments: [assignment] },
      [`${ACCOUNT}/features.json`]: { OrganizationId: 'o-1', EnabledFeatures: ['RootSessions'] },
      [`${ACCOUNT}/summary.json`]: { SummaryMap: { AccountMFAEnabled: 1 } },
    });
    const idsOf = async (kind: Parameters<typeof snapshot.slice>[0]) =>
      (await snapshot.slice(kind, ACCOUNT)).items.map((one) => one.resourceId);
    expect(await idsOf('AWS::SSO::Assignment')).toEqual([`${ACCOUNT}/ps-9/USER/u-1`]);
    expect(await idsOf('AWS::IAM::OrganizationsFeatures')).toEqual(['o-1']);
    expect(await idsOf('AWS::IAM::AccountSummary')).toEqual([ACCOUNT]);
  });

  it('takes an empty list as looked at, unless other services answer under that name', async () => {
    const { report, snapshot } = await importFiles({
      [`${ACCOUNT}/us-east-1/a.json`]: { NatGateways: [] },
      [`${ACCOUNT}/us-east-1/b.json`]: { Instances: [] },
      [`${ACCOUNT}/us-east-1/lambda/c.json`]: { Functions: [] },
    });
    expect((await snapshot.slice('AWS::EC2::NatGateway', ACCOUNT)).completeness.state).toBe('complete');
    expect((await snapshot.slice('AWS::Lambda::Function', ACCOUNT)).completeness.state).toBe('complete');
    expect((await snapshot.slice('AWS::SSO::Instance', ACCOUNT)).completeness.state).toBe('not-asked');
    expect(report.skipped).toEqual([
      { path: `${ACCOUNT}/us-east-1/b.json`, why: { code: 'empty-of-unknown-kind', params: { member: 'Instances' } } },
    ]);
  });

  it('keeps an item without an id, under one made from its content, and says so', async () => {
    const { report, snapshot } = await importFiles({
      [`${ACCOUNT}/us-east-1/v.json`]: { Vpcs: [{ CidrBlock: '10.0.0.0/8' }] },
    });
    expect((await snapshot.slice('AWS::EC2::VPC', ACCOUNT)).items[0]?.resourceId).toMatch(
      /^unidentified-[0-9a-f]{32}$/,
    );
    expect(report.notes[0]?.why).toEqual({ code: 'unidentified', params: { count: 1, member: 'Vpcs' } });
  });

  it('takes Direct Connect answers in either case of letters', async () => {
    const { snapshot } = await importFiles({
      [`${ACCOUNT}/us-east-1/a.json`]: { directConnectGateways: [{ directConnectGatewayId: 'dx-1' }] },
      [`${ACCOUNT}/us-east-1/b.json`]: {
        DirectConnectGateways: [{ DirectConnectGatewayId: 'dx-2', Tags: [{ Key: 'Name', Value: 'x' }] }],
      },
    });
    const { items } = await snapshot.slice('AWS::DirectConnect::Gateway', ACCOUNT);
    expect(items.map((one) => [one.resourceId, one.resourceName])).toEqual([
      ['dx-1', undefined],
      ['dx-2', 'x'],
    ]);
  });

  it('gives the same folder the same snapshot', async () => {
    const first = await importFiles({ 'details.json': details });
    const second = await importFiles({ 'details.json': details });
    expect(second.snapshot.manifest.id).toBe(first.snapshot.manifest.id);
  });
});
