import type { ConfigurationItem } from '#estate/model';
import { bareRef, cite, refOf } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import { firewallEndpoint } from '../firewalls/firewall.ts';
import { gatewayService } from '../firewalls/gateway-service.ts';
import type { Network } from '../model/network.ts';
import { notModelled, notSeen } from '../unseen.ts';
import { passFirewall } from './firewalls.ts';
import { passAcl } from './subnet.ts';
import { doubt, go, type Here, lose, passing, refuse, station, type Traveller, type Trip } from './trip.ts';

type Endpoint = ConfigurationItem<'AWS::EC2::VPCEndpoint'>;

const FIREWALL = 'AWS::NetworkFirewall::Firewall';

/**
 * By a route to an endpoint behind which something looks at the packets: what it lets through goes on from the subnet of
 * the endpoint, as it was sent.
 */
export function leaveByMiddlebox(trip: Trip, traveller: Traveller, here: Here, item: Endpoint): void {
  const { network } = trip;
  const { VpcEndpointType, SubnetIds, State } = item.configuration;
  const firewall = firewallEndpoint(network, item.resourceId);
  if (firewall === undefined && VpcEndpointType !== 'GatewayLoadBalancer') {
    lose(trip, traveller, notModelled('endpoint-as-route-target', item));
    return;
  }
  if (State !== undefined && State.toLowerCase() !== 'available') {
    refuse(trip, traveller, 'BAD_STATE', refOf(item), [cite(item, 'State')], { state: State });
    return;
  }
  const subnetId = firewall?.subnetId ?? SubnetIds?.[0];
  if (subnetId === undefined || !network.subnets.has(subnetId)) {
    lose(trip, traveller, notSeen(network, 'AWS::EC2::Subnet', item.resourceId));
    return;
  }
  const entered = subnetId === here.subnetId ? traveller : passAcl(trip, traveller, subnetId, 'ingress');
  if (entered === undefined) return;
  // Groups do not know their members behind a middlebox.
  // https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing (read 2026-11-26)
  const at: Traveller = { ...entered, membership: 'SG_REFERENCES_NOT_PRESERVED' };
  const left = firewall === undefined ? passAppliances(trip, at, item) : passFirewall(trip, at, firewall);
  if (left !== undefined) go(trip, left, { to: 'subnet', subnetId });
}

/** Through the appliances behind a Gateway Load Balancer: they may let anything through, or nothing. */
function passAppliances(trip: Trip, traveller: Traveller, item: Endpoint): Traveller | undefined {
  const { network, goal, isReply } = trip;
  const { service, balancer, dead } = gatewayService(network, item);
  if (dead !== undefined) {
    refuse(trip, traveller, 'GWLB_NO_TARGETS', refOf(dead.balancer), dead.evidence, {
      balancer: refOf(dead.balancer).name,
    });
    return undefined;
  }
  const params = {
    service: item.configuration.ServiceName ?? '',
    balancer: balancer === undefined ? '' : refOf(balancer).name,
  };
  const stations = [
    station('endpoint', refOf(item), [cite(item, 'ServiceName')], { code: 'appliances', params }),
    ...(balancer === undefined ? [] : [station('balancer', refOf(balancer), [])]),
  ];
  const doubts = [notModelled('gateway-load-balancer', balancer ?? service ?? item), ...hiddenFirewalls(network, item)];
  const passed = doubt(passing(traveller, ...stations), ...doubts);
  // An appliance with an arm of its own may send to the world outside by another way.
  if (!isReply && goal.kind !== 'interface' && goal.kind !== 'nobody') lose(trip, passed);
  return passed;
}

/** Endpoints of firewalls look like those of balancers: where firewalls were not all seen, one may be behind it. */
function hiddenFirewalls(network: Network, { accountId, awsRegion, tags }: Endpoint): readonly Unseen[] {
  const unseen = network.sight(FIREWALL, accountId, awsRegion);
  if (unseen !== undefined) return [unseen];
  // A firewall of another account tags the endpoints that it makes.
  const arn = tags['AWSNetworkFirewallManaged'] === 'true' ? (tags['Firewall'] ?? '') : undefined;
  if (arn === undefined) return [];
  return [{ code: 'not-seen', what: FIREWALL, kind: FIREWALL, element: bareRef(FIREWALL, arn) }];
}
