import type { ConfigurationItem } from '#estate/model';
import type { Interface, Network } from '../model/network.ts';

const NONE: readonly Interface[] = [];

/** Descriptions that AWS gives to the interfaces of its own services, and whose they are. */
const RDS = 'RDSNetworkInterface';

/** The interfaces of a resource, by its id or ARN; undefined when nothing of that name was seen. */
export function interfacesOfResource(network: Network, name: string): readonly Interface[] | undefined {
  const id = name.startsWith('arn:') ? (name.split(/[/:]/).at(-1) ?? name) : name;
  const one = network.interfaces.get(id);
  if (one !== undefined) return [one];
  if (network.item('AWS::EC2::Instance', id) !== undefined || network.interfacesOfInstance.has(id)) {
    return network.interfacesOfInstance.get(id) ?? NONE;
  }
  const endpoint = network.endpoints.get(id);
  if (endpoint !== undefined) {
    return (endpoint.item.configuration.NetworkInterfaceIds ?? []).flatMap((own) => network.interfaces.get(own) ?? []);
  }
  const nat = network.natGateways.get(id);
  if (nat !== undefined)
    return nat.addresses.flatMap(({ interfaceId = '' }) => network.interfaces.get(interfaceId) ?? []);
  const database = databases(network).get(name) ?? databases(network).get(id);
  if (database !== undefined) return interfacesOfDatabase(network, database);
  return balancerInterfaces(network, name);
}

function databases(network: Network): ReadonlyMap<string, ConfigurationItem<'AWS::RDS::DBInstance'>> {
  return network.once('databases by name', () => {
    const found = new Map<string, ConfigurationItem<'AWS::RDS::DBInstance'>>();
    for (const item of network.items('AWS::RDS::DBInstance')) {
      for (const key of [item.resourceId, item.arn, item.configuration.DBInstanceIdentifier]) {
        if (key !== undefined) found.set(key, item);
      }
    }
    return found;
  });
}

/** Interfaces of databases do not say whose they are: those in its subnets with just its groups may be. */
export function interfacesOfDatabase(
  network: Network,
  { configuration }: ConfigurationItem<'AWS::RDS::DBInstance'>,
): readonly Interface[] {
  const groups = (configuration.VpcSecurityGroups ?? [])
    .flatMap((one) => one.VpcSecurityGroupId ?? [])
    .toSorted()
    .join(',');
  const subnets = (configuration.DBSubnetGroup?.Subnets ?? []).flatMap((one) => one.SubnetIdentifier ?? []);
  return subnets
    .flatMap((id) => network.interfacesOfSubnet.get(id) ?? [])
    .filter((one) => one.item.configuration.Description === RDS && one.groupIds?.join(',') === groups);
}

/** `ELB app/name/0123` stands in the description of every node of a balancer; of classic ones `ELB name`. */
function balancerInterfaces(network: Network, name: string): readonly Interface[] | undefined {
  const own = /loadbalancer\/(?<path>.+)$/.exec(name)?.groups?.['path'];
  if (own === undefined) return undefined;
  const found = network.once('interfaces of balancers', () => {
    const byDescription = new Map<string, Interface[]>();
    for (const one of network.interfaces.values()) {
      const text = one.item.configuration.Description;
      if (text?.startsWith('ELB ') !== true) continue;
      const path = text.slice(4);
      byDescription.set(path, [...(byDescription.get(path) ?? []), one]);
    }
    return byDescription;
  });
  return found.get(own);
}
