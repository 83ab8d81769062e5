import type { ConfigurationItem } from '#estate/model';
import { type AddressRange, type Family, parseCidr } from '#analysis/addresses';
import type { Interface, InterfaceAddress } from './network.ts';

type Item = ConfigurationItem<'AWS::EC2::NetworkInterface'>;

const READ = new WeakMap<Item, Interface>();

/** Reads an interface; once per item, since changed copies of a network share most of them. */
export function interfaceOf(item: Item): Interface {
  const known = READ.get(item);
  if (known !== undefined) return known;
  const read = parse(item);
  READ.set(item, read);
  return read;
}

/** The number of one address. */
export function addressOf(text: string | undefined): { readonly family: Family; readonly address: bigint } | undefined {
  const set = parseCidr(text);
  const family: Family = set?.v6[0] === undefined ? 'v4' : 'v6';
  const range = set?.[family][0];
  return range === undefined || range.first !== range.last ? undefined : { family, address: range.first };
}

function parse(item: Item): Interface {
  const one = item.configuration;
  const instanceId = one.Attachment?.InstanceId;
  const groups = one.Groups?.flatMap(({ GroupId }) => GroupId ?? []);
  return {
    id: item.resourceId,
    item,
    vpcId: one.VpcId ?? '',
    subnetId: one.SubnetId ?? '',
    accountId: item.accountId,
    region: item.awsRegion,
    type: one.InterfaceType ?? 'interface',
    addresses: addressesOf(item),
    groupIds: groups === undefined ? undefined : [...new Set(groups)].toSorted(),
    sourceDestCheck: one.SourceDestCheck ?? true,
    ...(instanceId === undefined ? {} : { instanceId }),
  };
}

/** Every address that one entry of an interface stands for. */
export function rangeOf({ address, last = address }: InterfaceAddress): AddressRange {
  return { first: address, last };
}

function delegated(text: string | undefined, pointer: string): readonly InterfaceAddress[] {
  const set = parseCidr(text);
  const family: Family = set?.v6[0] === undefined ? 'v4' : 'v6';
  const block = set?.[family][0];
  return block === undefined || text === undefined
    ? []
    : [{ family, address: block.first, last: block.last, text, pointer }];
}

function addressesOf({ configuration }: Item): readonly InterfaceAddress[] {
  const { PrivateIpAddresses, PrivateIpAddress, Association, Ipv6Addresses } = configuration;
  // Answers of older tools name the first address only beside the list.
  const listed = PrivateIpAddresses?.map((one, index) => ({ one, pointer: `PrivateIpAddresses/${index}` })) ?? [];
  const v4 =
    listed.length > 0 || PrivateIpAddress === undefined
      ? listed
      : [
          {
            one: { PrivateIpAddress, ...(Association === undefined ? {} : { Association }) },
            pointer: 'PrivateIpAddress',
          },
        ];
  return [
    ...v4.flatMap(({ one, pointer }): InterfaceAddress[] => {
      const own = addressOf(one.PrivateIpAddress);
      if (own === undefined || one.PrivateIpAddress === undefined) return [];
      const publicText = one.Association?.PublicIp ?? one.Association?.CarrierIp;
      const outside = one.Association?.PublicIp === undefined ? undefined : addressOf(one.Association.PublicIp);
      return [
        {
          ...own,
          text: one.PrivateIpAddress,
          ...(outside === undefined || publicText === undefined ? {} : { publicAddress: outside.address, publicText }),
          pointer,
        },
      ];
    }),
    ...(Ipv6Addresses ?? []).flatMap(({ Ipv6Address }, index): InterfaceAddress[] => {
      const own = addressOf(Ipv6Address);
      return own === undefined || Ipv6Address === undefined
        ? []
        : [{ ...own, text: Ipv6Address, pointer: `Ipv6Addresses/${index}` }];
    }),
    ...(configuration.Ipv4Prefixes ?? []).flatMap(({ Ipv4Prefix }, at) => delegated(Ipv4Prefix, `Ipv4Prefixes/${at}`)),
    ...(configuration.Ipv6Prefixes ?? []).flatMap(({ Ipv6Prefix }, at) => delegated(Ipv6Prefix, `Ipv6Prefixes/${at}`)),
  ];
}
