import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../testing/index.ts';
import { hopSentence } from '../hop-texts.ts';
import { readNetwork } from '../model/read-network.ts';
import { reach } from '../reach.ts';
import { readEndpointPolicy } from './policy.ts';
import { restrictionOf } from './restriction.ts';

const S3 = 'com.amazonaws.ap-northeast-1.s3';
const SQS = 'com.amazonaws.ap-northeast-1.sqs';
const ALL = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const DENY = { ...ALL, Effect: 'Deny' };
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

describe('the policy of an endpoint', () => {
  it.each<[string, readonly object[], string, string]>([
    ['lets everything through by default', [ALL], S3, 'open'],
    ['lets everything through that is all of the service', [{ ...ALL, Action: 's3:*' }], S3, 'open'],
    ['does not lose anything by a Deny of another service', [ALL, { ...DENY, Action: 'sqs:*' }], S3, 'open'],
    ['closes by a Deny of everything', [ALL, DENY], S3, 'closed'],
    ['closes by a Deny of all of the service', [ALL, { ...DENY, Action: ['s3:*'] }], S3, 'closed'],
    ['closes without an Allow', [{ ...DENY, Action: 's3:PutObject' }], S3, 'closed'],
    ['closes where its Allow is of another service', [{ ...ALL, Action: ['ec2:*', 'sqs:Send*'] }], S3, 'closed'],
    [
      'closes where its Allow leaves out all of the service',
      [{ ...ALL, Action: undefined, NotAction: 's3:*' }],
      S3,
      'closed',
    ],
    ['restricts by a Deny of one principal', [ALL, { ...DENY, Principal: { AWS: '111122223333' } }], S3, 'restricted'],
    [
      'restricts by a Deny under a condition',
      [ALL, { ...DENY, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      S3,
      'restricted',
    ],
    ['restricts by a Deny of one bucket', [ALL, { ...DENY, Resource: 'arn:aws:s3:::logs/*' }], S3, 'restricted'],
    ['restricts by a pattern that stands for one sign', [{ ...ALL, Action: 's3:?etObject' }], S3, 'restricted'],
    [
      'of a service whose actions are not known by name opens by a star alone',
      [{ ...ALL, Action: 'sqs:*' }],
      SQS,
      'restricted',
    ],
    ['of such a service closes by a star alone', [ALL, { ...DENY, Action: 'sqs:*' }], SQS, 'restricted'],
    ['cannot be read without a principal', [{ ...ALL, Principal: undefined }], S3, 'unreadable'],
  ])('%s', (_, statements, service, expected) => {
    expect(readEndpointPolicy(policy(...statements), service).kind).toBe(expected);
  });

  it('that is none is the default one, and one that is no JSON cannot be read', () => {
    expect(readEndpointPolicy(undefined, S3).kind).toBe('open');
    expect(readEndpointPolicy('{', S3).kind).toBe('unreadable');
  });

  it('is told by what it restricts, the rest counted', () => {
    const access = readEndpointPolicy(
      policy(
        {
          ...ALL,
          Action: ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject'],
          Resource: 'arn:aws:s3:::shop/*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
        },
        { ...DENY, Sid: 'NoLogs', Resource: 'arn:aws:s3:::logs/*' },
        { ...ALL, Action: undefined, NotAction: 's3:PutObject', Resource: 'arn:aws:s3:::logs/*' },
      ),
      S3,
    );
    const params = access.kind === 'restricted' ? restrictionOf(access.statements) : {};
    expect(params).toEqual({
      actions: 's3:getobject, s3:putobject, s3:listbucket +2',
      resources: 'arn:aws:s3:::shop/*, arn:aws:s3:::logs/*',
      conditions: 'aws:principalorgid',
      denies: 'NoLogs',
    });
    expect(hopSentence({ code: 'endpoint-policy', params: { denies: '#1' } }, 'en')).toBe(
      'The policy of the endpoint restricts what it lets through; denied by: #1.',
    );
  });
});

const SUBNET = 'subnet-1';

/** An interface that reaches S3 by a gateway endpoint, and SQS by an interface endpoint in its subnet. */
function network(policies: { readonly gateway?: string; readonly queue?: string }) {
  const builder = buildNetwork();
  const anywhere = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  const interfaceOf = (id: string, address: string, InterfaceType: 'interface' | 'vpc_endpoint') =>
    builder.add('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: id,
      VpcId: 'vpc-1',
      SubnetId: SUBNET,
      InterfaceType,
      Status: 'in-use',
      SourceDestCheck: true,
      Groups: [{ GroupId: 'sg-1' }],
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
    });
  builder
    .add('AWS::EC2::VPC', {
      VpcId: 'vpc-1',
      CidrBlock: '10.0.0.0/16',
      CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } }],
    })
    .add('AWS::EC2::Subnet', { SubnetId: SUBNET, VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24' })
    .add('AWS::EC2::NetworkAcl', {
      NetworkAclId: 'acl-1',
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: SUBNET }],
      Entries: [false, true].map((Egress) => ({
        Egress,
        RuleNumber: 100,
        Protocol: '-1',
        RuleAction: 'allow',
        CidrBlock: '0.0.0.0/0',
      })),
    })
    .add('AWS::EC2::SecurityGroup', {
      GroupId: 'sg-1',
      VpcId: 'vpc-1',
      IpPermissions: anywhere,
      IpPermissionsEgress: anywhere,
    })
    .add('AWS::EC2::RouteTable', {
      RouteTableId: 'rtb-1',
      VpcId: 'vpc-1',
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-s3', State: 'active' },
      ],
      Associations: [{ Main: true, RouteTableId: 'rtb-1' }],
    })
    .add('AWS::EC2::AWSPrefixList', { PrefixListId: 'pl-1', Cidrs: ['52.219.0.0/20'] });
  interfaceOf('eni-1', '10.0.1.10', 'interface');
  interfaceOf('eni-queue', '10.0.1.20', 'vpc_endpoint');
  const endpoint = { VpcId: 'vpc-1', State: 'available' as never };
  builder.add('AWS::EC2::VPCEndpoint', {
    ...endpoint,
    VpcEndpointId: 'vpce-s3',
    VpcEndpointType: 'Gateway',
    ServiceName: S3,
    ...(policies.gateway === undefined ? {} : { PolicyDocument: policies.gateway }),
  });
  builder.add('AWS::EC2::VPCEndpoint', {
    ...endpoint,
    VpcEndpointId: 'vpce-queue',
    VpcEndpointType: 'Interface',
    ServiceName: SQS,
    NetworkInterfaceIds: ['eni-queue'],
    ...(policies.queue === undefined ? {} : { PolicyDocument: policies.queue }),
  });
  return readNetwork(builder.reader());
}

const toS3 = { kind: 'cidr', cidr: '52.219.0.1/32' } as const;
const toQueue = { kind: 'resource', id: 'vpce-queue' } as const;

async function asked(
  policies: { readonly gateway?: string; readonly queue?: string },
  to: typeof toS3 | typeof toQueue,
) {
  const port443 = { protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 } };
  const question = { from: { kind: 'resource', id: 'eni-1' }, to, ...port443 } as const;
  const { outcome, paths, refusals, unseen } = reach(await network(policies), question);
  return {
    outcome,
    notes: paths.flatMap(({ hops }) => hops.filter(({ role }) => role === 'endpoint').map(({ note }) => note)),
    refusals: refusals.map(({ code, params }) => ({ code, params })),
    unseen: unseen.map(({ what }) => what),
  };
}

describe('on the way by an endpoint', () => {
  it('a full policy says nothing, a restricting one what it restricts to', async () => {
    expect(await asked({}, toS3)).toMatchObject({ outcome: 'reachable', notes: [undefined], unseen: [] });
    const only = policy({ ...ALL, Resource: 'arn:aws:s3:::shop/*' });
    const note = { code: 'endpoint-policy', params: { resources: 'arn:aws:s3:::shop/*' } };
    expect(await asked({ gateway: only }, toS3)).toMatchObject({ outcome: 'reachable', notes: [note] });
    const sender = policy({ ...ALL, Principal: { AWS: '111122223333' } });
    expect(await asked({ queue: sender }, toQueue)).toMatchObject({
      outcome: 'reachable',
      notes: [{ code: 'endpoint-policy', params: { principals: '111122223333' } }],
    });
  });

  it('one that denies everything stops all, and names its statement', async () => {
    const none = policy({ ...DENY, Sid: 'Nobody' });
    const refusals: unknown = expect.arrayContaining([
      { code: 'VPCE_POLICY_RESTRICTION', params: { statement: 'Nobody' } },
    ]);
    expect(await asked({ gateway: none }, toS3)).toMatchObject({ outcome: 'blocked', refusals });
    expect(await asked({ queue: none }, toQueue)).toMatchObject({ outcome: 'blocked', refusals });
  });

  it('one that cannot be read makes the answer unknown', async () => {
    expect(await asked({ gateway: '{' }, toS3)).toMatchObject({ outcome: 'unknown', unseen: ['endpoint-policy'] });
    expect(await asked({ queue: '{' }, toQueue)).toMatchObject({ outcome: 'unknown', unseen: ['endpoint-policy'] });
  });
});
