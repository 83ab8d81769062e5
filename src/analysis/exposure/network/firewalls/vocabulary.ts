import { EVERY_ADDRESS, type Family, parseCidr, without } from '#analysis/addresses';
import type { ConfigurationItem } from '#estate/model';
import type { Network } from '../model/network.ts';
import { exactly, type Fitting, fittingOf, portsFitting } from './fitting.ts';
import type { Vocabulary } from './header-rule.ts';

type Firewall = ConfigurationItem<'AWS::NetworkFirewall::Firewall'>;
type Policy = ConfigurationItem<'AWS::NetworkFirewall::FirewallPolicy'>;
type Group = ConfigurationItem<'AWS::NetworkFirewall::RuleGroup'>;

interface Place {
  readonly network: Network;
  readonly firewall: Firewall;
  readonly policy: Policy;
  readonly group: Group;
}

const PORTS = [{ first: 0n, last: 65_535n }];

/** Variables in variables, more than any rule set has. */
const MAX_DEPTH = 4;

/**
 * What the words of a rule group's rules stand for: its own variables, those of the policy, the two that always are, and
 * references to prefix lists.
 * https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups-ip-set-references.html (read 2026-11-26)
 */
export function vocabularyOf(place: Place, family: Family): Vocabulary {
  const { IPSets = {}, PortSets = {} } = place.group.configuration.RuleGroup?.RuleVariables ?? {};
  const space = EVERY_ADDRESS[family];
  const addressOf = (word: string, depth: number): Fitting | undefined => {
    const block = parseCidr(word);
    if (block !== undefined) return exactly(block[family]);
    if (depth > MAX_DEPTH) return undefined;
    if (word.startsWith('@')) return referenced(place, word.slice(1), family);
    if (!word.startsWith('$')) return undefined;
    const name = word.slice(1);
    const read = (list: readonly string[]) => fittingOf(`[${list.join()}]`, space, (one) => addressOf(one, depth + 1));
    const own = Object.hasOwn(IPSets, name) ? IPSets[name]?.Definition : undefined;
    const shared = policyVariable(place.policy, name);
    if (own !== undefined || shared !== undefined) return read(own ?? shared ?? []);
    if (name === 'HOME_NET') return homeOf(place, family);
    // Whether a group's own home networks turn the others round too is not written anywhere.
    if (name !== 'EXTERNAL_NET' || Object.hasOwn(IPSets, 'HOME_NET')) return undefined;
    return fittingOf('!$HOME_NET', space, (one) => addressOf(one, depth + 1));
  };
  const portOf = (word: string, depth: number): Fitting | undefined => {
    const plain = portsFitting(word, PORTS);
    if (plain !== undefined || !word.startsWith('$') || depth > MAX_DEPTH) return plain;
    const name = word.slice(1);
    const list = Object.hasOwn(PortSets, name) ? PortSets[name]?.Definition : undefined;
    return list && fittingOf(`[${list.join()}]`, PORTS, (one) => portOf(one, depth + 1));
  };
  return { addresses: (word) => addressOf(word, 0), ports: (word) => portOf(word, 0) };
}

function policyVariable({ configuration }: Policy, name: string): readonly string[] | undefined {
  const variables = configuration.FirewallPolicy?.PolicyVariables?.RuleVariables ?? {};
  return Object.hasOwn(variables, name) ? variables[name]?.Definition : undefined;
}

/** By default the block of the firewall's VPC; whether those that were added later count is not written anywhere. */
function homeOf({ network, firewall }: Place, family: Family): Fitting | undefined {
  const vpc = network.vpcs.get(firewall.configuration.VpcId ?? '');
  if (vpc === undefined) return undefined;
  const maybe = vpc.cidrs[family];
  const first = parseCidr(vpc.item.configuration.CidrBlock)?.[family] ?? [];
  return without(maybe, first).length === 0 ? exactly(first) : { sure: first, maybe };
}

function referenced({ network, group }: Place, name: string, family: Family): Fitting | undefined {
  const references = group.configuration.RuleGroup?.ReferenceSets?.IPSetReferences ?? {};
  const arn = Object.hasOwn(references, name) ? references[name]?.ReferenceArn : undefined;
  const set = network.prefixList(arn?.split('prefix-list/')[1] ?? '');
  return set && exactly(set[family]);
}
