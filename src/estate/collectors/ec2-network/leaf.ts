import {
  paginateDescribeDhcpOptions,
  paginateDescribeFlowLogs,
  paginateDescribeNetworkAcls,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcs,
} from '@aws-sdk/client-ec2';
import { defineCollector } from '../contract.ts';
import { ec2List } from '../support/ec2-list.ts';
import { collectLists, type KindList } from '../support/kind-lists.ts';

const LISTS: readonly KindList[] = [
  ec2List('AWS::EC2::VPC', paginateDescribeVpcs, (page) => page.Vpcs),
  ec2List('AWS::EC2::Subnet', paginateDescribeSubnets, (page) => page.Subnets),
  ec2List('AWS::EC2::SecurityGroup', paginateDescribeSecurityGroups, (page) => page.SecurityGroups),
  ec2List('AWS::EC2::NetworkAcl', paginateDescribeNetworkAcls, (page) => page.NetworkAcls),
  ec2List('AWS::EC2::RouteTable', paginateDescribeRouteTables, (page) => page.RouteTables, 100),
  ec2List('AWS::EC2::FlowLog', paginateDescribeFlowLogs, (page) => page.FlowLogs),
  ec2List('AWS::EC2::DHCPOptions', paginateDescribeDhcpOptions, (page) => page.DhcpOptions),
];

/** What a VPC is made of: its subnets, its walls and its routes. */
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
    'ec2:DescribeFlowLogs',
    'ec2:DescribeDhcpOptions',
  ],
  collect: (context) => collectLists(context, LISTS),
});
