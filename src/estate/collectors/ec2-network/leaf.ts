import {
  DescribeAddressesCommand,
  EC2Client,
  paginateDescribeDhcpOptions,
  paginateDescribeEgressOnlyInternetGateways,
  paginateDescribeFlowLogs,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeNetworkAcls,
  paginateDescribeNetworkInterfaces,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import type { Kind } from '../../model/index.ts';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { collectLists, type KindList, kindList, onePage } from '../support/kind-lists.ts';

type Paginate<P> = (
  config: { client: EC2Client; pageSize: number },
  input: object,
  options: { abortSignal: AbortSignal },
) => AsyncIterable<P>;

/** The largest page that most of these calls give. */
const PAGE_SIZE = 1000;

function list<P>(
  kind: Kind,
  paginate: Paginate<P>,
  of: (page: P) => readonly object[] | undefined,
  pageSize = PAGE_SIZE,
) {
  const pages = ({ client, signal }: CollectorContext) =>
    paginate({ client: client(EC2Client), pageSize }, {}, { abortSignal: signal });
  return kindList(kind, pages, of);
}

const addresses = ({ client, signal }: CollectorContext) =>
  onePage(() => client(EC2Client).send(new DescribeAddressesCommand({}), { abortSignal: signal }));

const LISTS: readonly KindList[] = [
  list('AWS::EC2::VPC', paginateDescribeVpcs, (page) => page.Vpcs),
  list('AWS::EC2::Subnet', paginateDescribeSubnets, (page) => page.Subnets),
  list('AWS::EC2::SecurityGroup', paginateDescribeSecurityGroups, (page) => page.SecurityGroups),
  list('AWS::EC2::NetworkAcl', paginateDescribeNetworkAcls, (page) => page.NetworkAcls),
  list('AWS::EC2::RouteTable', paginateDescribeRouteTables, (page) => page.RouteTables, 100),
  list('AWS::EC2::InternetGateway', paginateDescribeInternetGateways, (page) => page.InternetGateways),
  list(
    'AWS::EC2::EgressOnlyInternetGateway',
    paginateDescribeEgressOnlyInternetGateways,
    (page) => page.EgressOnlyInternetGateways,
    255,
  ),
  list('AWS::EC2::NatGateway', paginateDescribeNatGateways, (page) => page.NatGateways),
  list('AWS::EC2::NetworkInterface', paginateDescribeNetworkInterfaces, (page) => page.NetworkInterfaces),
  kindList('AWS::EC2::EIP', addresses, (page) => page.Addresses),
  list('AWS::EC2::VPCEndpoint', paginateDescribeVpcEndpoints, (page) => page.VpcEndpoints),
  list('AWS::EC2::VPCPeeringConnection', paginateDescribeVpcPeeringConnections, (page) => page.VpcPeeringConnections),
  list('AWS::EC2::FlowLog', paginateDescribeFlowLogs, (page) => page.FlowLogs),
  list('AWS::EC2::DHCPOptions', paginateDescribeDhcpOptions, (page) => page.DhcpOptions),
];

/** What a VPC is made of. */
export const ec2Network = defineCollector({
  id: 'ec2-network',
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-vpc.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: LISTS.map(({ kind }) => kind),
  permissions: [
    'ec2:DescribeVpcs',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeNetworkAcls',
    'ec2:DescribeRouteTables',
    'ec2:DescribeInternetGateways',
    'ec2:DescribeEgressOnlyInternetGateways',
    'ec2:DescribeNatGateways',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeAddresses',
    'ec2:DescribeVpcEndpoints',
    'ec2:DescribeVpcPeeringConnections',
    'ec2:DescribeFlowLogs',
    'ec2:DescribeDhcpOptions',
  ],
  collect: (context) => collectLists(context, LISTS),
});
