import type { Stated } from './estate.ts';
import { type Change, EVERY_ENTRY, interfaceOf, subnetOf, tableOf } from './tiny-network.ts';

export const stated = (kind: Stated['kind'], configuration: Stated['configuration']): Stated => ({
  kind,
  configuration,
});

export const localA = {
  DestinationCidrBlock: '10.0.0.0/16',
  GatewayId: 'local',
  State: 'active',
  Origin: 'CreateRouteTable',
};
export const localZ = {
  DestinationCidrBlock: '10.1.0.0/16',
  GatewayId: 'local',
  State: 'active',
  Origin: 'CreateRouteTable',
};
export const routes = (local: object, ...others: readonly object[]) => ({
  Routes: [local, ...others.map((one) => ({ State: 'active', Origin: 'CreateRoute', ...one }))],
});
export const web = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];

/** VPCs `a` and `z` with a peering, routed both ways. */
export const peered = (code: string): Change => ({
  set: {
    'rtb-a': routes(localA, { DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId: 'pcx-1' }),
    'rtb-z': routes(localZ, { DestinationCidrBlock: '10.0.0.0/16', VpcPeeringConnectionId: 'pcx-1' }),
  },
  add: [
    stated('AWS::EC2::VPCPeeringConnection', {
      VpcPeeringConnectionId: 'pcx-1',
      Status: { Code: code },
      RequesterVpcInfo: {
        VpcId: 'vpc-a',
        OwnerId: '111122223333',
        Region: 'ap-northeast-1',
        CidrBlock: '10.0.0.0/16',
        CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }],
      },
      AccepterVpcInfo: {
        VpcId: 'vpc-z',
        OwnerId: '111122223333',
        Region: 'ap-northeast-1',
        CidrBlock: '10.1.0.0/16',
        CidrBlockSet: [{ CidrBlock: '10.1.0.0/16' }],
      },
    }),
  ],
});

interface TransitOptions {
  readonly subnetsOfA?: readonly string[];
  readonly subnetsOfZ?: readonly string[];
  readonly state?: string;
  readonly isAssociated?: boolean;
  readonly propagates?: boolean;
  readonly statics?: readonly object[];
  readonly set?: Change['set'];
  readonly add?: readonly Stated[];
}

/** VPCs `a` and `z` at a transit gateway, routed both ways. */
export function transit({
  subnetsOfA = ['subnet-a', 'subnet-b'],
  subnetsOfZ = ['subnet-z'],
  state = 'available',
  isAssociated = true,
  propagates = true,
  statics = [],
  set = {},
  add = [],
}: TransitOptions): Change {
  const attachment = (name: string, SubnetIds: readonly string[], State: string): Stated[] => [
    stated('AWS::EC2::TransitGatewayAttachment', {
      TransitGatewayAttachmentId: `tgw-attach-${name}`,
      TransitGatewayId: 'tgw-1',
      TransitGatewayOwnerId: '111122223333',
      ResourceOwnerId: '111122223333',
      ResourceType: 'vpc',
      ResourceId: `vpc-${name}`,
      State,
      ...(isAssociated ? { Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' } } : {}),
    }),
    stated('AWS::EC2::TransitGatewayVpcAttachment', {
      TransitGatewayAttachmentId: `tgw-attach-${name}`,
      TransitGatewayId: 'tgw-1',
      VpcId: `vpc-${name}`,
      VpcOwnerId: '111122223333',
      SubnetIds,
      State,
      Options: { Ipv6Support: 'disable', ApplianceModeSupport: 'disable', SecurityGroupReferencingSupport: 'disable' },
    }),
  ];
  return {
    set: {
      'rtb-a': routes(localA, { DestinationCidrBlock: '10.1.0.0/16', TransitGatewayId: 'tgw-1' }),
      'rtb-z': routes(localZ, { DestinationCidrBlock: '10.0.0.0/16', TransitGatewayId: 'tgw-1' }),
      ...set,
    },
    add: [
      stated('AWS::EC2::TransitGateway', {
        TransitGatewayId: 'tgw-1',
        TransitGatewayArn: 'arn:aws:ec2:ap-northeast-1:111122223333:transit-gateway/tgw-1',
        OwnerId: '111122223333',
        State: 'available',
        Options: { SecurityGroupReferencingSupport: 'disable' },
      }),
      ...attachment('a', subnetsOfA, state),
      ...attachment('z', subnetsOfZ, 'available'),
      stated('AWS::EC2::TransitGatewayRouteTable', {
        TransitGatewayRouteTableId: 'tgw-rtb-1',
        TransitGatewayId: 'tgw-1',
        State: 'available',
      }),
      stated('AWS::EC2::TransitGatewayRoutes', {
        TransitGatewayRouteTableId: 'tgw-rtb-1',
        AdditionalRoutesAvailable: false,
        Routes: statics,
      }),
      stated('AWS::EC2::TransitGatewayPropagations', {
        TransitGatewayRouteTableId: 'tgw-rtb-1',
        TransitGatewayRouteTablePropagations: propagates
          ? ['a', 'z'].map((name) => ({
              TransitGatewayAttachmentId: `tgw-attach-${name}`,
              ResourceId: `vpc-${name}`,
              ResourceType: 'vpc',
              State: 'enabled',
            }))
          : [],
      }),
      ...add,
    ],
  };
}

/** A VPN connection at a virtual private gateway of VPC `a`. */
export const vpn = ({ state = 'deleted', set }: { state?: string; set: Change['set'] }): Change => ({
  ...(set === undefined ? {} : { set }),
  add: [
    stated('AWS::EC2::VPNGateway', {
      VpnGatewayId: 'vgw-1',
      State: 'available',
      VpcAttachments: [{ VpcId: 'vpc-a', State: 'attached' }],
    }),
    stated('AWS::EC2::VPNConnection', {
      VpnConnectionId: 'vpn-1',
      VpnGatewayId: 'vgw-1',
      CustomerGatewayId: 'cgw-1',
      State: state,
      Options: { StaticRoutesOnly: true },
      Routes: [{ DestinationCidrBlock: '192.168.0.0/16', State: 'available' }],
      VgwTelemetry: [{ Status: 'UP', OutsideIpAddress: '52.9.9.1' }],
    }),
  ],
});

/** A NAT gateway in subnet `b`, which leads to the internet; subnet `a` leads to the NAT gateway. */
export const nat = (state = 'available'): Change => ({
  set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }) },
  add: [
    stated('AWS::EC2::NatGateway', {
      NatGatewayId: 'nat-1',
      VpcId: 'vpc-a',
      SubnetId: 'subnet-b',
      State: state,
      ConnectivityType: 'public',
      NatGatewayAddresses: [
        {
          AllocationId: 'eipalloc-1',
          NetworkInterfaceId: 'eni-nat',
          PrivateIp: '10.0.1.200',
          PublicIp: '52.0.0.200',
          IsPrimary: true,
          Status: 'succeeded',
        },
      ],
    }),
    interfaceOf('nat', 'vpc-a', '10.0.1.200', { PublicIp: '52.0.0.200' }, [], {
      SubnetId: 'subnet-b',
      InterfaceType: 'nat_gateway',
      SourceDestCheck: false,
      Groups: [],
    }),
    tableOf(
      'rtb-b',
      'vpc-a',
      [localA, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a' }],
      [{ SubnetId: 'subnet-b' }],
    ),
  ],
});

/** Subnet `a` of VPC `a` leads to the internet and back by an endpoint in subnet `f`; what it is the endpoint of is given. */
const through = (VpcEndpoint: Stated['configuration'], ...behind: readonly Stated[]): Change => ({
  set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-f' }) },
  add: [
    stated('AWS::EC2::VPCEndpoint', {
      VpcEndpointId: 'vpce-f',
      VpcId: 'vpc-a',
      VpcEndpointType: 'GatewayLoadBalancer',
      State: 'available',
      SubnetIds: ['subnet-f'],
      ...VpcEndpoint,
    }),
    subnetOf('f', 'vpc-a', '10.0.3.0/24', []),
    stated('AWS::EC2::NetworkAcl', {
      NetworkAclId: 'acl-f',
      VpcId: 'vpc-a',
      Associations: [{ NetworkAclId: 'acl-f', SubnetId: 'subnet-f' }],
      Entries: EVERY_ENTRY,
    }),
    tableOf(
      'rtb-f',
      'vpc-a',
      [localA, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a' }],
      [{ SubnetId: 'subnet-f' }],
    ),
    tableOf(
      'rtb-edge',
      'vpc-a',
      [localA, { DestinationCidrBlock: '10.0.0.0/24', GatewayId: 'vpce-f' }],
      [{ GatewayId: 'igw-a' }],
    ),
    ...behind,
  ],
});

const FIREWALL_ARN = 'arn:aws:network-firewall:ap-northeast-1:111122223333';

/** A firewall on the way between subnet `a` and the internet, with one stateful rule group. */
export const firewalled = (source: object, policy: object = {}): Change =>
  through(
    {},
    stated('AWS::NetworkFirewall::Firewall', {
      FirewallArn: `${FIREWALL_ARN}:firewall/f`,
      FirewallName: 'f',
      FirewallPolicyArn: `${FIREWALL_ARN}:firewall-policy/p`,
      VpcId: 'vpc-a',
      FirewallStatus: {
        SyncStates: {
          'ap-northeast-1a': { Attachment: { SubnetId: 'subnet-f', EndpointId: 'vpce-f', Status: 'READY' } },
        },
      },
    }),
    stated('AWS::NetworkFirewall::FirewallPolicy', {
      FirewallPolicyArn: `${FIREWALL_ARN}:firewall-policy/p`,
      FirewallPolicyName: 'p',
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        StatefulRuleGroupReferences: [{ ResourceArn: `${FIREWALL_ARN}:stateful-rulegroup/g` }],
        ...policy,
      },
    }),
    stated('AWS::NetworkFirewall::RuleGroup', {
      RuleGroupArn: `${FIREWALL_ARN}:stateful-rulegroup/g`,
      RuleGroupName: 'g',
      Type: 'STATEFUL',
      RuleGroup: { RulesSource: source },
    }),
  );

const ELB_ARN = 'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333';

/** Appliances behind a Gateway Load Balancer on the same way. */
export const behindGatewayBalancer = (...targets: readonly object[]): Change =>
  through(
    { ServiceName: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-1' },
    stated('AWS::EC2::VPCEndpointService', {
      ServiceId: 'vpce-svc-1',
      ServiceName: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-1',
      ServiceState: 'Available',
      GatewayLoadBalancerArns: [`${ELB_ARN}:loadbalancer/gwy/gwlb/1`],
    }),
    stated('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      LoadBalancerArn: `${ELB_ARN}:loadbalancer/gwy/gwlb/1`,
      LoadBalancerName: 'gwlb',
      Type: 'gateway',
      VpcId: 'vpc-z',
    }),
    stated('AWS::ElasticLoadBalancingV2::Listener', {
      ListenerArn: `${ELB_ARN}:listener/gwy/gwlb/1/1`,
      LoadBalancerArn: `${ELB_ARN}:loadbalancer/gwy/gwlb/1`,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: `${ELB_ARN}:targetgroup/tg/1` }],
    }),
    stated('AWS::ElasticLoadBalancingV2::TargetHealth', {
      TargetGroupArn: `${ELB_ARN}:targetgroup/tg/1`,
      TargetHealthDescriptions: targets,
    }),
  );
