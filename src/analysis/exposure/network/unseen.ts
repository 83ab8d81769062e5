import type { ConfigurationItem, Kind } from '#estate/model';
import { refOf } from './cite.ts';
import type { Unseen } from './contract.ts';
import type { Network } from './model/network.ts';

/** Something of a kind that was not seen, or not wholly, named by what it is about. */
export function notSeen(network: Network, kind: Kind, about: string, what: string = kind): Unseen {
  const item = itemOf(network, about);
  if (item === undefined) return { code: 'not-seen', what, kind };
  return { code: 'not-seen', what, kind, accountId: item.accountId, region: item.awsRegion, element: refOf(item) };
}

/** A feature that Yagura does not follow packets through. */
export function notModelled(what: string, item: ConfigurationItem): Unseen {
  return { code: 'not-modelled', what, accountId: item.accountId, region: item.awsRegion, element: refOf(item) };
}

/** The tables in which something of a network may stand. */
const TABLES = [
  'interfaces',
  'subnets',
  'vpcs',
  'acls',
  'groups',
  'routeTables',
  'natGateways',
  'endpoints',
  'peerings',
  'internetGateways',
  'vpnGateways',
  'transitGateways',
  'transitTables',
] as const satisfies readonly (keyof Network)[];

function itemOf(network: Network, id: string): ConfigurationItem | undefined {
  for (const table of TABLES) {
    const found = network[table].get(id);
    if (found !== undefined) return found.item;
  }
  return undefined;
}

/** Each once. */
export function distinct(all: readonly Unseen[]): readonly Unseen[] {
  if (all.length < 2) return all;
  const kept = new Map(
    all.map((one) => [[one.code, one.what, one.kind, one.accountId, one.region, one.element?.id].join('|'), one]),
  );
  return [...kept.values()];
}
