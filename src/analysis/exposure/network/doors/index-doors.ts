import type { Interface, Network } from '../model/network.ts';
import { acceleratorDoors } from './accelerators.ts';
import { apiDomainDoors } from './apis/domains.ts';
import { httpApiDoors } from './apis/http.ts';
import { restDoors } from './apis/rest.ts';
import { balancerDoors } from './balancers/balancers.ts';
import { classicDoors } from './balancers/classic.ts';
import { primaryInterface } from './balancers/interfaces.ts';
import { distributionDoors } from './cloudfront.ts';
import { clusterDoors } from './clusters.ts';
import { databaseDoors } from './databases.ts';
import type { Door } from './door.ts';
import { endpointServiceDoors } from './endpoint-services.ts';
import { functionDoors } from './functions.ts';
import { latticeDoors } from './lattice.ts';
import { searchDomainDoors } from './search-domains.ts';
import { verifiedAccessDoors } from './verified-access.ts';

/** All doors of a network, in a fixed order, with how they find each other. */
export interface Doors {
  readonly all: readonly Door[];
  /** Doors known by a name: a host name, an ARN, an address, an id. */
  named(name: string): readonly Door[];
  /** An interface known by the public name or address of its own, or the first one of an instance known by its ARN. */
  interfaceNamed(name: string): Interface | undefined;
  /** The door that an interface is a node of. */
  ofNode(interfaceId: string): Door | undefined;
}

const READERS = [
  balancerDoors,
  classicDoors,
  distributionDoors,
  restDoors,
  httpApiDoors,
  apiDomainDoors,
  functionDoors,
  clusterDoors,
  acceleratorDoors,
  endpointServiceDoors,
  verifiedAccessDoors,
  searchDomainDoors,
  databaseDoors,
  latticeDoors,
] as const;

/** Reads every door of a network; once for each network. */
export function doorsOf(network: Network): Doors {
  return network.once('doors', () => {
    const all = READERS.flatMap((read) => read(network)).toSorted((a, b) =>
      a.resource.arn < b.resource.arn ? -1 : a.resource.arn > b.resource.arn ? 1 : 0,
    );
    const byName = new Map<string, Door[]>();
    for (const door of all) {
      for (const name of new Set(door.names.map((one) => one.toLowerCase()))) {
        const list = byName.get(name);
        if (list === undefined) byName.set(name, [door]);
        else list.push(door);
      }
    }
    const byNode = new Map(
      all.flatMap((door) =>
        door.entrance.kind === 'nodes' ? door.entrance.nodes.map((node) => [node, door] as const) : [],
      ),
    );
    return {
      all,
      named: (name) => byName.get(name.toLowerCase()) ?? [],
      interfaceNamed: (name) => interfaceNamed(network, name),
      ofNode: (id) => byNode.get(id),
    };
  });
}

function interfaceNamed(network: Network, name: string): Interface | undefined {
  const instance = /:instance\/(i-[0-9a-f]+)$/.exec(name)?.[1];
  if (instance !== undefined) return primaryInterface(network, instance);
  const hosts = network.once(
    'interfaces-by-public-name',
    () =>
      new Map(
        [...network.interfaces.values()].flatMap((one): [string, Interface][] => {
          const host = one.item.configuration.Association?.PublicDnsName;
          return host ? [[host.toLowerCase(), one]] : [];
        }),
      ),
  );
  return (
    hosts.get(name.toLowerCase()) ??
    network.interfacesAt(name).find(({ addresses }) => addresses.some(({ publicText }) => publicText === name))
  );
}
