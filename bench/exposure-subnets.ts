import { type Body, hex, type Place, prefix, prefixV6, REGION, subnetId, TRANSIT } from './exposure-names.ts';

/** The first two are public, the others private; a zone has one of each. */
export function addSubnet({ accountId, id, index, hasV6, add }: Place, number: number): void {
  const zone = number % 2 === 0 ? 'a' : 'c';
  add('AWS::EC2::Subnet', {
    SubnetId: subnetId(index, number),
    VpcId: id,
    OwnerId: accountId,
    State: 'available',
    AvailabilityZone: `${REGION}${zone}`,
    AvailabilityZoneId: `apne1-az${zone}`,
    CidrBlock: `${prefix(index, number * 4)}.0/22`,
    MapPublicIpOnLaunch: number < 2,
    Ipv6CidrBlockAssociationSet: hasV6
      ? [{ Ipv6CidrBlock: `${prefixV6(index)}0${number}::/64`, Ipv6CidrBlockState: { State: 'associated' } }]
      : [],
  });
}

export function addTables({ accountId, id, index, hasV6, add }: Place): void {
  const table = (name: string, associations: readonly Body[], routes: readonly Body[]) => {
    add('AWS::EC2::RouteTable', {
      RouteTableId: `rtb-${hex(index)}-${name}`,
      VpcId: id,
      OwnerId: accountId,
      PropagatingVgws: [],
      Associations: associations.map((one) => ({ RouteTableId: `rtb-${hex(index)}-${name}`, ...one })),
      Routes: [
        {
          DestinationCidrBlock: `${prefix(index)}.0/20`,
          GatewayId: 'local',
          State: 'active',
          Origin: 'CreateRouteTable',
        },
        ...(hasV6
          ? [
              {
                DestinationIpv6CidrBlock: `${prefixV6(index)}00::/56`,
                GatewayId: 'local',
                State: 'active',
                Origin: 'CreateRouteTable',
              },
            ]
          : []),
        ...routes.map((one) => ({ State: 'active', Origin: 'CreateRoute', ...one })),
      ],
    });
  };
  const state = { AssociationState: { State: 'associated' }, Main: false };
  const subnets = (...numbers: number[]) => numbers.map((number) => ({ ...state, SubnetId: subnetId(index, number) }));
  const toOthers = { DestinationCidrBlock: '10.0.0.0/8', TransitGatewayId: TRANSIT };
  table('main', [{ ...state, Main: true }], []);
  table('public', subnets(0, 1), [
    { DestinationCidrBlock: '0.0.0.0/0', GatewayId: `igw-${hex(index)}` },
    ...(hasV6 ? [{ DestinationIpv6CidrBlock: '::/0', GatewayId: `igw-${hex(index)}` }] : []),
    toOthers,
  ]);
  table('private', subnets(2, 3), [
    { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: `nat-${hex(index)}` },
    ...(hasV6 ? [{ DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: `eigw-${hex(index)}` }] : []),
    toOthers,
  ]);
}

export function addAcls({ accountId, id, index, add }: Place): void {
  const isStrict = index % 3 === 0;
  const acl = (name: string, isDefault: boolean, numbers: readonly number[], entries: readonly Body[]) => {
    add('AWS::EC2::NetworkAcl', {
      NetworkAclId: `acl-${hex(index)}-${name}`,
      VpcId: id,
      OwnerId: accountId,
      IsDefault: isDefault,
      Associations: numbers.map((number) => ({
        NetworkAclAssociationId: `aclassoc-${hex(index)}-${number}`,
        NetworkAclId: `acl-${hex(index)}-${name}`,
        SubnetId: subnetId(index, number),
      })),
      Entries: [...entries, ...REFUSE],
    });
  };
  acl('default', true, isStrict ? [2, 3] : [0, 1, 2, 3], EVERYTHING);
  if (isStrict) acl('public', false, [0, 1], FOR_SERVERS);
}

const REFUSE: readonly Body[] = [true, false].flatMap((Egress) => [
  { Egress, RuleNumber: 32_767, Protocol: '-1', RuleAction: 'deny', CidrBlock: '0.0.0.0/0' },
  { Egress, RuleNumber: 32_768, Protocol: '-1', RuleAction: 'deny', Ipv6CidrBlock: '::/0' },
]);

const EVERYTHING: readonly Body[] = [true, false].flatMap((Egress) => [
  { Egress, RuleNumber: 100, Protocol: '-1', RuleAction: 'allow', CidrBlock: '0.0.0.0/0' },
  { Egress, RuleNumber: 101, Protocol: '-1', RuleAction: 'allow', Ipv6CidrBlock: '::/0' },
]);

const FOR_SERVERS: readonly Body[] = [
  { Egress: false, RuleNumber: 80, Protocol: '-1', RuleAction: 'deny', CidrBlock: '185.0.0.0/16' },
  ...[22, 80, 443].map((port) => ({
    Egress: false,
    RuleNumber: 100 + port,
    Protocol: '6',
    RuleAction: 'allow',
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: port, To: port },
  })),
  {
    Egress: false,
    RuleNumber: 900,
    Protocol: '6',
    RuleAction: 'allow',
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: 1024, To: 65_535 },
  },
  {
    Egress: false,
    RuleNumber: 901,
    Protocol: '6',
    RuleAction: 'allow',
    Ipv6CidrBlock: '::/0',
    PortRange: { From: 443, To: 443 },
  },
  { Egress: true, RuleNumber: 100, Protocol: '-1', RuleAction: 'allow', CidrBlock: '0.0.0.0/0' },
  {
    Egress: true,
    RuleNumber: 101,
    Protocol: '6',
    RuleAction: 'allow',
    Ipv6CidrBlock: '::/0',
    PortRange: { From: 1024, To: 65_535 },
  },
];
