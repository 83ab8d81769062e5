import {
  DescribeAddressesCommand,
  EC2Client,
  paginateDescribeEgressOnlyInternetGateways,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeNetworkInterfaces,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
} from '@aws-sdk/client-ec2';
import { defineCollector } from '../contract.ts';
import { ec2List } from '../support/ec2-list.ts';
import { collectLists, type KindList, kindList, onePage } from '../support/kind-lists.ts';

const LISTS: readonly KindList[] = [
  ec2List('AWS::EC2::InternetGateway', paginateDescribeInternetGateways, (page) => page.InternetGateways),
  ec2List(
    'AWS::EC2::EgressOnlyInternetGateway',
    paginateDescribeEgressOnlyInternetGateways,
    (page) => page.EgressOnlyInternetGateways,
    255,
  ),
  ec2List('AWS::EC2::NatGateway', paginateDescribeNatGateways, (page) => page.NatGateways),
  ec2List('AWS::EC2::NetworkInterface', paginateDescribeNetworkInterfaces, (page) => page.NetworkInterfaces),
  kindList(
    'AWS::EC2::EIP',
    ({ client, signal }) =>
      onePage(() => client(EC2Client).send(new DescribeAddressesCommand({}), { abortSignal: signal })),
    (page) => page.Addresses,
  ),
  ec2List('AWS::EC2::VPCEndpoint', paginateDescribeVpcEndpoints, (page) => page.VpcEndpoints),
  ec2List(
    'AWS::EC2::VPCPeeringConnection',
    paginateDescribeVpcPeeringConnections,
    (page) => page.VpcPeeringConnections,
  ),
];

/** What connects a VPC to instances, to services, to other networks and to the internet. */
export const ec2NetworkLinks = defineCollector({
  id: 'ec2-network-links',
  sources: [
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-vpc.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: LISTS.map(({ kind }) => kind),
  permissions: [
    'ec2:DescribeInternetGateways',
    'ec2:DescribeEgressOnlyInternetGateways',
    'ec2:DescribeNatGateways',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeAddresses',
    'ec2:DescribeVpcEndpoints',
    'ec2:DescribeVpcPeeringConnections',
  ],
  collect: (context) => collectLists(context, LISTS),
});
