import { hasIpv6, hasNetwork, IPV6_PREFIX, networkPrefix } from './places.ts';
import { here, HOME, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type VpcFlaw = 'no-flow-log' | 'no-endpoint' | 'acl-as-made' | 'public-subnets';

/** What networks lack. Whoever is not named keeps them well. */
const FLAWS: Readonly<Record<string, readonly VpcFlaw[]>> = {
  'shop-staging': ['acl-as-made'],
  'shop-development': ['no-endpoint', 'acl-as-made'],
  'logistics-acquired': ['no-flow-log', 'no-endpoint', 'acl-as-made', 'public-subnets'],
  'sandbox-engineers': ['no-flow-log', 'no-endpoint', 'acl-as-made', 'public-subnets'],
  'sandbox-interns': ['no-flow-log', 'no-endpoint', 'acl-as-made', 'public-subnets'],
};

function has(scene: Scene, what: VpcFlaw): boolean {
  return (FLAWS[scene.account.name] ?? []).includes(what);
}

export function vpcId(scene: Scene): string {
  return idOf(scene, 'vpc', 'main');
}

export const ZONES = ['a', 'c'] as const;

const ASSOCIATED = { State: 'associated' as const };

/** Private subnets, one in each of two zones. */
export function privateSubnets(scene: Scene): string[] {
  return ZONES.map((zone) => idOf(scene, 'subnet', `private-${zone}`));
}

/** Public ones alike; the internet gateway is behind them. */
export function publicSubnets(scene: Scene): string[] {
  return ZONES.map((zone) => idOf(scene, 'subnet', `public-${zone}`));
}

export function publicSubnet(scene: Scene): string {
  return publicSubnets(scene)[0] ?? '';
}

const subnets = (scene: Scene) =>
  ['private', 'public'].flatMap((side, block) =>
    ZONES.map((zone, index) => {
      const name = `${side}-${zone}`;
      return {
        SubnetId: idOf(scene, 'subnet', name),
        VpcId: vpcId(scene),
        OwnerId: scene.account.id,
        State: 'available' as const,
        CidrBlock: `${networkPrefix(scene)}.${block * 16 + index * 4}.0/22`,
        Ipv6CidrBlockAssociationSet: hasIpv6(scene)
          ? [{ Ipv6CidrBlock: `${IPV6_PREFIX}:${block * 2 + index}::/64`, Ipv6CidrBlockState: ASSOCIATED }]
          : [],
        AvailabilityZone: `${scene.region}${zone}`,
        MapPublicIpOnLaunch: side === 'public' && has(scene, 'public-subnets'),
        Tags: [{ Key: 'Name', Value: name }],
      };
    }),
  );

/** Administration from everywhere is denied before everything else is allowed; as AWS makes it, all is allowed. */
const acl = (scene: Scene) => {
  const deny = (RuleNumber: number, port: number) => ({
    RuleNumber,
    RuleAction: 'deny' as const,
    Protocol: '6',
    Egress: false,
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: port, To: port },
  });
  const all = (Egress: boolean, RuleNumber: number, RuleAction: 'allow' | 'deny') => {
    const entry = { RuleAction, Protocol: '-1', Egress };
    const v6 = { ...entry, RuleNumber: RuleNumber + 1, Ipv6CidrBlock: '::/0' };
    return [{ ...entry, RuleNumber, CidrBlock: '0.0.0.0/0' }, ...(hasIpv6(scene) ? [v6] : [])];
  };
  return {
    NetworkAclId: idOf(scene, 'acl', 'main'),
    VpcId: vpcId(scene),
    OwnerId: scene.account.id,
    IsDefault: true,
    Entries: [
      ...(has(scene, 'acl-as-made') ? [] : [deny(80, 22), deny(90, 3389)]),
      ...all(false, 100, 'allow'),
      ...all(true, 100, 'allow'),
      ...all(false, 32_767, 'deny'),
      ...all(true, 32_767, 'deny'),
    ],
    Associations: [...privateSubnets(scene), ...publicSubnets(scene)].map((SubnetId) => ({
      NetworkAclAssociationId: SubnetId.replace('subnet-', 'aclassoc-'),
      NetworkAclId: idOf(scene, 'acl', 'main'),
      SubnetId,
    })),
  };
};

const VPNS: readonly Placed<'one-tunnel'>[] = [
  { account: 'network', name: 'tokyo-office' },
  { account: 'network', name: 'osaka-warehouse', weak: [{ what: 'one-tunnel', since: 2 }] },
];

export const inNetwork =
  <T>(make: (scene: Scene) => readonly T[]) =>
  (scene: Scene) =>
    hasNetwork(scene) ? make(scene) : [];

export const isHub = ({ account, region }: Scene) => account.name === 'network' && region === HOME;

export const NETWORK_MAKERS = [
  maker(
    'AWS::EC2::VPC',
    inNetwork((scene) => [
      {
        VpcId: vpcId(scene),
        OwnerId: scene.account.id,
        CidrBlock: `${networkPrefix(scene)}.0.0/16`,
        CidrBlockAssociationSet: [{ CidrBlock: `${networkPrefix(scene)}.0.0/16`, CidrBlockState: ASSOCIATED }],
        Ipv6CidrBlockAssociationSet: hasIpv6(scene)
          ? [{ Ipv6CidrBlock: `${IPV6_PREFIX}::/56`, Ipv6CidrBlockState: ASSOCIATED }]
          : [],
        State: 'available',
        IsDefault: false,
        Tags: [{ Key: 'Name', Value: 'main' }],
      },
    ]),
  ),
  maker('AWS::EC2::Subnet', inNetwork(subnets)),
  maker(
    'AWS::EC2::NetworkAcl',
    inNetwork((scene) => [acl(scene)]),
  ),
  maker(
    'AWS::EC2::FlowLog',
    inNetwork((scene) =>
      has(scene, 'no-flow-log')
        ? []
        : [
            {
              FlowLogId: idOf(scene, 'fl', 'main'),
              FlowLogStatus: 'ACTIVE',
              ResourceId: vpcId(scene),
              TrafficType: 'ALL',
              LogDestinationType: 's3',
              LogDestination: 'arn:aws:s3:::hinoki-log-archive-flow-logs',
            },
          ],
    ),
  ),
  maker(
    'AWS::EC2::VPCEndpoint',
    inNetwork((scene) =>
      has(scene, 'no-endpoint')
        ? []
        : [
            {
              VpcEndpointId: idOf(scene, 'vpce', 'ec2'),
              VpcEndpointType: 'Interface',
              VpcId: vpcId(scene),
              ServiceName: `com.amazonaws.${scene.region}.ec2`,
              State: 'Available',
              PrivateDnsEnabled: true,
              SubnetIds: privateSubnets(scene),
            },
          ],
    ),
  ),
  maker('AWS::EC2::VPNConnection', (scene) =>
    here(VPNS, scene).map((row, index) => ({
      VpnConnectionId: idOf(scene, 'vpn', row.name),
      State: 'available',
      Type: 'ipsec.1',
      VgwTelemetry: [0, 1].map((tunnel) => ({
        OutsideIpAddress: `198.51.100.${40 + index * 2 + tunnel}`,
        Status: tunnel === 1 && isWeak(row, 'one-tunnel', scene) ? ('DOWN' as const) : ('UP' as const),
      })),
      Tags: [{ Key: 'Name', Value: row.name }],
    })),
  ),
  maker('AWS::EC2::PrefixList', (scene) => [
    prefixList(scene, 'AWS', 'pl-61a54008', storage(scene), ['192.0.2.0/24']),
    ...(isHub(scene)
      ? [prefixList(scene, scene.account.id, idOf(scene, 'pl', 'offices'), 'offices', ['203.0.113.0/24'])]
      : []),
  ]),
  maker('AWS::EC2::AWSPrefixList', (scene) => [
    { PrefixListId: 'pl-61a54008', PrefixListName: storage(scene), Cidrs: ['192.0.2.0/24'] },
  ]),
];

/** AWS's own list of the addresses of S3, in documentation's networks here. */
function storage({ region }: Scene): string {
  return `com.amazonaws.${region}.s3`;
}

function prefixList({ region }: Scene, owner: string, id: string, name: string, cidrs: readonly string[]) {
  return {
    PrefixListId: id,
    PrefixListArn: `arn:aws:ec2:${region}:${owner === 'AWS' ? 'aws' : owner}:prefix-list/${id}`,
    PrefixListName: name,
    OwnerId: owner,
    State: 'create-complete' as const,
    AddressFamily: 'IPv4',
    Entries: cidrs.map((Cidr) => ({ Cidr })),
  };
}
