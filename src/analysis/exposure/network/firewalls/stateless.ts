import { EVERY_ADDRESS, type Family, merged, parseCidr, type Ranges } from '#analysis/addresses';
import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import type { Span, Unseen } from '../contract.ts';
import { type Flows, NOTHING, WHOLE } from '../space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL, TCP, UDP } from '../space/protocols.ts';
import { notModelled } from '../unseen.ts';
import { boxesOf } from './header-rule.ts';
import type { Layer } from './sieve.ts';

/** What the stateless engine does with a packet. */
export type Step = 'pass' | 'drop' | 'forward';

type Group = ConfigurationItem<'AWS::NetworkFirewall::RuleGroup'>;
type Policy = ConfigurationItem<'AWS::NetworkFirewall::FirewallPolicy'>;
type Source = NonNullable<NonNullable<Group['configuration']['RuleGroup']>['RulesSource']>;
type Rule = NonNullable<NonNullable<Source['StatelessRulesAndCustomActions']>['StatelessRules']>[number];
type Attributes = NonNullable<NonNullable<Rule['RuleDefinition']>['MatchAttributes']>;

const STEPS: Readonly<Record<string, Step>> = {
  'aws:pass': 'pass',
  'aws:drop': 'drop',
  'aws:forward_to_sfe': 'forward',
};

const EVERY_STEP: readonly Step[] = ['pass', 'drop', 'forward'];

const POINTER = 'RuleGroup/RulesSource/StatelessRulesAndCustomActions/StatelessRules';

/** The rules of a stateless group, the lowest priority first; undefined when they were not seen. */
export function statelessLayers(group: Group, family: Family): readonly Layer<Step>[] | undefined {
  const rules = group.configuration.RuleGroup?.RulesSource?.StatelessRulesAndCustomActions?.StatelessRules;
  return rules
    ?.map((rule, index) => ({ rule, index }))
    .toSorted((a, b) => (a.rule.Priority ?? 0) - (b.rule.Priority ?? 0))
    .map(({ rule, index }) => layerOf(group, rule, index, family));
}

/** What no stateless rule matches. */
export function statelessDefaults(policy: Policy, family: Family): readonly Layer<Step>[] {
  const { StatelessDefaultActions, StatelessFragmentDefaultActions } = policy.configuration.FirewallPolicy ?? {};
  const [whole, fragments] = [stepsOf(StatelessDefaultActions), stepsOf(StatelessFragmentDefaultActions)];
  const everything: Flows = [WHOLE[family]];
  const last: Layer<Step> = {
    sure: everything,
    maybe: everything,
    actions: whole,
    decision: {
      evidence: cite(policy, 'FirewallPolicy/StatelessDefaultActions'),
      name: (StatelessDefaultActions ?? []).join(', '),
      owner: refOf(policy).name,
    },
    ...(whole.length === 1 ? {} : { unseen: notModelled('network-firewall-rules', policy) }),
  };
  // Fragments of UDP have a default of their own: what drops whole packets may let these through.
  const isLax = whole.includes('drop') && fragments.some((step) => !whole.includes(step));
  if (!isLax) return [last];
  const udp = [{ ...WHOLE[family], protocols: { from: UDP, to: UDP } }];
  const decision = { ...last.decision, evidence: cite(policy, 'FirewallPolicy/StatelessFragmentDefaultActions') };
  const unseen = notModelled('network-firewall-fragments', policy);
  return [{ sure: NOTHING, maybe: udp, actions: fragments, decision, unseen }, last];
}

/** The one standard action; beside it stand custom ones, which only count. */
function stepsOf(actions: readonly string[] | undefined): readonly Step[] {
  const known = (actions ?? []).flatMap((name) => (Object.hasOwn(STEPS, name) ? (STEPS[name] ?? []) : []));
  return known.length === 1 ? known : EVERY_STEP;
}

function layerOf(group: Group, { Priority, RuleDefinition }: Rule, index: number, family: Family): Layer<Step> {
  const actions = stepsOf(RuleDefinition?.Actions);
  const { sure, maybe, unseen } = matching(group, RuleDefinition?.MatchAttributes, family);
  const why = unseen ?? (actions.length === 1 ? undefined : notModelled('network-firewall-rules', group));
  return {
    sure,
    maybe,
    actions,
    decision: {
      evidence: cite(group, `${POINTER}/${index}`),
      name: `priority ${Priority ?? ''}`,
      owner: refOf(group).name,
    },
    ...(why === undefined ? {} : { unseen: why }),
  };
}

interface Matched {
  readonly sure: Flows;
  readonly maybe: Flows;
  readonly unseen?: Unseen;
}

/** https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_MatchAttributes.html (read 2026-11-26) */
function matching(group: Group, attributes: Attributes | undefined, family: Family): Matched {
  const everything: Flows = [WHOLE[family]];
  const sources = attributes && addressesOf(attributes.Sources, family);
  const destinations = attributes && addressesOf(attributes.Destinations, family);
  const sourcePorts = attributes && portsOf(attributes.SourcePorts);
  const ports = attributes && portsOf(attributes.DestinationPorts);
  const protocols = attributes && protocolsOf(attributes.Protocols);
  if (!sources || !destinations || !sourcePorts || !ports || !protocols)
    return { sure: NOTHING, maybe: everything, unseen: notModelled('network-firewall-rules', group) };
  const isPorted = [sourcePorts, ports].some((spans) => spans[0] !== EVERY_PORT);
  const sides = { sources, destinations };
  const plain = boxesOf(family, { ...sides, protocols, sourcePorts: [EVERY_PORT], ports: [EVERY_PORT] });
  // Flags change while a connection lives: a rule that asks for some matches some of its packets.
  if ((attributes?.TCPFlags ?? []).length > 0)
    return { sure: NOTHING, maybe: plain, unseen: notModelled('network-firewall-tcp-flags', group) };
  if (!isPorted) return { sure: plain, maybe: plain };
  const [withPorts, others] = [protocols.flatMap(meetPorted), protocols.flatMap(beside)];
  const sure = boxesOf(family, { ...sides, protocols: withPorts, sourcePorts, ports });
  if (others.length === 0) return { sure, maybe: sure };
  const rest = boxesOf(family, { ...sides, protocols: others, sourcePorts: [EVERY_PORT], ports: [EVERY_PORT] });
  return { sure, maybe: [...sure, ...rest], unseen: notModelled('network-firewall-rules', group) };
}

function addressesOf(
  list: readonly { AddressDefinition?: string | undefined }[] | undefined,
  family: Family,
): Ranges | undefined {
  if (list === undefined || list.length === 0) return EVERY_ADDRESS[family];
  const sets = list.map(({ AddressDefinition = '' }) =>
    AddressDefinition.toLowerCase() === 'any' ? EVERY_ADDRESS : parseCidr(AddressDefinition),
  );
  return sets.every((set) => set !== undefined) ? merged(sets.flatMap((set) => set[family])) : undefined;
}

/** Disjoint and ascending. */
function portsOf(
  list: readonly { FromPort?: number | undefined; ToPort?: number | undefined }[] | undefined,
): readonly Span[] | undefined {
  if (list === undefined || list.length === 0) return [EVERY_PORT];
  if (!list.every(({ FromPort: from, ToPort: to }) => isPort(from) && isPort(to) && from <= to)) return undefined;
  const joined = merged(
    list.map(({ FromPort = 0, ToPort = 0 }) => ({ first: BigInt(FromPort), last: BigInt(ToPort) })),
  );
  const spans = joined.map(({ first, last }) => ({ from: Number(first), to: Number(last) }));
  return spans.some(({ from, to }) => from === 0 && to === EVERY_PORT.to) ? [EVERY_PORT] : spans;
}

function isPort(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= EVERY_PORT.to;
}

function protocolsOf(list: readonly number[] | undefined): readonly Span[] | undefined {
  if (list === undefined || list.length === 0) return [EVERY_PROTOCOL];
  if (!list.every((one) => Number.isInteger(one) && one >= 0 && one <= EVERY_PROTOCOL.to)) return undefined;
  return [...new Set(list)].map((one) => ({ from: one, to: one }));
}

/** Ports are looked at for TCP and UDP only. */
function meetPorted({ from, to }: Span): readonly Span[] {
  return [TCP, UDP].flatMap((protocol) =>
    from <= protocol && protocol <= to ? [{ from: protocol, to: protocol }] : [],
  );
}

/** What of a span of protocols has no ports. */
function beside({ from, to }: Span): readonly Span[] {
  const spans = [
    { from: 0, to: TCP - 1 },
    { from: TCP + 1, to: UDP - 1 },
    { from: UDP + 1, to: EVERY_PROTOCOL.to },
  ];
  return spans.flatMap((span) => {
    const both = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    return both.from <= both.to ? [both] : [];
  });
}
