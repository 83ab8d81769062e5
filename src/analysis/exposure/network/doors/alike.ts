import { type AddressSet, FAMILIES, merged, parseCidr, type Ranges, union, without } from '#analysis/addresses';
import type { Direction } from '../filters/acl-filter.ts';
import { groupRules } from '../filters/group-rules.ts';
import type { Interface, Network } from '../model/network.ts';

/**
 * What decides between two interfaces of one VPC, when it is the same for all others in their subnets with their
 * groups: no block of a rule, an entry or a route cuts one of the subnets in two. Undefined where addresses count.
 */
export function kinKey(network: Network, from: Interface, to: Interface): string | undefined {
  if (from.vpcId !== to.vpcId || from.groupIds === undefined || to.groupIds === undefined) return undefined;
  const key = `${from.subnetId}/${from.groupIds.join()}/${from.type}>${to.subnetId}/${to.groupIds.join()}/${to.type}`;
  const known = network.once('kin-of-legs', () => new Map<string, boolean>());
  const isAlike = known.get(key) ?? areAlike(network, from, to);
  known.set(key, isAlike);
  return isAlike ? key : undefined;
}

function areAlike(network: Network, from: Interface, to: Interface): boolean {
  const here = network.subnets.get(from.subnetId)?.cidrs;
  const there = network.subnets.get(to.subnetId)?.cidrs;
  const vpc = network.vpcs.get(to.vpcId)?.cidrs;
  if (here === undefined || there === undefined || vpc === undefined) return false;
  const both = union([here, there]);
  return (
    isLocal(network, from.subnetId, vpc) &&
    isLocal(network, to.subnetId, vpc) &&
    !aclCuts(network, from.subnetId, both) &&
    !aclCuts(network, to.subnetId, both) &&
    !groupsCut(network, from.groupIds ?? [], 'egress', there) &&
    !groupsCut(network, to.groupIds ?? [], 'ingress', here)
  );
}

/** Inside the VPC only the local route counts: nothing stands in its place, and nothing more specific leads elsewhere. */
function isLocal(network: Network, subnetId: string, vpc: AddressSet): boolean {
  const routes = network.tableOfSubnet(subnetId)?.routes;
  const isLocalAll = FAMILIES.every((family) => {
    const locals = (routes ?? []).flatMap((route) =>
      route.target === 'local' && route.family === family ? (route.destination ?? []) : [],
    );
    return without(vpc[family], merged(locals)).length === 0;
  });
  return (
    isLocalAll &&
    routes?.every(({ target, destination, family }) => {
      if (target === 'local') return true;
      return destination !== undefined && !cuts([destination], vpc[family]);
    }) === true
  );
}

function aclCuts(network: Network, subnetId: string, subnets: AddressSet): boolean {
  const entries = network.aclOfSubnet(subnetId)?.item.configuration.Entries;
  if (entries === undefined) return true;
  return entries.some(({ CidrBlock, Ipv6CidrBlock }) => {
    const block = parseCidr(CidrBlock ?? Ipv6CidrBlock);
    return block === undefined || FAMILIES.some((family) => cuts(block[family], subnets[family]));
  });
}

function groupsCut(network: Network, groupIds: readonly string[], direction: Direction, subnets: AddressSet): boolean {
  return groupIds.some((id) => {
    const group = network.groups.get(id);
    const rules = group === undefined ? undefined : groupRules(network, group, direction);
    return (
      rules === undefined ||
      rules.some(({ family, addresses, groupId }) => groupId === undefined && cuts(addresses, subnets[family]))
    );
  });
}

/** Whether one of the ranges holds a part of one of the blocks and not all of it. */
function cuts(ranges: Ranges, blocks: Ranges): boolean {
  return ranges.some(({ first, last }) =>
    blocks.some((block) => first <= block.last && block.first <= last && !(first <= block.first && block.last <= last)),
  );
}
