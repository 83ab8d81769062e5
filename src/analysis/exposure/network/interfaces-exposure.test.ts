import { expect, test } from 'vitest';
import { interfaceExposures } from './interfaces-exposure.ts';
import type { Network } from './model/network.ts';
import { readNetwork } from './model/read-network.ts';
import { reachDirectly } from './reach.ts';
import { buildNetwork, HOME, type NetworkBuilder, REGION } from './testing/index.ts';
import { whatIf } from './what-if.ts';

const WEB = {
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
};
const EVERYTHING = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };

/** A VPC with a public subnet of two web servers; one of them carries a block for containers. */
function estate(): NetworkBuilder {
  const builder = buildNetwork()
    .add('AWS::EC2::VPC', {
      VpcId: 'vpc-1',
      OwnerId: HOME,
      CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } }],
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1f18:1::/56', Ipv6CidrBlockState: { State: 'associated' } }],
    })
    .add('AWS::EC2::Subnet', {
      SubnetId: 'subnet-1',
      VpcId: 'vpc-1',
      CidrBlock: '10.0.0.0/24',
      AvailabilityZone: 'ap-northeast-1a',
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1f18:1::/64', Ipv6CidrBlockState: { State: 'associated' } }],
    })
    .add('AWS::EC2::InternetGateway', {
      InternetGatewayId: 'igw-1',
      Attachments: [{ VpcId: 'vpc-1', State: 'attached' }],
    })
    .add('AWS::EC2::RouteTable', {
      RouteTableId: 'rtb-1',
      VpcId: 'vpc-1',
      Associations: [{ Main: true, AssociationState: { State: 'associated' } }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationIpv6CidrBlock: '2600:1f18:1::/56', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' },
        { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1', State: 'active' },
      ],
    })
    .add('AWS::EC2::NetworkAcl', {
      NetworkAclId: 'acl-1',
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-1' }],
      Entries: [true, false].flatMap((Egress) => [
        { Egress, RuleNumber: 100, Protocol: '-1', RuleAction: 'allow' as const, CidrBlock: '0.0.0.0/0' },
        { Egress, RuleNumber: 101, Protocol: '-1', RuleAction: 'allow' as const, Ipv6CidrBlock: '::/0' },
      ]),
    })
    .add('AWS::EC2::SecurityGroup', {
      GroupId: 'sg-1',
      GroupName: 'web',
      VpcId: 'vpc-1',
      IpPermissions: [WEB],
      IpPermissionsEgress: [EVERYTHING],
    });
  for (const [index, id] of ['eni-a', 'eni-b'].entries()) {
    builder.add('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: id,
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      InterfaceType: 'interface',
      Status: 'in-use',
      SourceDestCheck: true,
      Groups: [{ GroupId: 'sg-1' }],
      PrivateIpAddresses: [
        { PrivateIpAddress: `10.0.0.${10 + index}`, Association: { PublicIp: `52.0.0.${10 + index}` } },
      ],
      Ipv6Addresses: [],
      Ipv6Prefixes: index === 0 ? [{ Ipv6Prefix: '2600:1f18:1:0:1::/80' }] : [],
    });
  }
  return builder;
}

const network = (builder: NetworkBuilder): Promise<Network> => readNetwork(builder.reader());

test('an interface exposes what the internet reaches of it, kin of another or not', async () => {
  const made = await network(estate());
  const exposures = interfaceExposures(made);
  expect(exposures.map(({ resource, outcome }) => [resource.id, outcome])).toEqual([
    ['eni-a', 'open'],
    ['eni-a', 'open'],
    ['eni-b', 'open'],
  ]);
  for (const { resource, path } of exposures.filter(({ openings }) => openings[0]?.family === 'v4')) {
    const { paths } = reachDirectly(made, { from: { kind: 'internet' }, to: { kind: 'resource', id: resource.id } });
    expect(paths.filter(({ flows }) => flows[0]?.family === 'v4')).toEqual([path]);
  }
  expect(exposures.map(({ openings }) => openings)).toEqual([
    [{ family: 'v4', protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 }, breadth: 'internet' }],
    [{ family: 'v6', protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 }, breadth: 'internet' }],
    [{ family: 'v4', protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 }, breadth: 'internet' }],
  ]);
});

test('every address of a delegated block is reached', async () => {
  const made = await network(estate());
  const to = { kind: 'cidr', cidr: '2600:1f18:1:0:1:2:3:4/128' } as const;
  expect(reachDirectly(made, { from: { kind: 'internet' }, to }).outcome).toBe('reachable');
});

test('an interface that is attached to nothing exposes nothing', async () => {
  const made = await network(estate());
  const one = made.interfaces.get('eni-b')!.item;
  const free = whatIf(made, [
    {
      op: 'put',
      kind: 'AWS::EC2::NetworkInterface',
      accountId: HOME,
      region: REGION,
      id: 'eni-b',
      configuration: { ...one.configuration, Status: 'available' },
    },
  ]);
  expect(free.before.map(({ resource }) => resource.id)).toEqual(['eni-b']);
  expect(free.after).toEqual([]);
});

test('a rule that is taken away closes what it opened, and a changed network shares the rest', async () => {
  const made = await network(estate());
  const group = made.groups.get('sg-1')!.item.configuration;
  const edit = { kind: 'AWS::EC2::SecurityGroup', accountId: HOME, region: REGION, id: 'sg-1' } as const;
  const result = whatIf(made, [{ ...edit, op: 'put', configuration: { ...group, IpPermissions: [] } }]);
  expect([result.before.length, result.after.length]).toEqual([3, 0]);
  expect(result.network.interfaces).toBe(made.interfaces);
  expect(result.network.routeTables).toBe(made.routeTables);
  expect(interfaceExposures(result.network)).toEqual([]);
});

test.each(['AWS::EC2::NetworkAcl', 'AWS::EC2::RouteTable', 'AWS::EC2::SecurityGroup'] as const)(
  'without %s it is not known what is exposed',
  async (kind) => {
    const exposures = interfaceExposures(await network(estate().unseen(kind)));
    expect(exposures.length).toBeGreaterThan(0);
    expect(exposures.every(({ outcome, unseen }) => outcome === 'unknown' && unseen.length > 0)).toBe(true);
  },
);

test('block public access stops what no exclusion covers; where nobody looked, a remark says so', async () => {
  const options = {
    AwsAccountId: HOME,
    AwsRegion: REGION,
    InternetGatewayBlockMode: 'block-bidirectional' as const,
  };
  expect(interfaceExposures(await network(estate().add('AWS::EC2::VPCBlockPublicAccessOptions', options)))).toEqual([]);
  const excluded = estate()
    .add('AWS::EC2::VPCBlockPublicAccessOptions', options)
    .add('AWS::EC2::VPCBlockPublicAccessExclusion', {
      ExclusionId: 'vpcbpa-exclude-1',
      InternetGatewayExclusionMode: 'allow-bidirectional',
      ResourceArn: `arn:aws:ec2:${REGION}:${HOME}:subnet/subnet-1`,
      State: 'create-complete',
    });
  expect(interfaceExposures(await network(excluded))).toHaveLength(3);
  const unasked = interfaceExposures(await network(estate().unseen('AWS::EC2::VPCBlockPublicAccessOptions')));
  expect(unasked.every(({ outcome, unseen }) => outcome === 'open' && unseen.length === 1)).toBe(true);
});
