import { bareRef } from '../cite.ts';
import { FOLLOW } from './follow.ts';
import { deliver } from './deliver.ts';
import { comeFromOutside } from './internet.ts';
import { enterVpc } from './missing.ts';
import { routeOn, setOut } from './subnet.ts';
import { crossTransit } from './transit.ts';
import { type Goal, MAX_STEPS, type Move, refuse, type Traveller, type Trip } from './trip.ts';
import type { Network } from '../model/network.ts';

export interface Plan {
  readonly network: Network;
  readonly goal: Goal;
  readonly isReply: boolean;
  readonly inspected: readonly string[];
  readonly explains: boolean;
  readonly senderGroups: readonly string[];
  readonly needsMembership: boolean;
}

/** More steps than any trip of ours takes; a network in which it takes more is answered with unknown. */
const MAX_MOVES = 2_000;

export function planned(plan: Plan): Trip {
  return { ...plan, arrivals: [], refusals: [], lost: [], moves: [] };
}

/** Makes step after step until everybody has arrived, was refused or got lost. */
export function travel(trip: Trip): Trip {
  let made = 0;
  for (let next = trip.moves.pop(); next !== undefined; next = trip.moves.pop()) {
    const { traveller, move } = next;
    made += 1;
    if (made > MAX_MOVES)
      trip.lost.push({ ...traveller, unseen: [...traveller.unseen, { code: 'not-modelled', what: 'too-many-ways' }] });
    else if (traveller.steps > MAX_STEPS)
      refuse(trip, traveller, 'ROUTE_LOOP', bareRef('AWS::EC2::RouteTable', placeOf(move)));
    else make(trip, traveller, move);
  }
  return trip;
}

function make(trip: Trip, traveller: Traveller, move: Move): void {
  switch (move.to) {
    case 'subnet':
      setOut(trip, traveller, move.subnetId);
      break;
    case 'deliver':
      deliver(trip, traveller, move.vpcId, move.fromSubnetId);
      break;
    case 'table':
      routeOn(trip, traveller, move.table, move.here);
      break;
    case 'route':
      FOLLOW[move.route.target](trip, traveller, move.here, move.route);
      break;
    case 'outside':
      comeFromOutside(trip, traveller);
      break;
    case 'gateway':
    case 'vpn-gateway':
      enterVpc(trip, traveller, move.vpcId, move.gatewayId);
      break;
    case 'transit':
      crossTransit(trip, traveller, move.attachment, move.zone);
      break;
  }
}

function placeOf(move: Move): string {
  return move.to === 'table' ? move.table.id : move.to;
}
