import type { Kind } from '#estate/model';
import { bareRef } from '../cite.ts';
import { type Here, lose, refuse, type Traveller, type Trip } from './trip.ts';

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
