import {
  address,
  type ExplanationCase,
  fromAToB,
  fromAToZ,
  fromInternet,
  internet,
  resource,
  tcp,
  toInternet,
} from './case-questions.ts';
import { localA, nat, peered, routes, stated, web } from './case-networks.ts';
import { ENDPOINT_CASES } from './endpoint-cases.ts';
import { PATH_CASES } from './path-cases.ts';
import { EVERY_ENTRY } from './tiny-network.ts';

export const EXPLANATION_CASES: readonly ExplanationCase[] = [
  {
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'eni-a',
    change: { set: { 'sg-a': { IpPermissions: web } } },
    question: fromInternet,
  },
  {
    code: 'ENI_SG_RULES_MISMATCH',
    at: 'eni-a',
    change: { set: { 'sg-a': { IpPermissionsEgress: web } } },
    question: toInternet,
  },
  { code: 'SG_HAS_NO_RULES', at: 'eni-a', change: { set: { 'sg-a': { IpPermissions: [] } } }, question: fromInternet },
  {
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl-a',
    change: {
      set: {
        'acl-a': {
          Entries: [
            ...EVERY_ENTRY,
            {
              Egress: false,
              RuleNumber: 90,
              Protocol: '6',
              RuleAction: 'deny',
              CidrBlock: '0.0.0.0/0',
              PortRange: { From: 443, To: 443 },
            },
            { Egress: false, RuleNumber: 91, Protocol: '-1', RuleAction: 'deny', Ipv6CidrBlock: '::/0' },
          ],
        },
      },
    },
    question: fromInternet,
  },
  {
    code: 'SUBNET_ACL_RESTRICTION',
    at: 'acl-a',
    // The replies alone are refused.
    change: { set: { 'acl-a': { Entries: EVERY_ENTRY.filter(({ Egress }) => Egress === false) } } },
    question: fromInternet,
  },
  { code: 'NO_ROUTE_TO_DESTINATION', at: 'rtb-a', change: { set: { 'rtb-a': routes(localA) } }, question: toInternet },
  {
    code: 'NO_ROUTE_TO_DESTINATION',
    at: 'rtb-a',
    change: { set: { 'rtb-a': routes(localA) } },
    question: fromInternet,
  },
  {
    code: 'BAD_STATE_ROUTE',
    at: 'rtb-a',
    change: {
      set: {
        'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-gone', State: 'blackhole' }),
      },
    },
    question: toInternet,
  },
  {
    code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    at: 'igw-a',
    change: {},
    question: { from: resource('eni-b'), to: internet, ...tcp(443) },
  },
  {
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    change: {},
    question: { from: internet, to: resource('eni-b'), ...tcp(443) },
  },
  {
    code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS',
    at: 'igw-a',
    change: {},
    question: { from: resource('eni-a'), to: address('192.168.7.7/32'), ...tcp(443) },
  },
  {
    code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS',
    at: 'igw-a',
    change: {},
    question: { from: resource('eni-a'), to: address('100.64.7.7/32'), ...tcp(443) },
  },
  { code: 'NOT_PUBLIC_ADDRESS', change: {}, question: { from: internet, to: address('10.0.0.10/32'), ...tcp(443) } },
  { code: 'NO_SUCH_ADDRESS', change: {}, question: { from: internet, to: address('52.0.0.99/32'), ...tcp(443) } },
  {
    code: 'NO_SUCH_ADDRESS',
    change: {},
    question: { from: resource('eni-a'), to: address('10.0.1.99/32'), ...tcp(443) },
  },
  { code: 'NO_SOURCE_OR_DESTINATION', change: {}, question: { from: resource('eni-nobody'), to: internet } },
  {
    code: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    change: {
      add: [
        stated('AWS::EC2::VPCBlockPublicAccessOptions', {
          AwsAccountId: '111122223333',
          AwsRegion: 'ap-northeast-1',
          State: 'update-complete',
          InternetGatewayBlockMode: 'block-bidirectional',
          ExclusionsAllowed: 'allowed',
        }),
      ],
    },
    question: fromInternet,
  },
  {
    code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    at: 'eni-a',
    change: {},
    question: { from: resource('eni-a'), to: resource('eni-b'), ...tcp(443), sourceAddress: '10.0.0.77' },
  },
  {
    code: 'NAT_PROTOCOL',
    at: 'nat-1',
    change: nat(),
    question: { from: resource('eni-a'), to: internet, protocols: { from: 50, to: 50 } },
  },
  {
    code: 'NAT_INBOUND',
    at: 'nat-1',
    change: nat(),
    question: { from: internet, to: address('52.0.0.200/32'), ...tcp(443) },
  },
  { code: 'BAD_STATE', at: 'nat-1', change: nat('failed'), question: toInternet },
  {
    code: 'EGRESS_ONLY_GATEWAY_INBOUND',
    change: {
      set: {
        'igw-a': undefined,
        'rtb-a': routes(
          localA,
          { DestinationIpv6CidrBlock: '2600:1f18:0:a00::/56', GatewayId: 'local' },
          { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-a' },
        ),
      },
      add: [
        stated('AWS::EC2::EgressOnlyInternetGateway', {
          EgressOnlyInternetGatewayId: 'eigw-a',
          Attachments: [{ VpcId: 'vpc-a', State: 'attached' }],
        }),
      ],
    },
    question: fromInternet,
  },
  { code: 'NO_INTERNET_GATEWAY', change: { set: { 'igw-a': undefined } }, question: fromInternet },
  { code: 'NO_ROUTE_TO_DESTINATION', at: 'rtb-a', change: { set: { 'rtb-a': routes(localA) } }, question: fromAToZ },
  { code: 'BAD_STATE', at: 'pcx-1', change: peered('pending-acceptance'), question: fromAToZ },
  {
    code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
    at: 'pcx-1',
    change: {
      ...peered('active'),
      set: {
        ...peered('active').set,
        'rtb-a': routes(localA, { DestinationCidrBlock: '0.0.0.0/0', VpcPeeringConnectionId: 'pcx-1' }),
      },
    },
    question: toInternet,
  },
  {
    code: 'SG_HAS_NO_RULES',
    at: 'eni-b',
    change: {
      set: { 'eni-b': { Groups: [{ GroupId: 'sg-b' }] } },
      add: [
        stated('AWS::EC2::SecurityGroup', {
          GroupId: 'sg-b',
          GroupName: 'b',
          OwnerId: '111122223333',
          VpcId: 'vpc-a',
          IpPermissions: [],
          IpPermissionsEgress: [],
        }),
      ],
    },
    question: fromAToB,
  },
  ...PATH_CASES,
  ...ENDPOINT_CASES,
];
