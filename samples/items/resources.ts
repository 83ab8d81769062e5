import type { Instant } from '#kernel';
import { HOME_REGION, type SampleAccount } from '../company.ts';
import { resourceHex, uniqueId } from '../identifiers.ts';
import type { Random } from '../random.ts';
import { ago } from '../users.ts';
import { samplePart, type SamplePart } from './body.ts';

/** Roles, groups, buckets, instances and functions: enough to make the accounts look lived in. */
export function resourceParts(account: SampleAccount, asOf: Instant, random: Random): SamplePart[] {
  return [
    samplePart(
      account.id,
      'global',
      'AWS::IAM::Role',
      ROLE_NAMES.map((name) => role(account, name, asOf, random)),
    ),
    samplePart(account.id, 'global', 'AWS::IAM::Group', [group(account, asOf, random)]),
    samplePart(
      account.id,
      'global',
      'AWS::S3::Bucket',
      Array.from({ length: account.buckets }, (_, index) => {
        const name = `hinoki-${account.name}-${BUCKETS[index % BUCKETS.length]}-${index + 1}`;
        return {
          resourceId: name,
          resourceName: name,
          arn: `arn:aws:s3:::${name}`,
          tags: {},
          configuration: {
            Name: name,
            CreationDate: ago(asOf, random.between(10, account.ageDays), random),
            BucketRegion: HOME_REGION,
          },
        };
      }),
    ),
    samplePart(
      account.id,
      HOME_REGION,
      'AWS::EC2::Instance',
      Array.from({ length: account.instances }, (_, index) => instance(account, index, asOf, random)),
    ),
    samplePart(
      account.id,
      HOME_REGION,
      'AWS::Lambda::Function',
      Array.from({ length: account.functions }, (_, index) => lambda(account, index, random)),
    ),
  ];
}

const ROLE_NAMES = [
  'YaguraReadOnly',
  'github-oidc-deploy',
  'ecs-task',
  'lambda-basic',
  'backup-operator',
  'AWSServiceRoleForOrganizations',
  'AWSServiceRoleForSSO',
  'OrganizationAccountAccessRole',
];

const BUCKETS = ['assets', 'logs', 'exports', 'artifacts', 'uploads'];

function role(account: SampleAccount, name: string, asOf: Instant, random: Random) {
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
      CreateDate: ago(asOf, random.between(30, account.ageDays), random),
      AssumeRolePolicyDocument: encodeURIComponent(trust(account, name)),
      InstanceProfileList: [],
      RolePolicyList: [],
      AttachedManagedPolicies: [],
      Tags: [],
    },
  };
}

function trust(account: SampleAccount, name: string): string {
  const principal = name.startsWith('github')
    ? { Federated: `arn:aws:iam::${account.id}:oidc-provider/token.actions.githubusercontent.com` }
    : { Service: 'ec2.amazonaws.com' };
  const action = name.startsWith('github') ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: action }],
  });
}

function group(account: SampleAccount, asOf: Instant, random: Random) {
  const arn = `arn:aws:iam::${account.id}:group/developers`;
  const id = uniqueId('AGPA', random);
  return {
    resourceId: id,
    resourceName: 'developers',
    arn,
    tags: {},
    configuration: {
      Path: '/',
      GroupName: 'developers',
      GroupId: id,
      Arn: arn,
      CreateDate: ago(asOf, account.ageDays, random),
      GroupPolicyList: [],
      AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    },
  };
}

function instance(account: SampleAccount, index: number, asOf: Instant, random: Random) {
  const id = resourceHex('i', random);
  const name = `${account.owner}-${random.pick(['web', 'worker', 'batch', 'bastion'])}-${index + 1}`;
  return {
    resourceId: id,
    resourceName: name,
    arn: `arn:aws:ec2:${HOME_REGION}:${account.id}:instance/${id}`,
    tags: { Name: name },
    configuration: {
      InstanceId: id,
      InstanceType: random.pick(['t3.micro', 'm7g.large', 'c7g.xlarge'] as const),
      State: { Code: 16, Name: 'running' as const },
      LaunchTime: ago(asOf, random.between(0, 300), random),
      PrivateIpAddress: `10.${random.between(0, 60)}.${random.between(0, 255)}.${random.between(4, 250)}`,
      VpcId: `vpc-0${account.id}abcd`,
      OwnerId: account.id,
      ReservationId: resourceHex('r', random),
      Tags: [{ Key: 'Name', Value: name }],
    },
  };
}

function lambda(account: SampleAccount, index: number, random: Random) {
  const name = `${account.owner}-${random.pick(['resize', 'notify', 'sync', 'report'])}-${index + 1}`;
  const arn = `arn:aws:lambda:${HOME_REGION}:${account.id}:function:${name}`;
  return {
    resourceId: name,
    resourceName: name,
    arn,
    tags: {},
    configuration: {
      FunctionName: name,
      FunctionArn: arn,
      Runtime: random.pick(['nodejs22.x', 'nodejs24.x', 'python3.13'] as const),
      Role: `arn:aws:iam::${account.id}:role/lambda-basic`,
      Handler: 'index.handler',
      MemorySize: 256,
      Timeout: 30,
    },
  };
}
