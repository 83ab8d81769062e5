import type { ConfigurationOf, Kind } from '#estate/model';
import { type Address, type Block, blockOf, type Packet, within } from './simulated-addresses.ts';
import { sure } from './sure.ts';

type All = <K extends Kind>(kind: K) => ConfigurationOf<K>[];
type Group = ConfigurationOf<'AWS::NetworkFirewall::RuleGroup'>;
type StatelessRule = NonNullable<
  NonNullable<
    NonNullable<NonNullable<Group['RuleGroup']>['RulesSource']>['StatelessRulesAndCustomActions']
  >['StatelessRules']
>[number];

/** What the first engine does with a packet, and what the second does with it. */
export type Step = 'pass' | 'drop' | 'forward';
export type Verdict = 'pass' | 'drop' | 'none' | 'undecided';

/** A firewall as one packet sees it. */
export interface SimulatedFirewall {
  readonly endpointId: string;
  readonly subnetId: string;
  readonly step: (packet: Packet) => Step;
  /** `none`: no rule says anything, and neither does the policy. */
  readonly verdict: (packet: Packet) => Verdict;
}

interface Line {
  readonly action: string;
  readonly matches: (packet: Packet) => boolean;
}

export function firewallsOf(all: All): SimulatedFirewall[] {
  return all('AWS::NetworkFirewall::Firewall').flatMap((firewall) => {
    const policy = sure(
      all('AWS::NetworkFirewall::FirewallPolicy').find((one) => one.FirewallPolicyArn === firewall.FirewallPolicyArn)
        ?.FirewallPolicy,
    );
    const groupOf = (arn: string | undefined) =>
      sure(all('AWS::NetworkFirewall::RuleGroup').find((one) => one.RuleGroupArn === arn));
    const byPriority = <T extends { Priority?: number | undefined }>(list: readonly T[] | undefined) =>
      (list ?? []).toSorted((a, b) => sure(a.Priority) - sure(b.Priority));
    const stateless = byPriority(policy.StatelessRuleGroupReferences).flatMap(({ ResourceArn }) =>
      byPriority(groupOf(ResourceArn).RuleGroup?.RulesSource?.StatelessRulesAndCustomActions?.StatelessRules),
    );
    const isStrict = policy.StatefulEngineOptions?.RuleOrder === 'STRICT_ORDER';
    const lines = byPriority(policy.StatefulRuleGroupReferences).flatMap(({ ResourceArn }) => {
      const home = policy.PolicyVariables?.RuleVariables?.['HOME_NET']?.Definition ?? [];
      return linesOf(groupOf(ResourceArn), home, all);
    });
    const step = (packet: Packet): Step => {
      const rule = stateless.find((one) => matches(one, packet));
      return stepOf(rule === undefined ? policy.StatelessDefaultActions : rule.RuleDefinition?.Actions);
    };
    const verdict = (packet: Packet): Verdict => {
      const telling = lines.filter((line) => line.action !== 'alert' && line.matches(packet));
      const first = isStrict ? telling[0] : (telling.find(({ action }) => action === 'pass') ?? telling[0]);
      if (first !== undefined) return first.action === 'pass' ? 'pass' : 'drop';
      const [otherwise = ''] = isStrict ? (policy.StatefulDefaultActions ?? []) : [];
      if (otherwise === 'aws:drop_strict') return 'drop';
      return otherwise === 'aws:drop_established' ? 'undecided' : 'none';
    };
    return Object.values(firewall.FirewallStatus?.SyncStates ?? {}).map(({ Attachment }) => ({
      endpointId: sure(Attachment?.EndpointId),
      subnetId: sure(Attachment?.SubnetId),
      step,
      verdict,
    }));
  });
}

function stepOf(actions: readonly string[] | undefined): Step {
  if (actions?.includes('aws:pass') === true) return 'pass';
  return actions?.includes('aws:drop') === true ? 'drop' : 'forward';
}

function matches({ RuleDefinition }: StatelessRule, packet: Packet): boolean {
  const { Protocols, Sources, Destinations, SourcePorts, DestinationPorts } = RuleDefinition?.MatchAttributes ?? {};
  const isOne = (list: readonly { AddressDefinition?: string | undefined }[] | undefined, address: Address) =>
    list === undefined || list.length === 0 || list.some((one) => within(blockOf(one.AddressDefinition), address));
  const isPort = (list: typeof SourcePorts, port: number) =>
    list === undefined || list.some((one) => sure(one.FromPort) <= port && port <= sure(one.ToPort));
  return (
    (Protocols === undefined || Protocols.length === 0 || Protocols.includes(packet.protocol)) &&
    isOne(Sources, packet.source) &&
    isOne(Destinations, packet.destination) &&
    isPort(SourcePorts, packet.sourcePort) &&
    isPort(DestinationPorts, packet.port)
  );
}

const WRITTEN = /^(\S+) (\S+) (\S+) (\S+) (->|<>) (\S+) (\S+) \(/;

function linesOf({ RuleGroup }: Group, home: readonly string[], all: All): Line[] {
  const sets: Record<string, readonly string[]> = { HOME_NET: home };
  for (const [name, set] of Object.entries(RuleGroup?.RuleVariables?.IPSets ?? {})) sets[name] = set.Definition ?? [];
  for (const [name, set] of Object.entries(RuleGroup?.RuleVariables?.PortSets ?? {})) sets[name] = set.Definition ?? [];
  sets['EXTERNAL_NET'] = ['!$HOME_NET'];
  const listOf = (name: string): readonly Block[] => {
    const arn = RuleGroup?.ReferenceSets?.IPSetReferences?.[name]?.ReferenceArn ?? '';
    const list = all('AWS::EC2::PrefixList').find((one) => arn.endsWith(`/${one.PrefixListId}`));
    return (list?.Entries ?? []).map(({ Cidr }) => blockOf(Cidr));
  };
  const isAddress = (word: string, address: Address): boolean =>
    isSide(word, sets, (one) =>
      one.startsWith('@')
        ? listOf(one.slice(1)).some((block) => within(block, address))
        : within(blockOf(one), address),
    );
  const isPort = (word: string, port: number): boolean =>
    isSide(word, sets, (one) => {
      const [low = '', high] = one.split(':');
      const last = high === undefined ? low : high === '' ? '65535' : high;
      return Number(low) <= port && port <= Number(last);
    });
  const line = (words: readonly string[]): Line => {
    const [action = '', protocol = '', source = '', sourcePort = '', way = '', destination = '', port = ''] = words;
    const isOneWay = (packet: Packet) =>
      isProtocol(protocol.toLowerCase(), packet) &&
      isAddress(source, packet.source) &&
      isAddress(destination, packet.destination) &&
      isPort(sourcePort, packet.sourcePort) &&
      isPort(port, packet.port);
    const turned = (packet: Packet): Packet => ({
      ...packet,
      source: packet.destination,
      destination: packet.source,
      sourcePort: packet.port,
      port: packet.sourcePort,
    });
    return {
      action: action.toLowerCase(),
      matches: (packet) => isOneWay(packet) || (way === '<>' && isOneWay(turned(packet))),
    };
  };
  const { RulesString, StatefulRules } = RuleGroup?.RulesSource ?? {};
  if (RulesString !== undefined)
    return RulesString.split('\n').map((text) => line(sure(WRITTEN.exec(text) ?? undefined).slice(1)));
  return (StatefulRules ?? []).map(({ Action, Header }) =>
    line([
      sure(Action),
      sure(Header?.Protocol),
      sure(Header?.Source),
      sure(Header?.SourcePort),
      Header?.Direction === 'ANY' ? '<>' : '->',
      sure(Header?.Destination),
      sure(Header?.DestinationPort),
    ]),
  );
}

function isProtocol(word: string, { protocol, source }: Packet): boolean {
  if (word === 'ip') return true;
  if (word === 'icmp') return protocol === (source.family === 'v4' ? 1 : 58);
  return protocol === (word === 'tcp' ? 6 : 17);
}

/** Whether something is what a side of a rule says; lists in lists do not occur here. */
function isSide(word: string, sets: Record<string, readonly string[]>, isWord: (word: string) => boolean): boolean {
  if (word.toLowerCase() === 'any') return true;
  if (word.startsWith('!')) return !isSide(word.slice(1), sets, isWord);
  const parts = word.startsWith('$')
    ? sets[word.slice(1)]
    : word.startsWith('[')
      ? word.slice(1, -1).split(',')
      : undefined;
  if (parts === undefined) return isWord(word);
  const named = parts.filter((part) => !part.startsWith('!'));
  const excepted = parts.filter((part) => part.startsWith('!'));
  return (
    (named.length === 0 || named.some((part) => isSide(part, sets, isWord))) &&
    excepted.every((part) => isSide(part, sets, isWord))
  );
}
