import type { Kind } from '#estate/model';
import { DOOR_KINDS } from '../doors/kinds.ts';

/** What the paths of packets depend on. */
export const PACKET_KINDS = [
  'AWS::EC2::VPC',
  'AWS::EC2::Subnet',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupVpcAssociation',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::RouteTable',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::EgressOnlyInternetGateway',
  'AWS::EC2::NatGateway',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::EIP',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::EC2::PrefixList',
  'AWS::EC2::AWSPrefixList',
  'AWS::EC2::Instance',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayRouteTable',
  'AWS::EC2::TransitGatewayRoutes',
  'AWS::EC2::TransitGatewayPropagations',
  'AWS::EC2::TransitGatewayPrefixListReferences',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::VPNConnection',
  'AWS::EC2::CustomerGateway',
  'AWS::EC2::VPCBlockPublicAccessOptions',
  'AWS::EC2::VPCBlockPublicAccessExclusion',
  'AWS::DirectConnect::Gateway',
  'AWS::DirectConnect::GatewayAssociation',
  'AWS::DirectConnect::VirtualInterface',
  'AWS::NetworkFirewall::Firewall',
  'AWS::NetworkFirewall::FirewallPolicy',
  'AWS::NetworkFirewall::RuleGroup',
  'AWS::EC2::VPCEndpointService',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::TargetHealth',
  'AWS::RDS::DBInstance',
] as const satisfies readonly Kind[];

/** Everything a network is made of. */
export const KINDS_READ: readonly Kind[] = [...new Set<Kind>([...PACKET_KINDS, ...DOOR_KINDS])];
