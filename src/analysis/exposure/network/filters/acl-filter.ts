import type { ConfigurationOf } from '#estate/model';
import { EVERY_ADDRESS, type Family, merged, parseCidr, type Ranges, without } from '#analysis/addresses';
import { cite } from '../cite.ts';
import type { Network, NetworkAcl } from '../model/network.ts';
import { asWhole, flowsOfRules, type RuleBox } from '../space/cells.ts';
import { type Flows, intersect, subtract, touches, WHOLE } from '../space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from '../space/protocols.ts';
import { isIcmp, portsOf, protocolsOf } from '../space/rule-ports.ts';
import { notSeen } from '../unseen.ts';
import { type Decision, type Filter, unseenFilter } from './filter.ts';

export type Direction = 'ingress' | 'egress';

type Entry = NonNullable<ConfigurationOf<'AWS::EC2::NetworkAcl'>['Entries']>[number];

interface Rule extends RuleBox {
  readonly index: number;
  readonly number: number;
  /** Undefined: the entry could not be read, so it may fit anything and do either. */
  readonly allows: boolean | undefined;
}

/** More entries than AWS lets one list have, by far. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (read 2026-11-26) */
const MAX_ENTRIES = 1_000;

const MADE = new WeakMap<object, Map<string, Filter>>();

/** What the network ACL of a subnet lets in or out, for one family. It looks at each packet alone: replies too. */
export function aclFilter(network: Network, subnetId: string, direction: Direction, family: Family): Filter {
  const acl = network.aclOfSubnet(subnetId);
  if (acl === undefined) return unseenFilter(family, notSeen(network, 'AWS::EC2::NetworkAcl', subnetId));
  let made = MADE.get(acl.item);
  if (made === undefined) MADE.set(acl.item, (made = new Map()));
  const key = `${direction}/${family}`;
  const filter = made.get(key) ?? filterOf(network, acl, direction, family);
  made.set(key, filter);
  return filter;
}

function filterOf(network: Network, acl: NetworkAcl, direction: Direction, family: Family): Filter {
  const entries = acl.item.configuration.Entries;
  const unseen = notSeen(network, 'AWS::EC2::NetworkAcl', acl.id);
  if (entries === undefined || entries.length > MAX_ENTRIES) return unseenFilter(family, unseen);
  const rules = entries
    .flatMap((entry, index) => ruleOf(entry, index, direction, family) ?? [])
    .toSorted((a, b) => a.number - b.number);
  const side = direction === 'ingress' ? 'sources' : 'destinations';
  const flowsWhere = (isAllowed: (rule: Rule) => boolean) =>
    flowsOfRules(rules, family, side, (active) => asWhole(openOf(active, isAllowed), family));
  const sure = flowsWhere((rule) => rule.allows === true);
  const isAllRead = rules.every(({ allows }) => allows !== undefined);
  const maybe = isAllRead ? sure : flowsWhere((rule) => rule.allows !== false);
  let own: readonly Own[] | undefined;
  const decide = (flows: Flows, allows: boolean) => {
    own ??= owned(rules, family, side);
    return own.flatMap((one) =>
      one.rule.allows === allows && touches(flows, one.flows) ? [decisionOf(acl, one.rule)] : [],
    );
  };
  return {
    sure,
    maybe,
    unseen: isAllRead ? [] : [unseen],
    admitting: (flows) => decide(flows, true),
    refusing: (flows) => decide(flows, false)[0],
  };
}

function ruleOf(entry: Entry, index: number, direction: Direction, family: Family): Rule | undefined {
  const isEgress = entry.Egress;
  if (isEgress !== undefined && isEgress !== (direction === 'egress')) return undefined;
  const block = parseCidr(entry.CidrBlock ?? entry.Ipv6CidrBlock);
  if (block !== undefined && block[family].length === 0) return undefined;
  const protocols = protocolsOf(entry.Protocol);
  const number = entry.RuleNumber;
  const icmp = entry.IcmpTypeCode;
  const isType = protocols !== undefined && isIcmp(protocols);
  const [first, second] = isType ? [icmp?.Type, icmp?.Code] : [entry.PortRange?.From, entry.PortRange?.To];
  const ports = protocols === undefined ? undefined : portsOf(protocols, first, second);
  const action = entry.RuleAction;
  const place = { family, index, number: number ?? -1 };
  if (
    isEgress === undefined ||
    block === undefined ||
    protocols === undefined ||
    ports === undefined ||
    number === undefined ||
    (action !== 'allow' && action !== 'deny')
  ) {
    return {
      ...place,
      protocols: EVERY_PROTOCOL,
      ports: EVERY_PORT,
      addresses: EVERY_ADDRESS[family],
      allows: undefined,
    };
  }
  return { ...place, protocols, ports, addresses: block[family], allows: action === 'allow' };
}

/** The lowest number that fits an address decides. */
function openOf(ordered: readonly Rule[], isAllowed: (rule: Rule) => boolean): Ranges {
  let open: Ranges = [];
  let decided: Ranges = [];
  for (const rule of ordered) {
    const fresh = without(rule.addresses, decided);
    if (fresh.length === 0) continue;
    if (isAllowed(rule)) open = merged([...open, ...fresh]);
    decided = merged([...decided, ...fresh]);
  }
  return open;
}

/** What an entry decides about: what it fits and no entry before it does. */
interface Own {
  readonly rule: Rule;
  readonly flows: Flows;
}

function owned(rules: readonly Rule[], family: Family, side: 'sources' | 'destinations'): readonly Own[] {
  const found: Own[] = [];
  let left: Flows = [WHOLE[family]];
  for (const rule of rules) {
    const box: Flows = [{ ...WHOLE[family], protocols: rule.protocols, ports: rule.ports, [side]: rule.addresses }];
    const flows = intersect(left, box);
    if (flows.length === 0) continue;
    found.push({ rule, flows });
    left = subtract(left, box);
  }
  return found;
}

function decisionOf(acl: NetworkAcl, { index, number }: Rule): Decision {
  const name = number === 32_767 || number === 32_768 ? '*' : String(number);
  return { evidence: cite(acl.item, `Entries/${index}`), name, owner: acl.id };
}
