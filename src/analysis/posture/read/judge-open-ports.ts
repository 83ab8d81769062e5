import type { ConfigurationItem } from '#estate/model';
import type { Localized } from '#kernel';
import { failAt } from '../../cite.ts';
import { type Look, MET } from '../contract.ts';
import { type Judgement, unknown } from '../../rule.ts';
import { breadthOf, FAMILIES, type Family } from '#analysis/addresses';
import { exposureOf } from './group-exposure.ts';
import type { PortSpan, Transport } from './open-ports.ts';

/** One port, or all from the first to the last. */
export type PortRange = number | readonly [first: number, last: number];

export type PortList = Readonly<Partial<Record<Transport, readonly PortRange[]>>>;

/** Ports that a text shows; the rest is counted. */
const MAX_SHOWN = 5;

/** What the controls of open ports say, worded once. */
export const OPEN_PORT_REASONS: Readonly<Record<'open' | 'open-wide' | 'sources-not-seen', Localized>> = {
  open: {
    en: '{ports} can be reached from the whole internet.',
    ja: '{ports} にインターネット全体から接続できます。',
  },
  'open-wide': {
    en: '{ports} can be reached from a very large part of the internet: at least a /8 of IPv4 or a /16 of IPv6.',
    ja: '{ports} にインターネットの非常に広い範囲（IPv4 の /8 または IPv6 の /16 以上）から接続できます。',
  },
  'sources-not-seen': {
    en: 'Who may reach {ports} was not fully seen: the entries of a prefix list or a part of a rule are missing.',
    ja: '{ports} に接続できる送信元を完全には確認できませんでした。プレフィックスリストのエントリ、またはルールの一部が欠けています。',
  },
};

/** `facts` of every control that reads open ports. Ports are not among them: protocol -1 has none, and elsewhere their loss is unsure. */
export const OPEN_PORT_FACTS = [
  'IpPermissions',
  'IpPermissions[].IpProtocol',
  'IpPermissions[].IpRanges',
  'IpPermissions[].Ipv6Ranges',
  'IpPermissions[].PrefixListIds',
] as const;

/** Judges a security group by who on the internet reaches the given ports, in any of the families. */
export function judgeOpenPorts(ports: PortList, families: readonly Family[] = FAMILIES) {
  return (group: ConfigurationItem<'AWS::EC2::SecurityGroup'>, look: Look): Judgement => {
    const hits = exposureOf(group, look).flatMap((span) => hitsOf(span, ports));
    const open = openOf(hits, families);
    if (open !== undefined) {
      const rules = [...new Set(open.hits.flatMap(({ span }) => span.rules))];
      const pointers = rules.slice(0, MAX_SHOWN).map((rule) => `IpPermissions/${rule}`);
      return failAt(group, open.code, pointers, { ports: portText(open.hits) });
    }
    const unsure = hits.filter(({ span }) => breadthOf(span.maybe, families) !== 'narrow');
    if (unsure.length === 0) return MET;
    return {
      ...unknown('sources-not-seen'),
      reason: { code: 'sources-not-seen', params: { ports: portText(unsure) } },
    };
  };
}

export interface Hit {
  readonly span: PortSpan;
  readonly from: number;
  readonly to: number;
}

/** The parts of a span that lie in the given ports. */
export function hitsOf(span: PortSpan, ports: PortList): readonly Hit[] {
  return (ports[span.transport] ?? []).flatMap((range) => {
    const [first, last] = typeof range === 'number' ? [range, range] : range;
    const [from, to] = [Math.max(first, span.from), Math.min(last, span.to)];
    return from > to ? [] : [{ span, from, to }];
  });
}

/** The hits that are surely open, the worst breadth first; undefined when none is. */
export function openOf(
  hits: readonly Hit[],
  families: readonly Family[] = FAMILIES,
): { readonly code: 'open' | 'open-wide'; readonly hits: readonly Hit[] } | undefined {
  const byBreadth = Map.groupBy(hits, ({ span }) => breadthOf(span.sure, families));
  const all = byBreadth.get('internet');
  if (all !== undefined) return { code: 'open', hits: all };
  const wide = byBreadth.get('wide');
  return wide && { code: 'open-wide', hits: wide };
}

/** `TCP 22, UDP 137–139 +3`: neighbouring parts as one. */
export function portText(hits: readonly Hit[]): string {
  const ranges: { transport: Transport; from: number; to: number }[] = [];
  for (const { span, from, to } of hits.toSorted((a, b) => order(a) - order(b))) {
    const before = ranges.at(-1);
    if (before?.transport === span.transport && from <= before.to + 1) before.to = Math.max(before.to, to);
    else ranges.push({ transport: span.transport, from, to });
  }
  const texts = ranges.map(({ transport, from, to }) => {
    const name = transport.toUpperCase();
    return from === to ? `${name} ${from}` : `${name} ${from}–${to}`;
  });
  const shown = texts.slice(0, MAX_SHOWN).join(', ');
  return texts.length > MAX_SHOWN ? `${shown} +${texts.length - MAX_SHOWN}` : shown;
}

function order({ span, from }: Hit): number {
  return (span.transport === 'tcp' ? 0 : 100_000) + from;
}
