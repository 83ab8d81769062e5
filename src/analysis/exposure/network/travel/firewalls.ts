import { refOf } from '../cite.ts';
import { enginesOf, type FirewallEndpoint, firewallEndpoint } from '../firewalls/firewall.ts';
import { admitting, judgeAbsence, judgeReplies, judgeRequests, type Judged, refusing } from '../firewalls/judge.ts';
import { isGone, type Packets, perhaps } from '../filters/filter.ts';
import type { Network } from '../model/network.ts';
import { unmirror } from '../space/mirror.ts';
import { distinct, notModelled } from '../unseen.ts';
import { doubt, passing, refuse, type Station, type Traveller, type Trip, withPackets } from './trip.ts';

/** Through the rules of a firewall; undefined when nothing of it is left. */
export function passFirewall(trip: Trip, traveller: Traveller, endpoint: FirewallEndpoint): Traveller | undefined {
  const { network, isReply } = trip;
  const { firewall, id, isReady } = endpoint;
  const at: Traveller = { ...traveller, inspected: [...traveller.inspected, id] };
  const element = refOf(firewall);
  const engines = enginesOf(network, firewall, at.packets.family);
  const blind: Station = () => ({ role: 'firewall', element, evidence: [] });
  if ('code' in engines) return doubt(passing(at, blind), engines);
  const { packets, unseen } = isReply
    ? judgeReplies(engines, at.packets, endpoint, trip.inspected.includes(id))
    : judgeRequests(engines, at.packets, endpoint);
  if (isGone(packets)) {
    const by = refusing(engines, at.packets.maybe);
    const [evidence, params] = by === undefined ? [[], {}] : [[by.evidence], { rule: by.name, group: by.owner }];
    refuse(trip, at, 'FIREWALL_RULES_RESTRICTION', element, evidence, params);
    return undefined;
  }
  const stand: Station = (flows) => {
    const rules = admitting(engines, isReply ? unmirror(flows) : flows);
    const names = rules.map(({ name }) => name).filter((name) => name !== '');
    return {
      role: 'firewall',
      element,
      evidence: rules.map(({ evidence }) => evidence),
      note: { code: 'firewall-rule', params: { rule: names.join(', '), group: rules[0]?.owner ?? '' } },
    };
  };
  const passed = passing(withPackets(at, packets), stand);
  if (!isReady) return doubt(passed, notModelled('network-firewall-state', firewall));
  return unseen.length === 0 ? passed : { ...passed, unseen: distinct([...passed.unseen, ...unseen]) };
}

/** Replies that came home without some endpoints by which their requests had gone. */
export function missedFirewalls(network: Network, packets: Packets, missed: readonly string[]): Judged {
  let left: Judged = { packets, unseen: [] };
  for (const id of missed) {
    const endpoint = firewallEndpoint(network, id);
    const engines = endpoint && enginesOf(network, endpoint.firewall, packets.family);
    if (endpoint === undefined || engines === undefined) continue;
    const next =
      'code' in engines
        ? { packets: perhaps(left.packets), unseen: [engines] }
        : judgeAbsence(engines, left.packets, endpoint);
    left = { packets: next.packets, unseen: [...left.unseen, ...next.unseen] };
  }
  return left;
}
