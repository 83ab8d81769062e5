import type { ConfigurationOf } from '#estate/model';
import { type AddressSet, EVERY_ADDRESS, FAMILIES, type Family, parseCidr } from '#analysis/addresses';
import type { Network, SecurityGroup } from '../model/network.ts';
import { asWhole, type RuleBox } from '../space/cells.ts';
import { portsOf, protocolsOf } from '../space/rule-ports.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from '../space/protocols.ts';
import type { Direction } from './acl-filter.ts';

type Permission = NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>[number];

/** One source (or destination) of one permission. */
export interface GroupRule extends RuleBox {
  /** JSON pointer into the group's item. */
  readonly pointer: string;
  /** How people call it. */
  readonly name: string;
  /** A member of this group as the other side, whatever its address. */
  readonly groupId?: string;
  /** What the addresses are was not seen: they may be any. */
  readonly isUnseen: boolean;
}

/** More sources than AWS lets one group have: at most 1,000 for all groups of an interface. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (read 2026-11-26) */
const MAX_RULES = 5_000;

const MADE = new WeakMap<
  object,
  { readonly lists: Network['prefixList']; readonly rules: Map<Direction, readonly GroupRule[] | undefined> }
>();

/** The rules of one group in one direction; undefined when they were not seen. */
export function groupRules(
  network: Network,
  group: SecurityGroup,
  direction: Direction,
): readonly GroupRule[] | undefined {
  let made = MADE.get(group.item);
  // Rules that name prefix lists are read again where the lists may be others.
  if (made === undefined || (made.lists !== network.prefixList && namesLists(group))) {
    MADE.set(group.item, (made = { lists: network.prefixList, rules: new Map() }));
  }
  if (!made.rules.has(direction)) made.rules.set(direction, read(network, group, direction));
  return made.rules.get(direction);
}

function namesLists({ item }: SecurityGroup): boolean {
  const { IpPermissions = [], IpPermissionsEgress = [] } = item.configuration;
  return [...IpPermissions, ...IpPermissionsEgress].some(({ PrefixListIds }) => (PrefixListIds ?? []).length > 0);
}

function read(network: Network, { item }: SecurityGroup, direction: Direction): readonly GroupRule[] | undefined {
  const member = direction === 'ingress' ? 'IpPermissions' : 'IpPermissionsEgress';
  const permissions = item.configuration[member];
  if (permissions === undefined) return undefined;
  const rules = permissions.flatMap((one, index) => rulesOf(one, `${member}/${index}`, network.prefixList));
  return rules.length > MAX_RULES ? undefined : rules;
}

function rulesOf(permission: Permission, pointer: string, prefixList: Network['prefixList']): readonly GroupRule[] {
  const protocols = protocolsOf(permission.IpProtocol);
  const ports = protocols === undefined ? undefined : portsOf(protocols, permission.FromPort, permission.ToPort);
  const isRead = protocols !== undefined && ports !== undefined;
  const base = { protocols: protocols ?? EVERY_PROTOCOL, ports: ports ?? EVERY_PORT };
  const blocks = (set: AddressSet | undefined, path: string, name: string): readonly GroupRule[] =>
    FAMILIES.flatMap((family): GroupRule[] => {
      const addresses = set === undefined ? EVERY_ADDRESS[family] : asWhole(set[family], family);
      if (addresses.length === 0) return [];
      return [
        { ...base, family, addresses, pointer: `${pointer}/${path}`, name, isUnseen: !isRead || set === undefined },
      ];
    });
  return [
    ...(permission.IpRanges ?? []).flatMap(({ CidrIp }, at) =>
      blocks(parseCidr(CidrIp), `IpRanges/${at}`, CidrIp ?? ''),
    ),
    ...(permission.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }, at) =>
      blocks(parseCidr(CidrIpv6), `Ipv6Ranges/${at}`, CidrIpv6 ?? ''),
    ),
    ...(permission.PrefixListIds ?? []).flatMap(({ PrefixListId = '' }, at) =>
      blocks(prefixList(PrefixListId), `PrefixListIds/${at}`, PrefixListId),
    ),
    ...(permission.UserIdGroupPairs ?? []).flatMap(({ GroupId }, at): GroupRule[] =>
      FAMILIES.map((family: Family) => ({
        ...base,
        family,
        addresses: EVERY_ADDRESS[family],
        pointer: `${pointer}/UserIdGroupPairs/${at}`,
        name: GroupId ?? '',
        groupId: GroupId ?? '',
        isUnseen: !isRead,
      })),
    ),
  ];
}
