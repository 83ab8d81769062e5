import { type Family } from '#analysis/addresses';
import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import { type Flows, NOTHING, WHOLE } from '../space/flows.ts';
import { TCP } from '../space/protocols.ts';
import { notModelled } from '../unseen.ts';
import { type HeaderRule, matchingOf, type Vocabulary } from './header-rule.ts';
import type { Layer } from './sieve.ts';
import { ACTIONS, isDescribing, keywordOf, suricataRules, unread } from './suricata.ts';

/**
 * What the stateful engine does with a connection. One that a rule passes is not looked at again; one that merely no
 * rule drops is: each of its packets may still meet one.
 */
export type Fate = 'rule-pass' | 'default-pass' | 'drop';

type Group = ConfigurationItem<'AWS::NetworkFirewall::RuleGroup'>;
type Policy = ConfigurationItem<'AWS::NetworkFirewall::FirewallPolicy'>;
type RuleGroup = NonNullable<Group['configuration']['RuleGroup']>;
type Source = NonNullable<RuleGroup['RulesSource']>;
type Rule = NonNullable<Source['StatefulRules']>[number];
type DomainList = NonNullable<Source['RulesSourceList']>;

const FATES: Readonly<Record<HeaderRule['action'], readonly Fate[]>> = {
  pass: ['rule-pass'],
  drop: ['drop'],
  unread: ['rule-pass', 'drop'],
};

const READ = new WeakMap<Group, readonly HeaderRule[] | undefined>();

/** The rules of a stateful group in their order; undefined when they were not seen or are too many. */
export function statefulLayers(group: Group, family: Family, words: Vocabulary): readonly Layer<Fate>[] | undefined {
  const source = group.configuration.RuleGroup?.RulesSource;
  if (source?.RulesSourceList !== undefined) return domainLayers(group, source.RulesSourceList, family, words);
  if (!READ.has(group)) READ.set(group, source === undefined ? undefined : rulesOf(source));
  const owner = refOf(group).name;
  const seen = new Set<string>();
  return READ.get(group)?.flatMap((rule): readonly Layer<Fate>[] => {
    // Of thousands of rules that look into packets many look at the same ones: the later of them change nothing.
    const { name, pointer, ...rest } = rule;
    const key = JSON.stringify(rest);
    if (seen.has(key)) return [];
    seen.add(key);
    const { sure, maybe, isUnread } = matchingOf(rule, family, words);
    const certain = rule.isPlain && rule.action !== 'unread' ? sure : NOTHING;
    const what = isUnread ? 'network-firewall-variables' : 'network-firewall-rules';
    return [
      {
        sure: certain,
        maybe,
        actions: FATES[rule.action],
        decision: { evidence: cite(group, pointer), name, owner },
        ...(certain === maybe ? {} : { unseen: notModelled(what, group) }),
      },
    ];
  });
}

function rulesOf({ RulesString, StatefulRules }: Source): readonly HeaderRule[] | undefined {
  if (RulesString !== undefined) return suricataRules(RulesString, 'RuleGroup/RulesSource/RulesString');
  return StatefulRules?.flatMap(
    (rule, index) => headerRule(rule, `RuleGroup/RulesSource/StatefulRules/${index}`) ?? [],
  );
}

function headerRule({ Action, Header, RuleOptions }: Rule, pointer: string): HeaderRule | undefined {
  const action = Action === undefined ? undefined : ACTIONS[Action.toLowerCase()];
  if (action === 'alert') return undefined;
  const options = RuleOptions ?? [];
  const sid = options.find(({ Keyword }) => keywordOf(Keyword ?? '') === 'sid');
  // The number stands in the keyword itself or among the settings.
  const number = sid?.Settings?.[0] ?? sid?.Keyword?.split(':')[1];
  const name = number === undefined ? `rule ${pointer.split('/').at(-1)}` : `sid ${number.trim()}`;
  const { Protocol, Source: source, SourcePort, Direction, Destination, DestinationPort } = Header ?? {};
  const isRead = Direction === 'FORWARD' || Direction === 'ANY';
  if (!action || !Protocol || !source || !SourcePort || !Destination || !DestinationPort || !isRead)
    return unread(name, pointer);
  return {
    action,
    protocol: Protocol.toLowerCase(),
    source,
    sourcePort: SourcePort,
    isBothWays: Direction === 'ANY',
    destination: Destination,
    destinationPort: DestinationPort,
    isPlain: options.every(({ Keyword }) => isDescribing(Keyword ?? '')),
    name,
    pointer,
  };
}

/**
 * Names in HTTP and TLS, which run over TCP, of what the home networks ask for. An allow list passes those it names and
 * drops the others, a deny list drops those it names.
 * https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html (read 2026-11-26)
 */
function domainLayers(
  group: Group,
  { GeneratedRulesType }: DomainList,
  family: Family,
  words: Vocabulary,
): readonly Layer<Fate>[] {
  if (GeneratedRulesType === 'ALERTLIST') return [];
  const pointer = 'RuleGroup/RulesSource/RulesSourceList';
  const asked = { ...unread('', pointer), protocol: 'tcp', source: '$HOME_NET' };
  return [
    {
      sure: NOTHING,
      maybe: matchingOf(asked, family, words).maybe,
      actions: GeneratedRulesType === 'DENYLIST' || GeneratedRulesType === 'REJECTLIST' ? ['drop'] : FATES.unread,
      decision: { evidence: cite(group, pointer), name: GeneratedRulesType ?? '', owner: refOf(group).name },
      unseen: notModelled('network-firewall-domain-list', group),
    },
  ];
}

/** A group whose rules are not known: it may do all of this. */
export function hiddenLayer(
  policy: Policy,
  index: number,
  fates: readonly Fate[],
  family: Family,
  unseen: Unseen,
): Layer<Fate> {
  const pointer = `FirewallPolicy/StatefulRuleGroupReferences/${index}`;
  return {
    sure: NOTHING,
    maybe: [WHOLE[family]],
    actions: fates,
    decision: { evidence: cite(policy, pointer), name: '', owner: unseen.element?.name ?? '' },
    unseen,
  };
}

/** Opening TLS for inspection breaks connections whose certificates do not hold. */
export function tlsLayer(policy: Policy, family: Family): Layer<Fate> {
  return {
    sure: NOTHING,
    maybe: [{ ...WHOLE[family], protocols: { from: TCP, to: TCP } }],
    actions: ['drop'],
    decision: {
      evidence: cite(policy, 'FirewallPolicy/TLSInspectionConfigurationArn'),
      name: '',
      owner: refOf(policy).name,
    },
    unseen: notModelled('network-firewall-tls-inspection', policy),
  };
}

/**
 * What no stateful rule matches passes, unless rules are asked in strict order and the policy says otherwise. To drop
 * what is established lets connections be made and stops what is said on them.
 * https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html (read 2026-11-26)
 */
export function statefulDefault(policy: Policy, family: Family): Layer<Fate> {
  const { StatefulDefaultActions, StatefulEngineOptions } = policy.configuration.FirewallPolicy ?? {};
  const isStrict = StatefulEngineOptions?.RuleOrder === 'STRICT_ORDER';
  const drops = isStrict ? (StatefulDefaultActions ?? []).filter((name) => !name.startsWith('aws:alert_')) : [];
  const everything: Flows = [WHOLE[family]];
  const isAll = drops.includes('aws:drop_strict');
  const actions: readonly Fate[] = drops.length === 0 ? ['default-pass'] : isAll ? ['drop'] : ['default-pass', 'drop'];
  const [pointer, name] = isStrict
    ? ['FirewallPolicy/StatefulDefaultActions', drops.join(', ')]
    : ['FirewallPolicy/StatefulEngineOptions', ''];
  return {
    sure: everything,
    maybe: everything,
    actions,
    decision: { evidence: cite(policy, pointer), name, owner: refOf(policy).name },
    ...(actions.length === 1 ? {} : { unseen: notModelled('network-firewall-established', policy) }),
  };
}
