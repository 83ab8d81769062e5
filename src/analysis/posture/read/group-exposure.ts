import type { ConfigurationItem } from '#estate/model';
import type { Look } from '../contract.ts';
import { type AddressSet, breadthOf, parseCidrs } from '#analysis/addresses';
import { groupSpans, type PortSpan, type PrefixLists } from './open-ports.ts';

type Group = ConfigurationItem<'AWS::EC2::SecurityGroup'>;

/** Kinds with the entries of prefix lists; a control that asks for exposure names them in `uses`. */
export const PREFIX_LIST_KINDS = ['AWS::EC2::PrefixList', 'AWS::EC2::AWSPrefixList'] as const;

/** The ports that a security group opens, or may open, to much of the internet: worked out once for all controls. */
export function exposureOf(group: Group, look: Look): readonly PortSpan[] {
  const known = look.once('group-exposure', () => new Map<Group, readonly PortSpan[]>());
  const spans =
    known.get(group) ??
    groupSpans(group.configuration.IpPermissions ?? [], prefixListsOf(look)).filter(
      ({ maybe }) => breadthOf(maybe) !== 'narrow',
    );
  known.set(group, spans);
  return spans;
}

function prefixListsOf(look: Look): PrefixLists {
  const lists = look.once('prefix-lists', () => {
    const sets = new Map<string, AddressSet | undefined>();
    for (const { configuration } of look.items('AWS::EC2::AWSPrefixList')) {
      const { PrefixListId, Cidrs } = configuration;
      if (PrefixListId !== undefined && Cidrs !== undefined) sets.set(PrefixListId, parseCidrs(Cidrs));
    }
    for (const { configuration } of look.items('AWS::EC2::PrefixList')) {
      const { PrefixListId, Entries } = configuration;
      if (PrefixListId !== undefined && Entries !== undefined) {
        sets.set(PrefixListId, parseCidrs(Entries.map(({ Cidr }) => Cidr)));
      }
    }
    return sets;
  });
  return (id) => lists.get(id);
}
