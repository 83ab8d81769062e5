import { listOf, textOf } from './json.ts';

/** One rule of a security group as a form shows it: who may send what. */
export interface GroupRule {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for everything. */
  readonly protocol: string;
  /** Texts, because they are being written; empty where all ports are meant. */
  readonly from: string;
  readonly to: string;
  /** A CIDR, a prefix list (`pl-`) or a security group (`sg-`). */
  readonly source: string;
  /** Members of AWS's own that the form does not show and must not lose. */
  readonly permission: Readonly<Record<string, unknown>>;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Where a permission keeps its sources, and what names each. */
const LISTS = [
  ['IpRanges', 'CidrIp'],
  ['Ipv6Ranges', 'CidrIpv6'],
  ['PrefixListIds', 'PrefixListId'],
  ['UserIdGroupPairs', 'GroupId'],
] as const;

/** The rules of a list of permissions, one for each source. */
export function rulesOf(permissions: unknown): readonly GroupRule[] {
  return listOf(permissions).flatMap((permission) => {
    const { IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs, ...others } =
      permission;
    const lists = { IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs };
    return LISTS.flatMap(([list, name]) =>
      listOf(lists[list]).map(
        (entry): GroupRule => ({
          protocol: textOf(IpProtocol),
          from: textOf(FromPort),
          to: textOf(ToPort),
          source: textOf(entry[name]),
          permission: others,
          entry,
        }),
      ),
    );
  });
}

/** The way back: a permission for each rule. A source that was changed loses what was said of the old one. */
export function permissionsOf(rules: readonly GroupRule[]): readonly Record<string, unknown>[] {
  return rules.map(({ protocol, from, to, source, permission, entry }) => {
    const [list, name] = LISTS[kindOf(source)];
    const isSame = textOf(entry[name]) === source;
    return {
      ...permission,
      IpProtocol: protocol,
      ...(from === '' ? {} : { FromPort: Number(from) }),
      ...(to === '' ? {} : { ToPort: Number(to) }),
      ...Object.fromEntries(LISTS.map(([key]) => [key, []])),
      [list]: [isSame ? entry : { [name]: source }],
    };
  });
}

function kindOf(source: string): 0 | 1 | 2 | 3 {
  if (source.startsWith('sg-')) return 3;
  if (source.startsWith('pl-')) return 2;
  return source.includes(':') ? 1 : 0;
}

/** What is wrong with a rule as it is written: then nothing is asked of the server. */
export function isRuleBad({ protocol, from, to, source }: GroupRule): boolean {
  const isPort = (text: string) => text === '' || (/^-?\d{1,5}$/.test(text) && Number(text) <= 65_535);
  const isSource =
    /^(sg|pl)-[\w-]+$/.test(source) || /^[\d.]+\/\d{1,2}$/.test(source) || /^[\da-f:.]+\/\d{1,3}$/i.test(source);
  return protocol === '' || !isSource || !isPort(from) || !isPort(to) || Number(from) > Number(to);
}

export const NEW_RULE: GroupRule = {
  protocol: 'tcp',
  from: '443',
  to: '443',
  source: '0.0.0.0/0',
  permission: {},
  entry: {},
};

/** A configuration with other rules in one direction. */
export function withRules(
  configuration: Readonly<Record<string, unknown>>,
  member: 'IpPermissions' | 'IpPermissionsEgress',
  rules: readonly GroupRule[],
): Record<string, unknown> {
  return { ...configuration, [member]: permissionsOf(rules) };
}
