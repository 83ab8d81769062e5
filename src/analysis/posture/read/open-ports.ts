import { Fault } from '#kernel';
import type { ConfigurationOf } from '#estate/model';
import { type AddressSet, EVERY_ADDRESS, isEmpty, NO_ADDRESSES, parseCidr, subtract, union } from '#analysis/addresses';

export type Transport = 'tcp' | 'udp';

/** Ports of one transport that the same addresses reach. */
export interface PortSpan {
  readonly transport: Transport;
  readonly from: number;
  readonly to: number;
  /** Who surely gets in. */
  readonly sure: AddressSet;
  /** Who may get in, the sure ones too: more than `sure` where something was not seen or cannot be read. */
  readonly maybe: AddressSet;
  /** Indexes of the rules that let somebody in. */
  readonly rules: readonly number[];
}

/** The addresses of a prefix list; undefined when its entries were not seen. */
export type PrefixLists = (id: string) => AddressSet | undefined;

type Permission = NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>[number];
type AclEntry = NonNullable<ConfigurationOf<'AWS::EC2::NetworkAcl'>['Entries']>[number];

const MAX_PORT = 65_535;

/**
 * More rules than AWS lets one list have: at most 1,000 for all security groups of an interface.
 * https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (read 2026-11-26)
 */
const MAX_SOURCES = 1_500;

/** https://www.iana.org/assignments/protocol-numbers (read 2026-11-26); EC2 writes names in groups, numbers in ACLs. */
const TRANSPORTS: Readonly<Record<string, readonly Transport[]>> = {
  '-1': ['tcp', 'udp'],
  all: ['tcp', 'udp'],
  tcp: ['tcp'],
  '6': ['tcp'],
  udp: ['udp'],
  '17': ['udp'],
};

interface Rule {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly sure: AddressSet;
  readonly maybe: AddressSet;
}

/** What the permissions of a security group let in (or out) together: they add up. Other groups as sources are no addresses. */
export function groupSpans(permissions: readonly Permission[], lists: PrefixLists): readonly PortSpan[] {
  const sources = permissions.reduce(
    (sum, one) => sum + 1 + (one.IpRanges?.length ?? 0) + (one.Ipv6Ranges?.length ?? 0),
    0,
  );
  refuseMoreThan(MAX_SOURCES, sources);
  return spansOf(
    (transport) => {
      const rules = permissions.flatMap((one, index) => permissionRule(one, index, transport, lists) ?? []);
      const isSure = rules.every((rule) => rule.maybe === rule.sure);
      return (from) => {
        const active = rules.filter((rule) => rule.from <= from && from <= rule.to);
        if (active.length === 0) return undefined;
        const sure = union(active.map((rule) => rule.sure));
        const maybe = isSure ? sure : union(active.map((rule) => rule.maybe));
        return { sure, maybe, rules: active.map(({ index }) => index) };
      };
    },
    permissions.flatMap(({ FromPort, ToPort }) => [FromPort, (ToPort ?? -1) + 1]),
  );
}

function permissionRule(
  { IpProtocol, FromPort, ToPort, IpRanges, Ipv6Ranges, PrefixListIds }: Permission,
  index: number,
  transport: Transport,
  lists: PrefixLists,
): Rule | undefined {
  if (IpProtocol === undefined) return { index, from: 0, to: MAX_PORT, sure: NO_ADDRESSES, maybe: EVERY_ADDRESS };
  const protocol = IpProtocol.toLowerCase();
  if (!(TRANSPORTS[protocol] ?? []).includes(transport)) return undefined;
  const blocks = [
    ...(IpRanges ?? []).map(({ CidrIp }) => parseCidr(CidrIp)),
    ...(Ipv6Ranges ?? []).map(({ CidrIpv6 }) => parseCidr(CidrIpv6)),
    ...(PrefixListIds ?? []).map(({ PrefixListId }) => (PrefixListId === undefined ? undefined : lists(PrefixListId))),
  ];
  const sure = union(blocks.filter((block) => block !== undefined));
  const maybe = blocks.includes(undefined) ? EVERY_ADDRESS : sure;
  const isEveryPort = protocol === '-1' || protocol === 'all' || FromPort === -1;
  if (isEveryPort) return { index, from: 0, to: MAX_PORT, sure, maybe };
  if (typeof FromPort !== 'number' || typeof ToPort !== 'number') {
    return { index, from: 0, to: MAX_PORT, sure: NO_ADDRESSES, maybe };
  }
  return { index, from: FromPort, to: ToPort, sure, maybe };
}

/** What the entries of one direction of a network ACL let through: the lowest number that fits an address decides. */
export function aclSpans(entries: readonly AclEntry[]): readonly PortSpan[] {
  refuseMoreThan(MAX_SOURCES, entries.length);
  const ordered = entries
    .map((entry, index) => ({ entry, index, number: needed(entry.RuleNumber) }))
    .toSorted((a, b) => a.number - b.number);
  return spansOf(
    (transport) => {
      const rules = ordered.flatMap(({ entry, index }) => aclRule(entry, index, transport) ?? []);
      return (from) => {
        let open = NO_ADDRESSES;
        let decided = NO_ADDRESSES;
        const opening: number[] = [];
        for (const { index, sure, isAllow } of rules.filter((rule) => rule.from <= from && from <= rule.to)) {
          const fresh = subtract(sure, decided);
          if (isAllow && !isEmpty(fresh)) {
            open = union([open, fresh]);
            opening.push(index);
          }
          decided = union([decided, sure]);
        }
        return { sure: open, maybe: open, rules: opening };
      };
    },
    entries.flatMap(({ PortRange }) => [PortRange?.From, (PortRange?.To ?? -1) + 1]),
  );
}

function aclRule(entry: AclEntry, index: number, transport: Transport): (Rule & { isAllow: boolean }) | undefined {
  const protocol = needed(entry.Protocol).toLowerCase();
  if (!(TRANSPORTS[protocol] ?? []).includes(transport)) return undefined;
  const sure = needed(parseCidr(entry.CidrBlock ?? entry.Ipv6CidrBlock));
  const isAllow = needed(entry.RuleAction) === 'allow';
  if (protocol === '-1' || protocol === 'all') return { index, from: 0, to: MAX_PORT, sure, maybe: sure, isAllow };
  const { From, To } = needed(entry.PortRange);
  return { index, from: needed(From), to: needed(To), sure, maybe: sure, isAllow };
}

type AtPort = (port: number) => Pick<PortSpan, 'sure' | 'maybe' | 'rules'> | undefined;

/** Between two neighbouring cuts every port is alike. */
function spansOf(at: (transport: Transport) => AtPort, cuts: readonly (number | undefined)[]): readonly PortSpan[] {
  const starts = [...new Set([0, ...cuts.filter((cut) => cut !== undefined && cut > 0 && cut <= MAX_PORT)])]
    .filter((cut) => cut !== undefined)
    .toSorted((a, b) => a - b);
  return (['tcp', 'udp'] as const).flatMap((transport) => {
    const atPort = at(transport);
    return starts.flatMap((from, index) => {
      const found = atPort(from);
      if (found === undefined || isEmpty(found.maybe)) return [];
      return [{ transport, from, to: (starts[index + 1] ?? MAX_PORT + 1) - 1, ...found }];
    });
  });
}

function needed<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new Fault('bad-input', 'an entry of a network ACL lacks a member or cannot be read', {
    mend: 'look at what AWS answered for it',
  });
}

function refuseMoreThan(limit: number, found: number): void {
  if (found <= limit) return;
  throw new Fault('bad-input', `${found} rules are more than AWS lets one list have`, {
    mend: 'look at what AWS answered for it',
  });
}
