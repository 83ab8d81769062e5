import type { Family } from '#analysis/addresses';
import { cite } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import type { Network } from '../model/network.ts';
import { addressesOf, flowsOfRules } from '../space/cells.ts';
import { type Flows, NOTHING, touches, WHOLE } from '../space/flows.ts';
import { notSeen } from '../unseen.ts';
import type { Direction } from './acl-filter.ts';
import { type Decision, type Filter, unseenFilter } from './filter.ts';
import { type GroupRule, groupRules } from './group-rules.ts';

/** Evidence of one hop names so many rules at most. */
const MAX_NAMED = 8;

/** What security groups let in or out together, with what is asked of them as a whole. */
export interface GroupFilter extends Filter {
  /** No rule at all in this direction. */
  readonly isEmpty: boolean;
  /** Rules that name groups, none of which the other side is known to be a member of here. */
  readonly references: readonly string[];
}

type Found = GroupRule & { readonly group: { readonly id: string; readonly item: Parameters<typeof cite>[0] } };

/**
 * The union of the rules of some groups, for one family. `peers` are the groups of the other side, as far as the way
 * between carries membership on: rules that name one of them let the other side through by any address.
 */
export function groupFilter(
  network: Network,
  groupIds: readonly string[],
  direction: Direction,
  family: Family,
  peers: readonly string[],
): GroupFilter {
  const known = network.once('group filters', () => new Map<string, GroupFilter>());
  const key = `${direction}/${family}/${groupIds.join(',')}/${peers.join(',')}`;
  const filter = known.get(key) ?? filterOf(network, groupIds, direction, family, peers);
  known.set(key, filter);
  return filter;
}

function filterOf(
  network: Network,
  groupIds: readonly string[],
  direction: Direction,
  family: Family,
  peers: readonly string[],
): GroupFilter {
  const unseen: Unseen[] = [];
  const rules: Found[] = [];
  const references = new Set<string>();
  let count = 0;
  for (const id of groupIds) {
    const group = network.groups.get(id);
    const own = group === undefined ? undefined : groupRules(network, group, direction);
    if (group === undefined || own === undefined) {
      unseen.push(notSeen(network, 'AWS::EC2::SecurityGroup', id));
      continue;
    }
    count += own.length;
    for (const rule of own) {
      if (rule.family !== family) continue;
      if (rule.groupId !== undefined && !peers.includes(rule.groupId)) references.add(rule.groupId);
      else rules.push({ ...rule, group });
    }
  }
  const isHidden = unseen.length > 0;
  if (rules.some(({ isUnseen }) => isUnseen)) unseen.push(unseenRule(network, rules));
  const side = direction === 'ingress' ? 'sources' : 'destinations';
  const flowsOf = (some: readonly Found[]) => flowsOfRules(some, family, side, (active) => addressesOf(active, family));
  const sure = rules.length === 0 ? NOTHING : flowsOf(rules.filter(({ isUnseen }) => !isUnseen));
  const maybe = isHidden
    ? unseenFilter(family, notSeen(network, 'AWS::EC2::SecurityGroup', '')).maybe
    : unseen.length > 0
      ? flowsOf(rules)
      : sure;
  return {
    sure,
    maybe,
    unseen,
    isEmpty: count === 0 && !isHidden,
    references: [...references],
    admitting: (flows) => admitting(rules, side, flows),
    refusing: () => undefined,
  };
}

function unseenRule(network: Network, rules: readonly Found[]): Unseen {
  const rule = rules.find(({ isUnseen }) => isUnseen);
  const name = rule?.name ?? '';
  return name.startsWith('pl-')
    ? notSeen(network, 'AWS::EC2::PrefixList', rule?.group.id ?? '', name)
    : notSeen(network, 'AWS::EC2::SecurityGroup', rule?.group.id ?? '');
}

function admitting(rules: readonly Found[], side: 'sources' | 'destinations', flows: Flows): readonly Decision[] {
  const found: Decision[] = [];
  for (const rule of rules) {
    const box: Flows = [
      { ...WHOLE[rule.family], protocols: rule.protocols, ports: rule.ports, [side]: rule.addresses },
    ];
    if (!touches(flows, box)) continue;
    found.push({ evidence: cite(rule.group.item, rule.pointer), name: rule.name, owner: rule.group.id });
    if (found.length === MAX_NAMED) break;
  }
  return found;
}
