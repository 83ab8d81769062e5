import type { ConfigurationItem } from '#estate/model';
import type { Hop, Network } from '#analysis/exposure/network';

/** Prefixes of what stands on a path of Batfish and has a name in AWS. */
const NAMED = /\b(?:igw|vpc|subnet|i|eni|nat|tgw|vgw|vpce|dxgw|pcx)-[\w-]+/;

/** The names in Batfish's words for a path, in order; machines of its own (`aws-backbone`, `on-prem`) have none. */
export function namesOf(path: readonly string[]): string[] {
  return path.flatMap((word) => NAMED.exec(word)?.[0] ?? []);
}

/** Names that are on the way but not in the order of the hops; a hop stands for all that it lies in or belongs to. */
export function missingNames(
  network: Network,
  names: readonly string[],
  hops: readonly Pick<Hop, 'element'>[],
): string[] {
  const stations = hops.map(({ element }) => [element.id, element.arn, ...belongings(network, element.id)]);
  let at = 0;
  return names.filter((name) => {
    const found = stations.findIndex(
      (station, index) => index >= at && station.some((one) => one === name || one === name.replace(/^dxgw-/, '')),
    );
    if (found === -1) return true;
    at = found;
    return false;
  });
}

/** Ids in what AWS says of an element: its VPC, its subnet, its instance. */
function belongings(network: Network, id: string): string[] {
  const item: ConfigurationItem | undefined = [
    network.interfaces,
    network.routeTables,
    network.acls,
    network.internetGateways,
    network.vpnGateways,
    network.natGateways,
    network.peerings,
    network.endpoints,
    network.subnets,
  ]
    .map((map) => map.get(id)?.item)
    .find((one) => one !== undefined);
  const attachment = [...network.attachments.values()].flat().find((one) => one.id === id);
  const text = JSON.stringify([item?.configuration, attachment?.item.configuration]);
  return [...new Set(text.match(new RegExp(NAMED, 'g')))];
}
