import {
  type AddressRange,
  type AddressSet,
  type Family,
  merged,
  parseCidr,
  type Ranges,
  without,
} from '#analysis/addresses';
import type { Evidence } from '#kernel';
import { cite } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import type { Attachment, Network, TransitTable } from '../model/network.ts';
import { alignedBlocks } from '../model/parse-routes.ts';
import { notSeen } from '../unseen.ts';
import { advertised, vpnLine } from './vpn.ts';

export interface TransitRoute {
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly isBlackhole: boolean;
  readonly evidence: Evidence | undefined;
}

export interface TransitRoutes {
  readonly routes: readonly { readonly route: TransitRoute; readonly ranges: Ranges }[];
  /** Attachments that tell the table routes which were not seen. */
  readonly hiddenBy: readonly string[];
  readonly unseen: readonly Unseen[];
}

interface Stated extends TransitRoute {
  readonly destination: AddressRange;
  readonly prefixLength: number;
  readonly rank: number;
}

/**
 * Longest prefix first; then static, then what VPCs, Direct Connect and VPN connections told.
 * https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html#tgw-route-evaluation-overview (read 2026-11-26)
 */
const RANKS: Readonly<Record<string, number>> = {
  static: 0,
  list: 1,
  vpc: 2,
  'direct-connect-gateway': 3,
  connect: 4,
  vpn: 5,
};

/** The routes of a transit gateway's table with the destinations that each decides about. */
export function transitRoutes(network: Network, table: TransitTable, family: Family): TransitRoutes {
  const known = network.once('transit routes', () => new Map<string, TransitRoutes>());
  const key = `${table.id}/${family}`;
  const routes = known.get(key) ?? read(network, table, family);
  known.set(key, routes);
  return routes;
}

function read(network: Network, table: TransitTable, family: Family): TransitRoutes {
  const { accountId, awsRegion } = table.item;
  const unseen: Unseen[] = [];
  const hiddenBy: string[] = [];
  const stated: Stated[] = [];
  const add = (blocks: AddressSet | undefined, rank: number, rest: TransitRoute) => {
    for (const range of blocks?.[family] ?? []) {
      for (const { block, prefixLength } of alignedBlocks(range, family === 'v4' ? 32 : 128)) {
        stated.push({ ...rest, destination: block, prefixLength, rank });
      }
    }
  };
  const item = network.item('AWS::EC2::TransitGatewayRoutes', table.id);
  const lists = network.item('AWS::EC2::TransitGatewayPrefixListReferences', table.id);
  if (item === undefined || item.configuration.AdditionalRoutesAvailable === true) {
    const sight = network.sight('AWS::EC2::TransitGatewayRoutes', accountId, awsRegion);
    if (sight !== undefined || item !== undefined) {
      unseen.push(sight ?? notSeen(network, 'AWS::EC2::TransitGatewayRoutes', table.id));
    }
  }
  const { Routes = [], PropagatedRoutes, AdditionalPropagatedRoutesAvailable } = item?.configuration ?? {};
  for (const [member, list] of [
    ['Routes', Routes],
    ['PropagatedRoutes', PropagatedRoutes ?? []],
  ] as const) {
    for (const [index, route] of list.entries()) {
      const attachments = route.TransitGatewayAttachments ?? [];
      const type =
        route.Type === 'propagated' || member === 'PropagatedRoutes' ? attachments[0]?.ResourceType : 'static';
      // Those through prefix lists are stated as references too, with all their blocks.
      if (route.PrefixListId !== undefined && route.DestinationCidrBlock === undefined) continue;
      add(parseCidr(route.DestinationCidrBlock), RANKS[type ?? ''] ?? 5, {
        text: route.DestinationCidrBlock ?? '',
        attachmentIds: attachments.flatMap((one) => one.TransitGatewayAttachmentId ?? []),
        isBlackhole: route.State === 'blackhole',
        evidence: item === undefined ? undefined : cite(item, `${member}/${index}`),
      });
    }
  }
  for (const [index, reference] of (lists?.configuration.TransitGatewayPrefixListReferences ?? []).entries()) {
    const blocks = network.prefixList(reference.PrefixListId ?? '');
    if (blocks === undefined) unseen.push(notSeen(network, 'AWS::EC2::PrefixList', table.id, reference.PrefixListId));
    const to = reference.TransitGatewayAttachment?.TransitGatewayAttachmentId;
    add(blocks, RANKS['list'] ?? 1, {
      text: reference.PrefixListId ?? '',
      attachmentIds: to === undefined ? [] : [to],
      isBlackhole: reference.Blackhole === true,
      evidence: lists === undefined ? undefined : cite(lists, `TransitGatewayPrefixListReferences/${index}`),
    });
  }
  if (PropagatedRoutes === undefined || AdditionalPropagatedRoutesAvailable === true) {
    deriveFromPropagations(network, table, add, hiddenBy, unseen);
  }
  return { routes: effective(stated), hiddenBy, unseen };
}

/** What is told to a table when only who tells was seen: VPCs their blocks, lines what is known to be behind them. */
function deriveFromPropagations(
  network: Network,
  table: TransitTable,
  add: (blocks: AddressSet | undefined, rank: number, rest: TransitRoute) => void,
  hiddenBy: string[],
  unseen: Unseen[],
): void {
  const item = network.item('AWS::EC2::TransitGatewayPropagations', table.id);
  if (item === undefined) {
    const sight = network.sight('AWS::EC2::TransitGatewayPropagations', table.item.accountId, table.item.awsRegion);
    if (sight !== undefined) unseen.push(sight);
    return;
  }
  for (const [index, one] of (item.configuration.TransitGatewayRouteTablePropagations ?? []).entries()) {
    const { TransitGatewayAttachmentId: id, ResourceType = '', ResourceId = '', State } = one;
    if (id === undefined || (State !== 'enabled' && State !== undefined)) continue;
    const evidence = cite(item, `TransitGatewayRouteTablePropagations/${index}`);
    const rest = { text: ResourceId, attachmentIds: [id], isBlackhole: false, evidence };
    const blocks = blocksBehind(network, ResourceType, ResourceId);
    add(blocks, RANKS[ResourceType] ?? 5, rest);
    const isWhole = ResourceType === 'vpc' ? blocks !== undefined : isStaticLine(network, ResourceType, ResourceId);
    if (!isWhole) hiddenBy.push(id);
  }
}

function blocksBehind(network: Network, type: string, id: string): AddressSet | undefined {
  if (type === 'vpc') return network.vpcs.get(id)?.cidrs;
  if (type === 'direct-connect-gateway') return advertised(network, id);
  const vpn = type === 'vpn' ? network.item('AWS::EC2::VPNConnection', id) : undefined;
  return vpn === undefined ? undefined : vpnLine(vpn).networks;
}

function isStaticLine(network: Network, type: string, id: string): boolean {
  const vpn = type === 'vpn' ? network.item('AWS::EC2::VPNConnection', id) : undefined;
  return vpn !== undefined && !vpnLine(vpn).isDynamic;
}

function effective(stated: readonly Stated[]): TransitRoutes['routes'] {
  const found: { route: TransitRoute; ranges: Ranges }[] = [];
  let taken: Ranges = [];
  for (const route of stated.toSorted((a, b) => b.prefixLength - a.prefixLength || a.rank - b.rank)) {
    const ranges = without([route.destination], taken);
    if (ranges.length === 0) continue;
    found.push({ route, ranges });
    taken = merged([...taken, ...ranges]);
  }
  return found;
}

/** The attachment of a gateway with this id. */
export function attachmentOf(network: Network, transitGatewayId: string, id: string): Attachment | undefined {
  return network.attachments.get(transitGatewayId)?.find((one) => one.id === id);
}
