/** What stands under each member of the exports, told apart from the importer's own tables. */
export const BATFISH_KINDS: Readonly<Record<string, string>> = {
  Addresses: 'AWS::EC2::EIP',
  AvailabilityZones: 'AWS::EC2::AvailabilityZone',
  CustomerGateways: 'AWS::EC2::CustomerGateway',
  DBInstances: 'AWS::RDS::DBInstance',
  DhcpOptions: 'AWS::EC2::DHCPOptions',
  DirectConnectGatewayAssociations: 'AWS::DirectConnect::GatewayAssociation',
  DirectConnectGateways: 'AWS::DirectConnect::Gateway',
  DomainStatusList: 'AWS::Elasticsearch::Domain',
  Hosts: 'AWS::EC2::Host',
  InstanceStatuses: 'AWS::EC2::InstanceStatus',
  InternetGateways: 'AWS::EC2::InternetGateway',
  LoadBalancerAttributes: 'AWS::ElasticLoadBalancingV2::LoadBalancerAttributes',
  LoadBalancerListeners: 'AWS::ElasticLoadBalancingV2::Listener',
  LoadBalancerTargetHealth: 'AWS::ElasticLoadBalancingV2::TargetHealth',
  LoadBalancers: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  MovingAddressStatuses: 'AWS::EC2::MovingAddress',
  NatGateways: 'AWS::EC2::NatGateway',
  NetworkAcls: 'AWS::EC2::NetworkAcl',
  NetworkInterfaces: 'AWS::EC2::NetworkInterface',
  PlacementGroups: 'AWS::EC2::PlacementGroup',
  PrefixLists: 'AWS::EC2::AWSPrefixList',
  Reservations: 'AWS::EC2::Instance',
  RouteTables: 'AWS::EC2::RouteTable',
  SecurityGroups: 'AWS::EC2::SecurityGroup',
  ServiceDetails: 'AWS::EC2::VPCEndpointServiceOffer',
  Subnets: 'AWS::EC2::Subnet',
  Tags: 'AWS::EC2::Tag',
  TargetGroups: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  TransitGatewayAttachments: 'AWS::EC2::TransitGatewayAttachment',
  TransitGatewayPropagations: 'AWS::EC2::TransitGatewayPropagations',
  TransitGatewayRouteTables: 'AWS::EC2::TransitGatewayRouteTable',
  TransitGatewayStaticRoutes: 'AWS::EC2::TransitGatewayRoutes',
  TransitGatewayVpcAttachments: 'AWS::EC2::TransitGatewayVpcAttachment',
  TransitGateways: 'AWS::EC2::TransitGateway',
  VirtualInterfaces: 'AWS::DirectConnect::VirtualInterface',
  VpcEndpoints: 'AWS::EC2::VPCEndpoint',
  VpcPeeringConnections: 'AWS::EC2::VPCPeeringConnection',
  Vpcs: 'AWS::EC2::VPC',
  VpnConnections: 'AWS::EC2::VPNConnection',
  VpnGateways: 'AWS::EC2::VPNGateway',
};

/** `ServiceNames` repeats `ServiceDetails`; the one empty `Instances` is EC2-Classic's. */
export const NO_RESOURCES: ReadonlySet<string> = new Set(['ServiceNames', 'Instances']);

/** Resources under a member: two of the exports hold them one level down. */
export function entriesOf(member: string, content: unknown): number {
  const entries: readonly Record<string, unknown>[] = Array.isArray(content) ? content : [];
  const below = { Reservations: 'Instances', LoadBalancerListeners: 'Listeners' }[member];
  if (below === undefined) return entries.length;
  return entries.reduce((sum, entry) => sum + ((entry[below] as unknown[] | undefined)?.length ?? 0), 0);
}
