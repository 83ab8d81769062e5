import { isPublicAddress } from '#analysis/addresses';

/** A resource of AWS, as far as a topology speaks of it. */
export interface KnownResource {
  readonly arn: string;
  readonly type: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  /** What answers there; absent for what is no database. */
  readonly database?: string;
}

/** A resource at an address; private addresses mean something within one VPC only. */
export interface AddressEntry {
  readonly address: string;
  /** Undefined for public addresses. */
  readonly vpcId?: string;
  readonly resource: KnownResource;
}

export interface NameEntry {
  readonly name: string;
  readonly resource: KnownResource;
}

/** Says which resource has an address or a name. */
export interface AddressBook {
  /** `near`: the VPC from which it is called. Without one, or when it is not there, the only resource that has it. */
  at(address: string, near?: string): KnownResource | undefined;
  named(name: string): KnownResource | undefined;
  /**
   * Whether an address is of the internet and none of the organization's own: a program that goes out and comes in again is
   * not the internet. Nothing is a stranger to a book that is not whole.
   */
  isStranger(address: string): boolean;
  /** The VPC in which a resource has its addresses. */
  vpcOf(arn: string): string | undefined;
}

export const NO_ADDRESSES: AddressBook = createAddressBook([], []);

export function createAddressBook(
  addresses: readonly AddressEntry[],
  names: readonly NameEntry[],
  isWhole = true,
): AddressBook {
  const byPlace = new Map<string, KnownResource>();
  // Undefined: several have it.
  const anywhere = new Map<string, KnownResource | undefined>();
  const vpcs = new Map<string, string>();
  for (const { address, vpcId, resource } of addresses) {
    if (vpcId !== undefined) {
      byPlace.set(`${vpcId} ${address}`, resource);
      vpcs.set(resource.arn, vpcId);
    }
    const known = anywhere.get(address);
    const isOther = anywhere.has(address) && known?.arn !== resource.arn;
    anywhere.set(address, isOther ? undefined : resource);
  }
  const byName = new Map(names.map(({ name, resource }) => [name.toLowerCase(), resource]));
  return {
    at: (address, near) => byPlace.get(`${near} ${address}`) ?? anywhere.get(address),
    isStranger: (address) => isWhole && isPublicAddress(address) && !anywhere.has(address),
    named: (name) => byName.get(name.toLowerCase()),
    vpcOf: (arn) => vpcs.get(arn),
  };
}
