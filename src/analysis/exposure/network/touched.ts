import type { Kind } from '#estate/model';
import type { Edit } from './contract.ts';
import type { Interface, Network } from './model/network.ts';

type Touched = (network: Network, id: string) => readonly Interface[];

const NONE: readonly Interface[] = [];

const ofVpc = (network: Network, vpcId: string | undefined) => network.interfacesOfVpc.get(vpcId ?? '') ?? NONE;

/** Interfaces in VPCs that have a route to this: of what they are reached by, replies may take it. */
const ofRoutesTo: Touched = (network, id) => {
  const vpcs = new Set<string>();
  for (const table of network.routeTables.values()) {
    if (table.routes?.some(({ targetId }) => targetId === id) === true) vpcs.add(table.vpcId);
  }
  return vpcs.size === 0 ? NONE : [...vpcs].flatMap((vpcId) => ofVpc(network, vpcId));
};

const everybody: Touched = (network) => [...network.interfaces.values()];

const nobody: Touched = () => NONE;

/** What may have no appliance left behind it changes every way by endpoints of Gateway Load Balancers. */
const behindAppliances: Touched = (network, id) =>
  [...network.endpoints.values()].some(({ item }) => item.configuration.VpcEndpointType === 'GatewayLoadBalancer')
    ? everybody(network, id)
    : NONE;

/**
 * Whose exposure may depend on a resource, by its kind. What stands here for a kind must be everybody that depends on it;
 * kinds that are left out touch everybody.
 */
const TOUCHED: Partial<Readonly<Record<Kind, Touched>>> = {
  'AWS::EC2::NetworkInterface': (network, id) => {
    const one = network.interfaces.get(id);
    // Routes may lead to it as well.
    return one === undefined ? NONE : [one, ...ofRoutesTo(network, id)];
  },
  'AWS::EC2::Instance': (network, id) => network.interfacesOfInstance.get(id) ?? NONE,
  'AWS::EC2::SecurityGroup': (network, id) => network.interfacesOfGroup.get(id) ?? NONE,
  'AWS::EC2::NetworkAcl': (network, id) => ofVpc(network, network.acls.get(id)?.vpcId),
  'AWS::EC2::RouteTable': (network, id) => ofVpc(network, network.routeTables.get(id)?.vpcId),
  'AWS::EC2::Subnet': (network, id) => ofVpc(network, network.subnets.get(id)?.vpcId),
  'AWS::EC2::InternetGateway': (network, id) => [
    ...(network.internetGateways.get(id)?.vpcIds ?? []).flatMap((vpcId) => ofVpc(network, vpcId)),
    ...ofRoutesTo(network, id),
  ],
  'AWS::EC2::EgressOnlyInternetGateway': (network, id) => [
    ...(network.egressOnlyGateways.get(id)?.vpcIds ?? []).flatMap((vpcId) => ofVpc(network, vpcId)),
    ...ofRoutesTo(network, id),
  ],
  'AWS::EC2::NatGateway': ofRoutesTo,
  'AWS::EC2::VPCEndpoint': (network, id) => [
    ...(network.endpoints.get(id)?.item.configuration.NetworkInterfaceIds ?? []).flatMap(
      (own) => network.interfaces.get(own) ?? [],
    ),
    ...ofRoutesTo(network, id),
  ],
  'AWS::EC2::VPCPeeringConnection': ofRoutesTo,
  'AWS::EC2::EIP': nobody,
  'AWS::EC2::SecurityGroupVpcAssociation': nobody,
  'AWS::EC2::CustomerGateway': nobody,
  'AWS::RDS::DBInstance': nobody,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': behindAppliances,
  'AWS::ElasticLoadBalancingV2::Listener': behindAppliances,
  'AWS::ElasticLoadBalancingV2::TargetHealth': behindAppliances,
};

/** Ids of the interfaces whose exposure the edits may change, before or after. */
export function touchedInterfaces(before: Network, after: Network, edits: readonly Edit[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, id } of edits) {
    const touched = TOUCHED[kind] ?? (isPacketKind(kind) ? everybody : nobody);
    for (const network of [before, after]) for (const one of touched(network, id)) ids.add(one.id);
  }
  return ids;
}

/** Functions, distributions and the like change nothing at interfaces themselves. */
function isPacketKind(kind: Kind): boolean {
  return (
    kind.startsWith('AWS::EC2::') ||
    kind.startsWith('AWS::DirectConnect::') ||
    kind.startsWith('AWS::NetworkFirewall::')
  );
}
