import type { ConfigurationOf } from '#estate/model';
import type { Network } from '../../model/network.ts';
import { readNetwork } from '../../model/read-network.ts';
import { buildNetwork, HOME, type NetworkBuilder, REGION } from '../../testing/index.ts';

type Permission = NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>[number];
type Balancer = ConfigurationOf<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;
type Action = NonNullable<ConfigurationOf<'AWS::ElasticLoadBalancingV2::Listener'>['DefaultActions']>[number];

const ELB = `arn:aws:elasticloadbalancing:${REGION}:${HOME}`;
const ZONES = [`${REGION}a`, `${REGION}c`] as const;

/** Where things stand: public subnets lead to the internet gateway, private ones nowhere. */
export type SubnetName = 'public-a' | 'public-c' | 'private-a' | 'private-c';

const SUBNETS: Readonly<Record<SubnetName, { cidr: string; cidr6: string; zone: string }>> = {
  'public-a': { cidr: '10.0.1.0/24', cidr6: '2600:1f14:0:1::/64', zone: ZONES[0] },
  'public-c': { cidr: '10.0.2.0/24', cidr6: '2600:1f14:0:2::/64', zone: ZONES[1] },
  'private-a': { cidr: '10.0.11.0/24', cidr6: '2600:1f14:0:11::/64', zone: ZONES[0] },
  'private-c': { cidr: '10.0.12.0/24', cidr6: '2600:1f14:0:12::/64', zone: ZONES[1] },
};

export const VPC = 'vpc-1';
export const ANYWHERE = ['0.0.0.0/0'];
export const BALANCER_DNS = 'web-1.ap-northeast-1.elb.amazonaws.com';

/** A group's rule: TCP on a port from blocks and groups. */
export function tcpFrom(
  port: number,
  blocks: readonly string[],
  groups: readonly string[] = [],
  lists: readonly string[] = [],
): Permission {
  return {
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: blocks.filter((block) => !block.includes(':')).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: blocks.filter((block) => block.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
    UserIdGroupPairs: groups.map((GroupId) => ({ GroupId, UserId: HOME })),
    PrefixListIds: lists.map((PrefixListId) => ({ PrefixListId })),
  };
}

export interface InterfaceSpec {
  readonly subnet: SubnetName;
  readonly groups?: readonly string[];
  readonly address: string;
  readonly publicAddress?: string;
  readonly address6?: string;
  readonly instance?: string;
  readonly description?: string;
  readonly type?: 'interface' | 'network_load_balancer';
}

export interface BalancerSpec {
  readonly type: 'application' | 'network';
  readonly name?: string;
  readonly scheme?: 'internet-facing' | 'internal';
  readonly groups?: readonly string[];
  readonly zones?: readonly ('a' | 'c')[];
  readonly family?: 'ipv4' | 'dualstack';
  readonly state?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface GroupSpec {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS' | 'UDP';
  readonly type?: 'instance' | 'ip' | 'lambda' | 'alb';
  readonly targets: readonly string[];
  readonly attributes?: Readonly<Record<string, string>> | null;
}

/** A VPC with public and private subnets in two zones, an open network ACL, and what a test puts into it. */
export class Sketch {
  readonly builder: NetworkBuilder = buildNetwork();

  constructor() {
    const { builder } = this;
    const v6 = [{ Ipv6CidrBlock: '2600:1f14::/56', Ipv6CidrBlockState: { State: 'associated' as const } }];
    builder.add('AWS::EC2::VPC', {
      VpcId: VPC,
      OwnerId: HOME,
      CidrBlock: '10.0.0.0/16',
      CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } }],
      Ipv6CidrBlockAssociationSet: v6,
    });
    builder.add('AWS::EC2::InternetGateway', {
      InternetGatewayId: 'igw-1',
      OwnerId: HOME,
      Attachments: [{ VpcId: VPC, State: 'available' as never }],
    });
    for (const [name, { cidr, cidr6, zone }] of Object.entries(SUBNETS)) {
      builder.add('AWS::EC2::Subnet', {
        SubnetId: name,
        VpcId: VPC,
        OwnerId: HOME,
        CidrBlock: cidr,
        AvailabilityZone: zone,
        Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: cidr6, Ipv6CidrBlockState: { State: 'associated' } }],
      });
    }
    const local = [
      {
        DestinationCidrBlock: '10.0.0.0/16',
        GatewayId: 'local',
        State: 'active' as const,
        Origin: 'CreateRouteTable' as const,
      },
      {
        DestinationIpv6CidrBlock: '2600:1f14::/56',
        GatewayId: 'local',
        State: 'active' as const,
        Origin: 'CreateRouteTable' as const,
      },
    ];
    const out = [
      {
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId: 'igw-1',
        State: 'active' as const,
        Origin: 'CreateRoute' as const,
      },
      {
        DestinationIpv6CidrBlock: '::/0',
        GatewayId: 'igw-1',
        State: 'active' as const,
        Origin: 'CreateRoute' as const,
      },
    ];
    builder.add('AWS::EC2::RouteTable', {
      RouteTableId: 'rtb-private',
      VpcId: VPC,
      OwnerId: HOME,
      Routes: local,
      Associations: [{ Main: true, RouteTableId: 'rtb-private' }],
    });
    builder.add('AWS::EC2::RouteTable', {
      RouteTableId: 'rtb-public',
      VpcId: VPC,
      OwnerId: HOME,
      Routes: [...local, ...out],
      Associations: ['public-a', 'public-c'].map((SubnetId) => ({ Main: false, SubnetId, RouteTableId: 'rtb-public' })),
    });
    this.acl();
  }

  /** The ACL of all subnets: open, or with entries before the open ones. */
  acl(...before: readonly { cidr: string; egress?: boolean; port?: number; subnets?: readonly SubnetName[] }[]): this {
    const entry = (number: number, cidr: string, egress: boolean, action: 'allow' | 'deny', port?: number) => ({
      RuleNumber: number,
      Egress: egress,
      RuleAction: action,
      Protocol: port === undefined ? '-1' : '6',
      ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
      ...(port === undefined ? {} : { PortRange: { From: port, To: port } }),
    });
    const open = [false, true].flatMap((egress) => [
      entry(100, '0.0.0.0/0', egress, 'allow'),
      entry(101, '::/0', egress, 'allow'),
      entry(32_767, '0.0.0.0/0', egress, 'deny'),
      entry(32_768, '::/0', egress, 'deny'),
    ]);
    const chosen = before.flatMap(({ subnets }) => subnets ?? []);
    const own = chosen.length > 0 ? chosen : (Object.keys(SUBNETS) as SubnetName[]);
    const rest = (Object.keys(SUBNETS) as SubnetName[]).filter((name) => !own.includes(name));
    const associations = (names: readonly SubnetName[], id: string) =>
      names.map((SubnetId) => ({ SubnetId, NetworkAclId: id, NetworkAclAssociationId: `assoc-${SubnetId}` }));
    const denied = before.map(({ cidr, egress = false, port }, index) => entry(index + 1, cidr, egress, 'deny', port));
    this.builder.add('AWS::EC2::NetworkAcl', {
      NetworkAclId: 'acl-1',
      VpcId: VPC,
      IsDefault: true,
      OwnerId: HOME,
      Entries: [...denied, ...open],
      Associations: associations(own, 'acl-1'),
    });
    this.builder.add('AWS::EC2::NetworkAcl', {
      NetworkAclId: 'acl-2',
      VpcId: VPC,
      IsDefault: false,
      OwnerId: HOME,
      Entries: open,
      Associations: associations(rest, 'acl-2'),
    });
    return this;
  }

  group(id: string, ...permissions: readonly Permission[]): this {
    const everything = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
    this.builder.add('AWS::EC2::SecurityGroup', {
      GroupId: id,
      GroupName: id,
      VpcId: VPC,
      OwnerId: HOME,
      IpPermissions: [...permissions],
      IpPermissionsEgress: everything,
    });
    return this;
  }

  interface(
    id: string,
    { subnet, groups = [], address, publicAddress, address6, instance, description, type = 'interface' }: InterfaceSpec,
  ): this {
    const association =
      publicAddress === undefined
        ? {}
        : {
            Association: {
              PublicIp: publicAddress,
              PublicDnsName: `ec2-${publicAddress.replaceAll('.', '-')}.compute.amazonaws.com`,
            },
          };
    this.builder.add('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: id,
      OwnerId: HOME,
      VpcId: VPC,
      SubnetId: subnet,
      AvailabilityZone: SUBNETS[subnet].zone,
      InterfaceType: type,
      Status: 'in-use',
      SourceDestCheck: true,
      Description: description ?? '',
      Groups: groups.map((GroupId) => ({ GroupId, GroupName: GroupId })),
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address, ...association }],
      ...association,
      Ipv6Addresses: address6 === undefined ? [] : [{ Ipv6Address: address6 }],
      ...(instance === undefined
        ? {}
        : { Attachment: { InstanceId: instance, DeviceIndex: 0, NetworkCardIndex: 0, Status: 'attached' } }),
    });
    return this;
  }

  instance(id: string, spec: Omit<InterfaceSpec, 'instance'>): this {
    this.builder.add('AWS::EC2::Instance', { InstanceId: id, State: { Name: 'running' }, VpcId: VPC });
    return this.interface(`eni-${id}`, { ...spec, instance: id });
  }

  /** A balancer with a node in each of its zones. */
  balancer({
    type,
    name = 'web',
    scheme = 'internet-facing',
    groups = [],
    zones = ['a', 'c'],
    family = 'ipv4',
    state = 'active',
    attributes = {},
  }: BalancerSpec): this {
    const path = `${type === 'application' ? 'app' : 'net'}/${name}/1`;
    const isPublic = scheme === 'internet-facing';
    const side = isPublic ? 'public' : 'private';
    const arn = balancerArn(type, name);
    this.builder.add('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerArn: arn,
      LoadBalancerName: name,
      DNSName: `${name}-1.ap-northeast-1.elb.amazonaws.com`,
      Scheme: scheme,
      VpcId: VPC,
      Type: type,
      State: { Code: state as NonNullable<NonNullable<Balancer['State']>['Code']> },
      SecurityGroups: [...groups],
      IpAddressType: family,
      AvailabilityZones: zones.map((zone) => ({ ZoneName: `${REGION}${zone}`, SubnetId: `${side}-${zone}` })),
    });
    this.builder.add('AWS::ElasticLoadBalancingV2::LoadBalancerAttributes', {
      LoadBalancerArn: arn,
      Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
    });
    for (const [index, zone] of (['a', 'c'] as const).entries()) {
      if (!zones.includes(zone)) continue;
      const subnet: SubnetName = `${side}-${zone}`;
      const net = SUBNETS[subnet];
      const host = name === 'web' ? 250 : 240;
      this.interface(`eni-${name}-${zone}`, {
        subnet,
        groups,
        address: net.cidr.replace('.0/24', `.${host}`),
        ...(isPublic ? { publicAddress: `52.0.${host}.${index + 1}` } : {}),
        ...(family === 'dualstack' ? { address6: net.cidr6.replace('::/64', `::${host}`) } : {}),
        description: `ELB ${path}`,
        type: type === 'network' ? 'network_load_balancer' : 'interface',
      });
    }
    return this;
  }

  listener(
    balancer: string,
    port: number,
    protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'TLS' | 'UDP',
    ...actions: readonly Action[]
  ): this {
    this.builder.add('AWS::ElasticLoadBalancingV2::Listener', {
      ListenerArn: listenerArn(balancer, port),
      LoadBalancerArn: balancer,
      Port: port,
      Protocol: protocol,
      DefaultActions: [...actions],
    });
    return this;
  }

  targets({ name = 'tg', port, protocol = 'HTTP', type = 'instance', targets, attributes = {} }: GroupSpec): this {
    const arn = targetGroupArn(name);
    this.builder.add('AWS::ElasticLoadBalancingV2::TargetGroup', {
      TargetGroupArn: arn,
      TargetGroupName: name,
      Protocol: protocol,
      Port: port,
      VpcId: VPC,
      TargetType: type,
    });
    this.builder.add('AWS::ElasticLoadBalancingV2::TargetHealth', {
      TargetGroupArn: arn,
      TargetHealthDescriptions: targets.map((Id) => ({
        Target: { Id, Port: port },
        TargetHealth: { State: 'healthy' },
      })),
    });
    if (attributes !== null) {
      this.builder.add('AWS::ElasticLoadBalancingV2::TargetGroupAttributes', {
        TargetGroupArn: arn,
        Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
      });
    }
    return this;
  }

  webAcl(name: string, ...resources: readonly string[]): this {
    const ARN = webAclArn(name);
    this.builder.add('AWS::WAFv2::WebACL', {
      ARN,
      Name: name,
      Id: name,
      Scope: 'REGIONAL',
      ResourceArns: [...resources],
    });
    return this;
  }

  network(): Promise<Network> {
    return readNetwork(this.builder.reader());
  }
}

export const balancerArn = (type: 'application' | 'network', name = 'web') =>
  `${ELB}:loadbalancer/${type === 'application' ? 'app' : 'net'}/${name}/1`;
export const listenerArn = (balancer: string, port: number) =>
  `${balancer.replace(':loadbalancer/', ':listener/')}/${port}`;
export const targetGroupArn = (name = 'tg') => `${ELB}:targetgroup/${name}/1`;
export const webAclArn = (name: string) => `arn:aws:wafv2:${REGION}:${HOME}:regional/webacl/${name}/1`;
export const instanceArn = (id: string) => `arn:aws:ec2:${REGION}:${HOME}:instance/${id}`;
export const forward = (name = 'tg'): Action => ({ Type: 'forward', TargetGroupArn: targetGroupArn(name) });
