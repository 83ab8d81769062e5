import type { Kind } from '#estate/model';
import { maker } from './maker.ts';

/** Kinds that were looked for everywhere and that the company has none of. */
const IN_REGIONS = [
  'AWS::EC2::SecurityGroupVpcAssociation',
  'AWS::EC2::VPCBlockPublicAccessExclusion',
  'AWS::EC2::VPCEndpointService',
  'AWS::EC2::EgressOnlyInternetGateway',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayConnect',
  'AWS::EC2::VPNGateway',
  'AWS::EC2::CustomerGateway',
  'AWS::EC2::VerifiedAccessInstance',
  'AWS::EC2::VerifiedAccessTrustProvider',
  'AWS::EC2::VerifiedAccessGroup',
  'AWS::EC2::VerifiedAccessEndpoint',
  'AWS::DirectConnect::Gateway',
  'AWS::DirectConnect::GatewayAssociation',
  'AWS::DirectConnect::VirtualInterface',
  'AWS::NetworkFirewall::Firewall',
  'AWS::NetworkFirewall::FirewallPolicy',
  'AWS::NetworkFirewall::RuleGroup',
  'AWS::ElasticLoadBalancingV2::TrustStore',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::VpcLink',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::VpcLink',
  'AWS::VpcLattice::ServiceNetwork',
  'AWS::VpcLattice::ServiceNetworkVpcAssociation',
  'AWS::VpcLattice::ServiceNetworkServiceAssociation',
  'AWS::VpcLattice::ServiceNetworkResourceAssociation',
  'AWS::VpcLattice::Service',
  'AWS::VpcLattice::Listener',
  'AWS::VpcLattice::Rule',
  'AWS::VpcLattice::TargetGroup',
  'AWS::VpcLattice::ResourceGateway',
  'AWS::VpcLattice::ResourceConfiguration',
  'AWS::Elasticsearch::Domain',
] as const satisfies readonly Kind[];

const IN_ACCOUNTS = [
  'AWS::CloudFront::VpcOrigin',
  'AWS::GlobalAccelerator::Accelerator',
  'AWS::GlobalAccelerator::Listener',
  'AWS::GlobalAccelerator::EndpointGroup',
  'AWS::GlobalAccelerator::CustomRoutingAccelerator',
] as const satisfies readonly Kind[];

export const NOTHING_IN_REGIONS = IN_REGIONS.map((kind) => maker(kind, () => []));

export const NOTHING_IN_ACCOUNTS = IN_ACCOUNTS.map((kind) => maker(kind, () => []));
