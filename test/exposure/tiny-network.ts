import type { Kind } from '#estate/model';
import type { Stated } from './estate.ts';

type Body = Readonly<Record<string, unknown>>;

const OWNER = '111122223333';
const ZONES: Readonly<Record<string, string>> = { a: 'ap-northeast-1a', b: 'ap-northeast-1c', z: 'ap-northeast-1a' };

const OPEN = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] };

export const EVERY_ENTRY: readonly Body[] = [false, true].flatMap((Egress) => [
  { Egress, RuleNumber: 100, Protocol: '-1', RuleAction: 'allow', CidrBlock: '0.0.0.0/0' },
  { Egress, RuleNumber: 101, Protocol: '-1', RuleAction: 'allow', Ipv6CidrBlock: '::/0' },
]);

/**
 * VPC `a` (10.0.0.0/16, 2600:1f18:0:a00::/56) with an internet gateway and the subnets `a` and `b` in two zones, VPC `z`
 * (10.1.0.0/16) by itself. One interface in each subnet: `eni-a` is 10.0.0.10, 52.0.0.10 and 2600:1f18:0:a00::10; `eni-b`
 * 10.0.1.10; `eni-z` 10.1.0.10. Groups and ACLs admit everything. Cases change what they are about.
 */
const BASE: readonly Stated[] = [
  ...vpcOf('a', '10.0', true),
  ...vpcOf('z', '10.1', false),
  {
    kind: 'AWS::EC2::InternetGateway',
    configuration: {
      InternetGatewayId: 'igw-a',
      OwnerId: OWNER,
      Attachments: [{ VpcId: 'vpc-a', State: 'available' }],
    },
  },
  tableOf('rtb-a', 'vpc-a', [
    { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable' },
    { DestinationIpv6CidrBlock: '2600:1f18:0:a00::/56', GatewayId: 'local', Origin: 'CreateRouteTable' },
    { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a' },
    { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-a' },
  ]),
  tableOf('rtb-z', 'vpc-z', [{ DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable' }]),
  subnetOf('a', 'vpc-a', '10.0.0.0/24', ['2600:1f18:0:a00::/64']),
  subnetOf('b', 'vpc-a', '10.0.1.0/24', []),
  subnetOf('z', 'vpc-z', '10.1.0.0/24', []),
  interfaceOf('a', 'vpc-a', '10.0.0.10', { PublicIp: '52.0.0.10', IpOwnerId: 'amazon' }, ['2600:1f18:0:a00::10']),
  interfaceOf('b', 'vpc-a', '10.0.1.10', undefined, []),
  interfaceOf('z', 'vpc-z', '10.1.0.10', undefined, []),
  ...['a', 'b', 'z'].map(
    (name): Stated => ({
      kind: 'AWS::EC2::Instance',
      configuration: {
        InstanceId: `i-${name}`,
        State: { Code: 16, Name: 'running' },
        NetworkInterfaces: [{ NetworkInterfaceId: `eni-${name}` }],
      },
    }),
  ),
];

function vpcOf(name: string, block: string, hasV6: boolean): Stated[] {
  const VpcId = `vpc-${name}`;
  return [
    {
      kind: 'AWS::EC2::VPC',
      configuration: {
        VpcId,
        OwnerId: OWNER,
        State: 'available',
        CidrBlock: `${block}.0.0/16`,
        CidrBlockAssociationSet: [{ CidrBlock: `${block}.0.0/16`, CidrBlockState: { State: 'associated' } }],
        Ipv6CidrBlockAssociationSet: hasV6
          ? [{ Ipv6CidrBlock: '2600:1f18:0:a00::/56', Ipv6CidrBlockState: { State: 'associated' } }]
          : [],
      },
    },
    {
      kind: 'AWS::EC2::SecurityGroup',
      configuration: {
        GroupId: `sg-${name}`,
        GroupName: name,
        OwnerId: OWNER,
        VpcId,
        IpPermissions: [OPEN],
        IpPermissionsEgress: [OPEN],
      },
    },
    {
      kind: 'AWS::EC2::NetworkAcl',
      configuration: {
        NetworkAclId: `acl-${name}`,
        OwnerId: OWNER,
        VpcId,
        IsDefault: true,
        Associations: (name === 'a' ? ['a', 'b'] : ['z']).map((one) => ({
          NetworkAclAssociationId: `aa-${one}`,
          NetworkAclId: `acl-${name}`,
          SubnetId: `subnet-${one}`,
        })),
        Entries: EVERY_ENTRY,
      },
    },
  ];
}

export function tableOf(id: string, vpcId: string, routes: readonly Body[], associations?: readonly Body[]): Stated {
  return {
    kind: 'AWS::EC2::RouteTable',
    configuration: {
      RouteTableId: id,
      VpcId: vpcId,
      OwnerId: OWNER,
      PropagatingVgws: [],
      Associations: (associations ?? [{ Main: true }]).map((one) => ({
        RouteTableAssociationId: `a-${id}`,
        RouteTableId: id,
        AssociationState: { State: 'associated' },
        Main: false,
        ...one,
      })),
      Routes: routes.map((route) => ({ State: 'active', Origin: 'CreateRoute', ...route })),
    },
  };
}

export function subnetOf(name: string, VpcId: string, CidrBlock: string, v6: readonly string[]): Stated {
  return {
    kind: 'AWS::EC2::Subnet',
    configuration: {
      SubnetId: `subnet-${name}`,
      VpcId,
      OwnerId: OWNER,
      State: 'available',
      AvailabilityZone: ZONES[name] ?? 'ap-northeast-1a',
      CidrBlock,
      Ipv6CidrBlockAssociationSet: v6.map((Ipv6CidrBlock) => ({
        Ipv6CidrBlock,
        Ipv6CidrBlockState: { State: 'associated' },
      })),
    },
  };
}

export function interfaceOf(
  name: string,
  VpcId: string,
  address: string,
  association: Body | undefined,
  v6: readonly string[],
  rest: Body = {},
): Stated {
  const Association = association === undefined ? {} : { Association: association };
  return {
    kind: 'AWS::EC2::NetworkInterface',
    configuration: {
      NetworkInterfaceId: `eni-${name}`,
      VpcId,
      SubnetId: `subnet-${name}`,
      AvailabilityZone: ZONES[name] ?? 'ap-northeast-1a',
      OwnerId: OWNER,
      Status: 'in-use',
      InterfaceType: 'interface',
      SourceDestCheck: true,
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...Association }],
      Ipv6Addresses: v6.map((Ipv6Address) => ({ Ipv6Address })),
      Groups: [{ GroupId: `sg-${VpcId.slice('vpc-'.length)}` }],
      Attachment: { AttachmentId: `ea-${name}`, InstanceId: `i-${name}`, Status: 'attached', DeviceIndex: 0 },
      ...Association,
      ...rest,
    },
  };
}

/** What a case changes: members of what stands in the base (`undefined` takes it away), and what is new. */
export interface Change {
  readonly set?: Readonly<Record<string, Body | undefined>>;
  readonly add?: readonly Stated[];
}

const IDS: Readonly<Partial<Record<Kind, string>>> = {
  'AWS::EC2::VPC': 'VpcId',
  'AWS::EC2::Subnet': 'SubnetId',
  'AWS::EC2::SecurityGroup': 'GroupId',
  'AWS::EC2::NetworkAcl': 'NetworkAclId',
  'AWS::EC2::RouteTable': 'RouteTableId',
  'AWS::EC2::InternetGateway': 'InternetGatewayId',
  'AWS::EC2::NetworkInterface': 'NetworkInterfaceId',
  'AWS::EC2::Instance': 'InstanceId',
};

export function tinyNetwork({ set = {}, add = [] }: Change = {}): Stated[] {
  const kept = BASE.flatMap((one) => {
    const id = String(one.configuration[IDS[one.kind] ?? '']);
    if (!Object.hasOwn(set, id)) return [one];
    const members = set[id];
    return members === undefined ? [] : [{ ...one, configuration: { ...one.configuration, ...members } }];
  });
  return [...kept, ...add];
}
