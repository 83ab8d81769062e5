import { type AddressSet, covers, EVERY_ADDRESS, type Family, FAMILIES, isEmpty, union } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop, ReachAnswer, Refusal, Unseen } from '../contract.ts';
import { aclFilter, type Direction } from '../filters/acl-filter.ts';
import { type Filter, isGone, onBoth, type Packets, perhaps, through } from '../filters/filter.ts';
import { groupFilter } from '../filters/group-filter.ts';
import type { Interface, Network } from '../model/network.ts';
import { intersect, WHOLE } from '../space/flows.ts';
import { mirror, unmirror } from '../space/mirror.ts';
import { distinct, notSeen } from '../unseen.ts';
import { senders } from './boxes.ts';
import type { Ports } from './door.ts';

/** Who sends: addresses (not known when left out), and groups whose members count as well. */
export interface Sender {
  readonly sources: AddressSet | undefined;
  readonly groupIds: readonly string[];
}

const NEVER: ReachAnswer = { outcome: 'blocked', paths: [], refusals: [], unseen: [] };

/**
 * Packets that AWS puts down in the subnet of an interface without any route of the VPC: a network load balancer that
 * keeps the client's address, an accelerator, a VPC origin. Its network ACL and its security groups are asked, and
 * replies go back the way they came, through the same ACL.
 */
export function delivered(network: Network, to: Interface, ports: Ports, sender: Sender): ReachAnswer {
  const all = FAMILIES.map((family) => inFamily(network, to, ports, sender, family));
  return together(all);
}

/** The answer for several questions at once. */
export function together(all: readonly ReachAnswer[]): ReachAnswer {
  const unseen = distinct(all.flatMap((one) => one.unseen));
  const paths = all.flatMap((one) => one.paths);
  const refusals = all.flatMap((one) => one.refusals);
  const isOpen = all.some(({ outcome }) => outcome === 'reachable');
  const isUnknown = all.some(({ outcome }) => outcome === 'unknown');
  return { outcome: isOpen ? 'reachable' : isUnknown ? 'unknown' : 'blocked', paths, refusals, unseen };
}

function inFamily(
  network: Network,
  to: Interface,
  ports: Ports,
  { sources, groupIds }: Sender,
  family: Family,
): ReachAnswer {
  const own = to.addresses.filter((one) => one.family === family);
  const from = (sources ?? EVERY_ADDRESS)[family];
  if (own.length === 0 || from.length === 0) return NEVER;
  const destinations = own
    .map(({ address }) => ({ first: address, last: address }))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const asked = [{ ...WHOLE[family], ...ports, sources: from, destinations }];
  const start: Packets = { family, sure: asked, maybe: asked };
  const hops: Hop[] = [];
  const unseen: Unseen[] = [];

  const acl = aclFilter(network, to.subnetId, 'ingress', family);
  const entered = through(start, acl);
  if (isGone(entered)) return refused(aclRefusal(network, to, acl, 'ingress', start));
  hops.push(aclHop(network, to, acl, 'ingress', entered));
  unseen.push(...acl.unseen);

  const admitted = atGroups(network, to, entered, groupIds, hops, unseen);
  if ('refusal' in admitted) return refused(admitted.refusal);

  const back = aclFilter(network, to.subnetId, 'egress', family);
  const answered = onBoth(admitted.packets, (flows) => {
    const { replies, unanswered } = mirror(flows);
    return [...intersect(flows, unmirror(intersect(replies, back.sure))), ...unanswered];
  });
  unseen.push(...back.unseen);
  if (isGone(answered)) {
    if (back.unseen.length > 0) return { outcome: 'unknown', paths: [], refusals: [], unseen: distinct(unseen) };
    return refused({ ...aclRefusal(network, to, back, 'egress', admitted.packets), hops });
  }
  // Whether an address that nobody knows is among those admitted, nobody knows either.
  const isSure = sources !== undefined || covers(setOf(senders(answered.sure), family), setOf(EVERY_ADDRESS, family));
  const settled = isSure ? answered : perhaps(answered);
  hops.push({ role: 'destination', element: refOf(to.item), evidence: [cite(to.item, own[0]?.pointer ?? '')] });
  if (settled.sure.length > 0)
    return { outcome: 'reachable', paths: [{ flows: settled.sure, hops }], refusals: [], unseen: [] };
  if (!isSure) unseen.push(notSeen(network, 'AWS::EC2::SecurityGroup', to.id, 'sender-addresses'));
  return { outcome: 'unknown', paths: [{ flows: settled.maybe, hops }], refusals: [], unseen: distinct(unseen) };
}

function atGroups(
  network: Network,
  to: Interface,
  packets: Packets,
  peers: readonly string[],
  hops: Hop[],
  unseen: Unseen[],
): { packets: Packets } | { refusal: Refusal } {
  if (to.groupIds === undefined) {
    unseen.push(notSeen(network, 'AWS::EC2::NetworkInterface', to.id));
    return { packets: perhaps(packets) };
  }
  if (to.groupIds.length === 0) return { packets };
  const filter = groupFilter(network, to.groupIds, 'ingress', packets.family, peers);
  const admitted = through(packets, filter);
  const groups = to.groupIds.join(', ');
  if (isGone(admitted)) {
    const code = filter.isEmpty ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH';
    return {
      refusal: {
        code,
        params: { direction: 'ingress', groups },
        element: refOf(to.item),
        evidence: [cite(to.item, 'Groups')],
        hops,
      },
    };
  }
  const rules = filter.admitting(admitted.maybe);
  const owner = network.groups.get(rules[0]?.owner ?? to.groupIds[0] ?? '');
  hops.push({
    role: 'security-group',
    element: owner === undefined ? refOf(to.item) : refOf(owner.item),
    evidence: rules.map(({ evidence }) => evidence),
    note: {
      code: 'group-rule',
      params: {
        direction: 'ingress',
        rule: rules.map(({ name }) => name).join(', '),
        group: rules[0]?.owner ?? groups,
      },
    },
  });
  unseen.push(...filter.unseen);
  return { packets: admitted };
}

function aclHop(network: Network, to: Interface, filter: Filter, direction: Direction, packets: Packets): Hop {
  const acl = network.aclOfSubnet(to.subnetId);
  const rules = filter.admitting(packets.maybe);
  return {
    role: 'network-acl',
    element: refOf(acl?.item ?? to.item),
    evidence: rules.map(({ evidence }) => evidence),
    note: { code: 'acl-entry', params: { direction, entry: rules.map(({ name }) => name).join(', ') } },
  };
}

function aclRefusal(network: Network, to: Interface, filter: Filter, direction: Direction, packets: Packets): Refusal {
  const by = filter.refusing(packets.maybe);
  const acl = network.aclOfSubnet(to.subnetId);
  return {
    code: 'SUBNET_ACL_RESTRICTION',
    params: { direction, ...(by === undefined ? {} : { entry: by.name }) },
    element: refOf(acl?.item ?? to.item),
    evidence: by === undefined ? [] : [by.evidence],
    hops: [],
  };
}

function refused(refusal: Refusal): ReachAnswer {
  return { outcome: 'blocked', paths: [], refusals: [refusal], unseen: [] };
}

function setOf(set: AddressSet, family: Family): AddressSet {
  return { v4: [], v6: [], [family]: set[family] };
}

/**
 * From an interface that AWS keeps in one of these subnets: its address may be any of theirs, so that it surely gets
 * through only where every address does.
 */
export function fromSubnets(
  network: Network,
  subnetIds: readonly string[],
  groupIds: readonly string[],
  to: Interface,
  ports: Ports,
): ReachAnswer {
  const subnets = subnetIds.flatMap((id) => network.subnets.get(id) ?? []);
  if (subnets.length === 0 || subnets.some(({ vpcId }) => vpcId !== to.vpcId)) {
    return {
      outcome: 'unknown',
      paths: [],
      refusals: [],
      unseen: [notSeen(network, 'AWS::EC2::Subnet', to.id, 'sender-subnets')],
    };
  }
  const answers = subnets.map((subnet): ReachAnswer => {
    const leaving = leave(network, subnet.id, groupIds, to, ports);
    if (leaving !== undefined) return leaving;
    const answer = delivered(network, to, ports, { sources: subnet.cidrs, groupIds });
    if (answer.outcome !== 'reachable') return answer;
    const flows = answer.paths.flatMap((path) => path.flows);
    const families = new Set(flows.map(({ family }) => family));
    const wanted = union([...families].map((family) => setOf(subnet.cidrs, family)));
    return !isEmpty(wanted) && covers(senders(flows), wanted)
      ? answer
      : {
          ...answer,
          outcome: 'unknown',
          unseen: [notSeen(network, 'AWS::EC2::NetworkInterface', subnet.id, 'sender-addresses')],
        };
  });
  return together(answers);
}

/** Why nothing leaves there, by the groups of the sender or the network ACL; undefined when something does. */
function leave(
  network: Network,
  subnetId: string,
  groupIds: readonly string[],
  to: Interface,
  ports: Ports,
): ReachAnswer | undefined {
  const answers = FAMILIES.flatMap((family): (Refusal | undefined)[] => {
    const own = to.addresses.filter((one) => one.family === family);
    if (own.length === 0) return [];
    const destinations = own
      .map(({ address }) => ({ first: address, last: address }))
      .toSorted((a, b) => (a.first < b.first ? -1 : 1));
    const asked = [{ ...WHOLE[family], ...ports, destinations }];
    const start: Packets = { family, sure: asked, maybe: asked };
    const released =
      groupIds.length === 0
        ? start
        : through(start, groupFilter(network, groupIds, 'egress', family, to.groupIds ?? []));
    const element = refOf(to.item);
    if (isGone(released)) {
      return [
        {
          code: 'ENI_SG_RULES_MISMATCH',
          params: { direction: 'egress', groups: groupIds.join(', ') },
          element,
          evidence: [],
          hops: [],
        },
      ];
    }
    if (subnetId === to.subnetId) return [undefined];
    const gone = isGone(through(released, aclFilter(network, subnetId, 'egress', family)));
    return [
      gone
        ? { code: 'SUBNET_ACL_RESTRICTION', params: { direction: 'egress' }, element, evidence: [], hops: [] }
        : undefined,
    ];
  });
  const refusals = answers.filter((one) => one !== undefined);
  return refusals.length > 0 && refusals.length === answers.length ? { ...NEVER, refusals } : undefined;
}
