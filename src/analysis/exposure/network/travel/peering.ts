import { type AddressSet, parseCidrs } from '#analysis/addresses';
import type { ConfigurationOf } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import { isGone, onBoth } from '../filters/filter.ts';
import { fromAddresses, toAddresses } from '../space/flows.ts';
import { notSeen } from '../unseen.ts';
import { missTarget } from './missing.ts';
import { go, type Here, lose, passing, refuse, station, type Traveller, type Trip, withPackets } from './trip.ts';

type Side = NonNullable<ConfigurationOf<'AWS::EC2::VPCPeeringConnection'>['RequesterVpcInfo']>;

/** Over a peering connection: between the two VPCs and no further. */
export function leaveByPeering(trip: Trip, traveller: Traveller, here: Here, id: string): void {
  const { network } = trip;
  const peering = network.peerings.get(id);
  if (peering === undefined) {
    missTarget(trip, traveller, 'AWS::EC2::VPCPeeringConnection', id, here);
    return;
  }
  const element = refOf(peering.item);
  const { RequesterVpcInfo: one, AccepterVpcInfo: other, Status } = peering.item.configuration;
  if (Status?.Code !== 'active') {
    refuse(trip, traveller, 'BAD_STATE', element, [cite(peering.item, 'Status')], { state: Status?.Code ?? '' });
    return;
  }
  const [own, peer] = one?.VpcId === here.vpcId ? [one, other] : [other, one];
  if (own?.VpcId !== here.vpcId || peer?.VpcId === undefined) {
    refuse(trip, traveller, 'BAD_STATE_ATTACHMENT', element);
    return;
  }
  const { family } = traveller.packets;
  const ours = network.vpcs.get(here.vpcId)?.cidrs ?? cidrsOf(own);
  const theirs = network.vpcs.get(peer.VpcId)?.cidrs ?? cidrsOf(peer);
  const between = onBoth(traveller.packets, (flows) => toAddresses(fromAddresses(flows, ours[family]), theirs[family]));
  if (isGone(between)) {
    refuse(trip, traveller, 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', element);
    return;
  }
  const crossed = passing(withPackets(traveller, between), station('gateway', element, [cite(peering.item, 'Status')]));
  if (!network.vpcs.has(peer.VpcId)) {
    lose(trip, crossed, notSeen(network, 'AWS::EC2::VPC', id, peer.VpcId));
    return;
  }
  // Rules may name groups of a peer in the same region only.
  // https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html (read 2026-11-26)
  const isNear = own.Region === peer.Region;
  const membership = isNear && crossed.membership === 'kept' ? 'kept' : 'SG_REFERENCES_NOT_PRESERVED';
  go(trip, { ...crossed, membership }, { to: 'deliver', vpcId: peer.VpcId, fromSubnetId: undefined });
}

function cidrsOf({ CidrBlock, CidrBlockSet, Ipv6CidrBlockSet }: Side): AddressSet {
  const blocks = [
    CidrBlock,
    ...(CidrBlockSet ?? []).map((one) => one.CidrBlock),
    ...(Ipv6CidrBlockSet ?? []).map((one) => one.Ipv6CidrBlock),
  ];
  return parseCidrs(blocks.filter((block) => block !== undefined)) ?? { v4: [], v6: [] };
}
