import { type Body, OWNER } from './planned-names.ts';
import { type EntryPlan, ICMP_TYPES, PORTS, type RulePlan } from './random-network.ts';
import { sure } from './sure.ts';

export function associationsOf(acl: string, subnetIds: readonly string[]): Body[] {
  return subnetIds.map((id) => ({ NetworkAclAssociationId: `aclassoc-${id}`, NetworkAclId: acl, SubnetId: id }));
}

const NUMBERS: Readonly<Record<string, string>> = {
  '-1': '-1',
  tcp: '6',
  udp: '17',
  icmp: '1',
  icmpv6: '58',
  '50': '50',
};

export function entriesOf(entries: readonly EntryPlan[], egress: boolean): Body[] {
  const stated = entries.map(({ protocol, ports, peer, allows }, place) => ({
    Egress: egress,
    RuleNumber: (place + 1) * 10,
    Protocol: NUMBERS[protocol],
    RuleAction: allows ? 'allow' : 'deny',
    ...(peer.includes(':') ? { Ipv6CidrBlock: peer } : { CidrBlock: peer }),
    ...(protocol === 'tcp' || protocol === 'udp' ? { PortRange: { From: ports[0], To: ports[1] } } : {}),
    ...(protocol === 'icmp' || protocol === 'icmpv6' ? { IcmpTypeCode: icmpOf(protocol, ports) } : {}),
  }));
  const last = { Egress: egress, Protocol: '-1', RuleAction: 'deny' };
  // Listed out of order: the numbers count, not the places.
  return [
    { ...last, RuleNumber: 32_767, CidrBlock: '0.0.0.0/0' },
    { ...last, RuleNumber: 32_768, Ipv6CidrBlock: '::/0' },
    ...stated.toReversed(),
  ];
}

export function permission({ protocol, ports, peer }: RulePlan, index: number, count: number): Body {
  const group =
    peer === 'group-0' || peer === 'group-1'
      ? { GroupId: `sg-${index}${peer.at(-1)}`, UserId: OWNER }
      : { GroupId: `sg-${(index + 1) % count}0`, UserId: OWNER, VpcId: `vpc-${(index + 1) % count}` };
  const isGroup = peer.includes('group');
  return {
    IpProtocol: protocol,
    ...(protocol === 'tcp' || protocol === 'udp' ? { FromPort: ports[0], ToPort: ports[1] } : {}),
    ...(protocol === 'icmp' || protocol === 'icmpv6' ? permitted(icmpOf(protocol, ports)) : {}),
    IpRanges: !isGroup && peer !== 'pl-1' && !peer.includes(':') ? [{ CidrIp: peer }] : [],
    Ipv6Ranges: peer.includes(':') ? [{ CidrIpv6: peer }] : [],
    PrefixListIds: peer === 'pl-1' ? [{ PrefixListId: 'pl-1' }] : [],
    UserIdGroupPairs: isGroup ? [group] : [],
  };
}

function icmpOf(
  protocol: 'icmp' | 'icmpv6',
  ports: RulePlan['ports'],
): { readonly Type: number; readonly Code: number } {
  const [Type, Code] = sure(ICMP_TYPES[PORTS.indexOf(ports)])[protocol];
  return { Type, Code };
}

/** Groups write the type and the code where ports stand. */
function permitted({ Type, Code }: { readonly Type: number; readonly Code: number }): Body {
  return { FromPort: Type, ToPort: Code };
}
