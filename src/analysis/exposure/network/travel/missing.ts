import type { Kind } from '#estate/model';
import { bareRef } from '../cite.ts';
import { doubt, go, type Here, lose, refuse, type Traveller, type Trip } from './trip.ts';

/** A route leads to something that is not among what was seen: it is not there, or nobody looked at all of its kind. */
export function missTarget(trip: Trip, traveller: Traveller, kind: Kind, id: string, here: Here): void {
  const vpc = trip.network.vpcs.get(here.vpcId);
  const unseen =
    vpc === undefined
      ? ({ code: 'not-seen', what: here.vpcId, kind: 'AWS::EC2::VPC' } as const)
      : trip.network.sight(kind, vpc.accountId, vpc.region);
  if (unseen === undefined) refuse(trip, traveller, 'BAD_STATE', bareRef(kind, id, vpc?.accountId, vpc?.region));
  else lose(trip, traveller, unseen);
}

/**
 * Into a VPC by one of its gateways: by the gateway's own route table when it has one. Where not every table was seen it may
 * have one that leads elsewhere.
 */
export function enterVpc(trip: Trip, traveller: Traveller, vpcId: string, gatewayId: string): void {
  const { network } = trip;
  const table = network.tableOfGateway(gatewayId);
  if (table !== undefined) {
    go(trip, traveller, { to: 'table', table, here: { vpcId, subnetId: undefined } });
    return;
  }
  const vpc = network.vpcs.get(vpcId);
  const unseen = vpc && network.sight('AWS::EC2::RouteTable', vpc.accountId, vpc.region);
  const at = unseen === undefined ? traveller : doubt(traveller, unseen);
  go(trip, at, { to: 'deliver', vpcId, fromSubnetId: undefined });
}
