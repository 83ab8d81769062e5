import type {
  Address,
  DhcpOptions,
  EgressOnlyInternetGateway,
  FlowLog,
  InternetGateway,
  ManagedPrefixList,
  NatGateway,
  NetworkAcl,
  NetworkInterface,
  PrefixList,
  PrefixListEntry,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
  VpcPeeringConnection,
} from '@aws-sdk/client-ec2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const NETWORK_KINDS = defineKinds({
  'AWS::EC2::VPC': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpcs',
    answer: 'Vpcs',
    id: 'VpcId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc/{id}',
  },
  'AWS::EC2::Subnet': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeSubnets',
    answer: 'Subnets',
    id: 'SubnetId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:subnet/{id}',
  },
  'AWS::EC2::SecurityGroup': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeSecurityGroups',
    answer: 'SecurityGroups',
    id: 'GroupId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:security-group/{id}',
    name: 'GroupName',
  },
  'AWS::EC2::NetworkAcl': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeNetworkAcls',
    answer: 'NetworkAcls',
    id: 'NetworkAclId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:network-acl/{id}',
  },
  'AWS::EC2::RouteTable': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeRouteTables',
    answer: 'RouteTables',
    id: 'RouteTableId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:route-table/{id}',
  },
  'AWS::EC2::InternetGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeInternetGateways',
    answer: 'InternetGateways',
    id: 'InternetGatewayId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:internet-gateway/{id}',
  },
  'AWS::EC2::EgressOnlyInternetGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeEgressOnlyInternetGateways',
    answer: 'EgressOnlyInternetGateways',
    id: 'EgressOnlyInternetGatewayId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:egress-only-internet-gateway/{id}',
  },
  'AWS::EC2::NatGateway': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeNatGateways',
    answer: 'NatGateways',
    id: 'NatGatewayId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:natgateway/{id}',
  },
  'AWS::EC2::NetworkInterface': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeNetworkInterfaces',
    answer: 'NetworkInterfaces',
    id: 'NetworkInterfaceId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:network-interface/{id}',
  },
  'AWS::EC2::EIP': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeAddresses',
    answer: 'Addresses',
    id: 'AllocationId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:elastic-ip/{id}',
  },
  'AWS::EC2::VPCEndpoint': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpcEndpoints',
    answer: 'VpcEndpoints',
    id: 'VpcEndpointId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-endpoint/{id}',
  },
  'AWS::EC2::VPCPeeringConnection': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeVpcPeeringConnections',
    answer: 'VpcPeeringConnections',
    id: 'VpcPeeringConnectionId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-peering-connection/{id}',
  },
  'AWS::EC2::FlowLog': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeFlowLogs',
    answer: 'FlowLogs',
    id: 'FlowLogId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:vpc-flow-log/{id}',
  },
  'AWS::EC2::DHCPOptions': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeDhcpOptions',
    answer: 'DhcpOptions',
    id: 'DhcpOptionsId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:dhcp-options/{id}',
  },
  /** Prefix lists of customers and of AWS; with their entries when the list was looked into. */
  'AWS::EC2::PrefixList': {
    naming: 'config',
    scope: 'region',
    call: 'ec2:DescribeManagedPrefixLists',
    answer: 'PrefixLists',
    id: 'PrefixListId',
    arn: 'PrefixListArn',
    name: 'PrefixListName',
    sign: 'PrefixListArn',
  },
  /** AWS's own prefix lists with their CIDR blocks, as gateway endpoints use them. */
  'AWS::EC2::AWSPrefixList': {
    naming: 'own',
    scope: 'region',
    call: 'ec2:DescribePrefixLists',
    answer: 'PrefixLists',
    id: 'PrefixListId',
    arnTemplate: 'arn:{partition}:ec2:{region}:{account}:prefix-list/{id}',
    name: 'PrefixListName',
    sign: 'Cidrs',
  },
});

export interface NetworkConfigurations {
  'AWS::EC2::VPC': Stored<Vpc>;
  'AWS::EC2::Subnet': Stored<Subnet>;
  'AWS::EC2::SecurityGroup': Stored<SecurityGroup>;
  'AWS::EC2::NetworkAcl': Stored<NetworkAcl>;
  'AWS::EC2::RouteTable': Stored<RouteTable>;
  'AWS::EC2::InternetGateway': Stored<InternetGateway>;
  'AWS::EC2::EgressOnlyInternetGateway': Stored<EgressOnlyInternetGateway>;
  'AWS::EC2::NatGateway': Stored<NatGateway>;
  'AWS::EC2::NetworkInterface': Stored<NetworkInterface>;
  'AWS::EC2::EIP': Stored<Address>;
  'AWS::EC2::VPCEndpoint': Stored<VpcEndpoint>;
  'AWS::EC2::VPCPeeringConnection': Stored<VpcPeeringConnection>;
  'AWS::EC2::FlowLog': Stored<FlowLog>;
  'AWS::EC2::DHCPOptions': Stored<DhcpOptions>;
  'AWS::EC2::PrefixList': Stored<ManagedPrefixList> & { Entries?: Stored<PrefixListEntry>[] };
  'AWS::EC2::AWSPrefixList': Stored<PrefixList>;
}
