import {
  address,
  type ExplanationCase,
  fromAToZ,
  fromInternet,
  internet,
  onPremises,
  resource,
  tcp,
  toInternet,
} from './case-questions.ts';
import {
  behindGatewayBalancer,
  firewalled,
  localA,
  localZ,
  routes,
  stated,
  transit,
  vpn,
  web,
} from './case-networks.ts';
import { EVERY_ENTRY, interfaceOf, subnetOf, tableOf } from './tiny-network.ts';

/** Transit gateways, endpoints, lines to customers, and what is wrong with a question. */
export const PATH_CASES: readonly ExplanationCase[] = [
  {
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl-y',
    // The ACL of the attachment's own subnet looks at what it sends on to another subnet.
    change: transit({
      subnetsOfZ: ['subnet-y'],
      add: [
        subnetOf('y', 'vpc-z', '10.1.9.0/24', []),
        stated('AWS::EC2::NetworkAcl', {
          NetworkAclId: 'acl-y',
          VpcId: 'vpc-z',
          Associations: [{ NetworkAclId: 'acl-y', SubnetId: 'subnet-y' }],
          Entries: EVERY_ENTRY.filter(({ Egress }) => Egress === false),
        }),
      ],
    }),
    question: fromAToZ,
  },
  { code: 'TGW_ROUTE_AZ_RESTRICTION', change: transit({ subnetsOfA: ['subnet-b'] }), question: fromAToZ },
  { code: 'BAD_STATE_ATTACHMENT', change: transit({ state: 'deleting' }), question: fromAToZ },
  {
    code: 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
    at: 'tgw-attach-a',
    change: transit({ isAssociated: false }),
    question: fromAToZ,
  },
  {
    code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
    at: 'tgw-rtb-1',
    change: transit({ propagates: false }),
    question: fromAToZ,
  },
  {
    code: 'TGW_RTB_BAD_STATE_ROUTE',
    at: 'tgw-rtb-1',
    change: transit({
      statics: [
        { DestinationCidrBlock: '10.1.0.0/16', Type: 'static', State: 'blackhole', TransitGatewayAttachments: [] },
      ],
    }),
    question: fromAToZ,
  },
  {
    code: 'SG_REFERENCING_SUPPORT',
    at: 'eni-z',
    change: transit({
      set: {
        'sg-z': {
          IpPermissions: [
            { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-a', UserId: '111122223333', VpcId: 'vpc-a' }] },
          ],
        },
      },
    }),
    question: fromAToZ,
  },
  {
    code: 'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
    at: 'vpce-1',
    change: {
      set: { 'rtb-a': routes(localA, { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1' }) },
      add: [
        stated('AWS::EC2::VPCEndpoint', {
          VpcEndpointId: 'vpce-1',
          VpcId: 'vpc-a',
          VpcEndpointType: 'Gateway',
          ServiceName: 'com.amazonaws.ap-northeast-1.s3',
          State: 'available',
          RouteTableIds: ['rtb-a'],
          SubnetIds: [],
          PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
        }),
        stated('AWS::EC2::AWSPrefixList', {
          PrefixListId: 'pl-1',
          PrefixListName: 'com.amazonaws.ap-northeast-1.s3',
          Cidrs: ['52.219.0.0/20'],
        }),
      ],
    },
    question: { from: resource('eni-a'), to: address('52.219.0.1/32'), protocols: { from: 17, to: 17 } },
  },
  {
    code: 'REGIONAL_NGW_ROUTE_AZ_RESTRICTION',
    at: 'nat-r',
    change: {
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-r' }) },
      add: [
        stated('AWS::EC2::NatGateway', {
          NatGatewayId: 'nat-r',
          VpcId: 'vpc-a',
          State: 'available',
          ConnectivityType: 'public',
          AvailabilityMode: 'regional',
          NatGatewayAddresses: [
            {
              AllocationId: 'eipalloc-1',
              PublicIp: '52.0.0.200',
              AvailabilityZone: 'ap-northeast-1c',
              Status: 'succeeded',
            },
          ],
        }),
      ],
    },
    question: toInternet,
  },
  {
    code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    at: 'eni-b',
    // An appliance that still checks.
    change: {
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', NetworkInterfaceId: 'eni-b' }) },
      add: [
        tableOf(
          'rtb-b',
          'vpc-a',
          [localA, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a' }],
          [{ SubnetId: 'subnet-b' }],
        ),
      ],
    },
    question: toInternet,
  },
  {
    code: 'BAD_STATE',
    at: 'vpce-1',
    change: {
      set: { 'rtb-a': routes(localA, { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1' }) },
      add: [
        stated('AWS::EC2::VPCEndpoint', {
          VpcEndpointId: 'vpce-1',
          VpcId: 'vpc-a',
          VpcEndpointType: 'Gateway',
          ServiceName: 'com.amazonaws.ap-northeast-1.s3',
          State: 'deleting',
          RouteTableIds: ['rtb-a'],
          SubnetIds: [],
        }),
        stated('AWS::EC2::AWSPrefixList', { PrefixListId: 'pl-1', Cidrs: ['52.219.0.0/20'] }),
      ],
    },
    question: { from: resource('eni-a'), to: address('52.219.0.1/32'), ...tcp(443) },
  },
  {
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    change: { add: [subnetOf('c', 'vpc-a', '10.0.2.0/24', []), interfaceOf('c', 'vpc-a', '10.0.2.10', undefined, [])] },
    question: { from: internet, to: { kind: 'subnet', id: 'subnet-c' }, ...tcp(443) },
  },
  {
    code: 'BAD_STATE_VPN',
    at: 'vpn-1',
    change: vpn({ set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '192.168.0.0/16', GatewayId: 'vgw-1' }) } }),
    question: { from: resource('eni-a'), to: onPremises, ...tcp(443) },
  },
  {
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'vgw-1',
    change: vpn({
      state: 'available',
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'vgw-1' }) },
    }),
    question: { from: resource('eni-a'), to: resource('eni-z'), ...tcp(443) },
  },
  {
    code: 'EGRESS_ONLY_GATEWAY_IPV4',
    at: 'eigw-a',
    change: {
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', EgressOnlyInternetGatewayId: 'eigw-a' }) },
      add: [
        stated('AWS::EC2::EgressOnlyInternetGateway', {
          EgressOnlyInternetGatewayId: 'eigw-a',
          Attachments: [{ VpcId: 'vpc-a', State: 'attached' }],
        }),
      ],
    },
    question: toInternet,
  },
  {
    code: 'ENI_DENIES_IGW_TRAFFIC',
    at: 'eni-a',
    change: {
      set: {
        'eni-a': { DenyAllIgwTraffic: true, PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.0.10' }] },
      },
    },
    question: fromInternet,
  },
  {
    code: 'PROTOCOL_RESTRICTION',
    at: 'tgw-attach-a',
    change: transit({
      set: { 'rtb-a': routes(localA, { DestinationIpv6CidrBlock: '::/0', TransitGatewayId: 'tgw-1' }) },
    }),
    question: { ...toInternet, sourceAddress: '2600:1f18:0:a00::10' },
  },
  {
    code: 'ROUTE_LOOP',
    change: transit({
      statics: [
        {
          DestinationCidrBlock: '0.0.0.0/0',
          Type: 'static',
          State: 'active',
          TransitGatewayAttachments: [
            { TransitGatewayAttachmentId: 'tgw-attach-z', ResourceType: 'vpc', ResourceId: 'vpc-z' },
          ],
        },
      ],
      set: {
        'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: 'tgw-1' }),
        'rtb-z': routes(localZ, { DestinationCidrBlock: '0.0.0.0/0', TransitGatewayId: 'tgw-1' }),
      },
    }),
    question: toInternet,
  },
  {
    code: 'TGW_BAD_STATE_VPN',
    at: 'vpn-1',
    change: transit({
      statics: [
        {
          DestinationCidrBlock: '192.168.0.0/16',
          Type: 'static',
          State: 'active',
          TransitGatewayAttachments: [
            { TransitGatewayAttachmentId: 'tgw-attach-v', ResourceType: 'vpn', ResourceId: 'vpn-1' },
          ],
        },
      ],
      set: { 'rtb-a': routes(localA, { DestinationCidrBlock: '192.168.0.0/16', TransitGatewayId: 'tgw-1' }) },
      add: [
        stated('AWS::EC2::TransitGatewayAttachment', {
          TransitGatewayAttachmentId: 'tgw-attach-v',
          TransitGatewayId: 'tgw-1',
          TransitGatewayOwnerId: '111122223333',
          ResourceOwnerId: '111122223333',
          ResourceType: 'vpn',
          ResourceId: 'vpn-1',
          State: 'available',
          Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
        }),
        stated('AWS::EC2::VPNConnection', {
          VpnConnectionId: 'vpn-1',
          TransitGatewayId: 'tgw-1',
          State: 'deleted',
          Options: { StaticRoutesOnly: true },
          Routes: [],
        }),
      ],
    }),
    question: { from: resource('eni-a'), to: onPremises, ...tcp(443) },
  },
  {
    code: 'SG_REFERENCES_NOT_PRESERVED',
    at: 'eni-c',
    // Out by the internet gateway and in again: nobody knows there of what group the sender is.
    change: {
      add: [
        subnetOf('c', 'vpc-a', '10.0.2.0/24', []),
        interfaceOf('c', 'vpc-a', '10.0.2.10', { PublicIp: '52.0.0.30' }, [], { Groups: [{ GroupId: 'sg-c' }] }),
        stated('AWS::EC2::NetworkAcl', {
          NetworkAclId: 'acl-c',
          VpcId: 'vpc-a',
          Associations: [{ NetworkAclId: 'acl-c', SubnetId: 'subnet-c' }],
          Entries: EVERY_ENTRY,
        }),
        stated('AWS::EC2::SecurityGroup', {
          GroupId: 'sg-c',
          GroupName: 'c',
          VpcId: 'vpc-a',
          IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-a', UserId: '111122223333' }] }],
          IpPermissionsEgress: [],
        }),
      ],
    },
    question: { from: resource('eni-a'), to: address('52.0.0.30/32'), ...tcp(443) },
  },
  {
    code: 'FIREWALL_RULES_RESTRICTION',
    at: 'arn:aws:network-firewall:ap-northeast-1:111122223333:firewall/f',
    change: firewalled({ RulesString: 'drop tcp any any -> any 443 (msg:"no web"; sid:7;)' }),
    question: fromInternet,
  },
  {
    code: 'FIREWALL_RULES_RESTRICTION',
    at: 'arn:aws:network-firewall:ap-northeast-1:111122223333:firewall/f',
    // Nothing of the policy admits it.
    change: firewalled(
      { RulesString: 'pass tcp any any -> any 22 (sid:7;)' },
      { StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' }, StatefulDefaultActions: ['aws:drop_strict'] },
    ),
    question: toInternet,
  },
  {
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'eni-a',
    // Whatever appliances let through, the group does not.
    change: {
      ...behindGatewayBalancer({ Target: { Id: 'i-x' } }),
      set: { ...behindGatewayBalancer().set, 'sg-a': { IpPermissions: web } },
    },
    question: fromInternet,
  },
  {
    code: 'GWLB_NO_TARGETS',
    at: 'arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/gwy/gwlb/1',
    change: behindGatewayBalancer(),
    question: toInternet,
  },
  { code: 'UNASSOCIATED_COMPONENT', change: {}, question: { from: resource('sg-a'), to: internet } },
  {
    code: 'GATEWAY_REJECTS_SPOOFED_TRAFFIC',
    at: 'igw-a',
    change: {},
    question: { from: internet, to: resource('eni-a'), ...tcp(443), sourceAddress: '2600:1f18:0:a77::5' },
  },
  {
    code: 'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION',
    at: 'vpce-1',
    // The replies would have to come out of the endpoint.
    change: {
      set: { 'rtb-a': routes(localA, { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1' }) },
      add: [
        stated('AWS::EC2::VPCEndpoint', {
          VpcEndpointId: 'vpce-1',
          VpcId: 'vpc-a',
          VpcEndpointType: 'Gateway',
          ServiceName: 'com.amazonaws.ap-northeast-1.s3',
          State: 'available',
          RouteTableIds: ['rtb-a'],
          SubnetIds: [],
        }),
        stated('AWS::EC2::AWSPrefixList', { PrefixListId: 'pl-1', Cidrs: ['52.219.0.0/20'] }),
      ],
    },
    question: { from: address('52.219.0.0/24'), to: resource('eni-a'), ...tcp(443) },
  },
  {
    code: 'NO_POSSIBLE_DESTINATION',
    change: { set: { 'eni-z': undefined, 'i-z': undefined } },
    question: { from: resource('eni-a'), to: { kind: 'vpc', id: 'vpc-z' }, ...tcp(443) },
  },
  {
    code: 'RESOURCE_POLICY_DENIES',
    change: {
      add: [
        stated('AWS::Lambda::Function', {
          FunctionName: 'f',
          FunctionArn: 'arn:aws:lambda:ap-northeast-1:111122223333:function:f',
          Policy: null,
          FunctionUrlConfigs: [{ FunctionUrl: 'https://f.lambda-url.ap-northeast-1.on.aws/', AuthType: 'NONE' }],
        }),
      ],
    },
    question: { from: internet, to: resource('arn:aws:lambda:ap-northeast-1:111122223333:function:f') },
  },
  {
    code: 'VPCE_INTRA_VPC_TRAFFIC',
    at: 'eni-v',
    change: {
      add: [
        stated('AWS::EC2::VPCEndpoint', {
          VpcEndpointId: 'vpce-2',
          VpcId: 'vpc-a',
          VpcEndpointType: 'Interface',
          ServiceName: 'com.amazonaws.ap-northeast-1.sqs',
          State: 'available',
          SubnetIds: ['subnet-b'],
          NetworkInterfaceIds: ['eni-v'],
        }),
        interfaceOf('v', 'vpc-a', '10.0.1.50', undefined, [], { SubnetId: 'subnet-b', InterfaceType: 'vpc_endpoint' }),
      ],
    },
    question: { from: resource('vpce-2'), to: resource('eni-a'), ...tcp(443) },
  },
];
