import { covers, parseCidr } from '#analysis/addresses';
import type { Interface, InterfaceAddress } from '../../model/network.ts';
import { addressOf } from '../../model/parse-interfaces.ts';
import type { DoorEstate } from '../estate.ts';

/** Interfaces by their description: AWS writes there for whom it made them. */
export function interfacesDescribed(estate: DoorEstate, description: string, accountId: string): readonly Interface[] {
  const all = estate.once('interfaces-by-description', () =>
    Map.groupBy(estate.interfaces.values(), ({ item }) => item.configuration.Description ?? ''),
  );
  return (all.get(description) ?? []).filter((one) => one.accountId === accountId);
}

/** Interfaces that AWS made for `ELB <name>`: one in each zone of a load balancer, or more while it grows. */
export function nodesOf(estate: DoorEstate, name: string, accountId: string): readonly string[] {
  return interfacesDescribed(estate, `ELB ${name}`, accountId)
    .map(({ id }) => id)
    .toSorted();
}

/** The first interface of an instance, to whose address balancers send. */
export function primaryInterface(estate: DoorEstate, instanceId: string): Interface | undefined {
  const all = estate.interfacesOfInstance.get(instanceId) ?? [];
  return all.find(({ item: { configuration } }) => {
    const { DeviceIndex, NetworkCardIndex = 0 } = configuration.Attachment ?? {};
    return DeviceIndex === 0 && NetworkCardIndex === 0;
  });
}

/**
 * The interface with a private address. It may be taken in several VPCs: `vpcId` comes first, else only an address
 * that one interface alone has.
 */
export function interfaceAt(estate: DoorEstate, address: string, vpcId: string | undefined): Interface | undefined {
  const all = estate
    .interfacesAt(address)
    .filter((one) => one.addresses.some(({ text }) => text === address.toLowerCase()));
  const own = all.find((one) => one.vpcId === vpcId) ?? (all.length === 1 ? all[0] : undefined);
  return own ?? interfaceWithPrefix(estate, address, vpcId);
}

/** The interface that a block with the address was delegated to: pods of Kubernetes have their addresses from these. */
function interfaceWithPrefix(estate: DoorEstate, address: string, vpcId: string | undefined): Interface | undefined {
  const delegated = estate.once('interfaces-with-prefixes', () =>
    Map.groupBy(
      [...estate.interfaces.values()].filter((one) => prefixesOf(one).length > 0),
      (one) => one.vpcId,
    ),
  );
  const wanted = parseCidr(address);
  if (wanted === undefined) return undefined;
  return delegated.get(vpcId ?? '')?.find((one) =>
    prefixesOf(one).some((prefix) => {
      const block = parseCidr(prefix);
      return block !== undefined && covers(block, wanted);
    }),
  );
}

function prefixesOf({ item: { configuration } }: Interface): readonly string[] {
  const v4 = (configuration.Ipv4Prefixes ?? []).flatMap(({ Ipv4Prefix }) => Ipv4Prefix ?? []);
  const v6 = (configuration.Ipv6Prefixes ?? []).flatMap(({ Ipv6Prefix }) => Ipv6Prefix ?? []);
  return [...v4, ...v6];
}

/** An address of an interface, one from a delegated block too. */
export function addressAt(one: Interface, text: string | undefined): InterfaceAddress | undefined {
  if (text === undefined) return one.addresses[0];
  const listed = one.addresses.find((own) => own.text === text.toLowerCase());
  const parsed = addressOf(text);
  return listed ?? (parsed === undefined ? undefined : { ...parsed, text, pointer: 'Ipv4Prefixes' });
}
