import type { ConfigurationOf } from '#estate/model';
import { refOf } from '../cite.ts';
import type { Hop, Unseen } from '../contract.ts';
import { isGone, type Packets, through } from '../filters/filter.ts';
import { groupFilter } from '../filters/group-filter.ts';
import type { Interface, Network } from '../model/network.ts';
import type { Flows } from '../space/flows.ts';
import type { Arrival } from './arrival.ts';
import type { Door } from './door.ts';
import { notSeen } from './estate.ts';
import { refuse, type Walk } from './landing.ts';

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/**
 * From interfaces of an endpoint to the nodes of the network balancer behind its service, in the same zone. The groups
 * of the balancer are asked about the client's own address, unless they are told not to.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html (read 2026-11-26)
 */
export function throughEndpoint(
  walk: Walk,
  door: Door,
  inside: readonly Arrival[],
  more: readonly Hop[],
): readonly Arrival[] {
  const { network } = walk;
  const nodes =
    door.entrance.kind === 'nodes' ? door.entrance.nodes.flatMap((id) => network.interfaces.get(id) ?? []) : [];
  return inside.flatMap((arrival): readonly Arrival[] => {
    const onward: Arrival = { ...arrival, hops: [...arrival.hops, ...more], isByEndpoint: true };
    if (nodes.length === 0) {
      const { node: _, ...elsewhere } = onward;
      return [{ ...elsewhere, doubts: [...onward.doubts, ...(door.doubts ?? [])] }];
    }
    const near = nodes.map((node) => ({ node, isNear: isInZoneOf(network, arrival.node, node) }));
    if (near.every(({ isNear }) => isNear === false)) {
      const params = { zone: arrival.node?.item.configuration.AvailabilityZone ?? '' };
      refuse(walk, { code: 'VPCE_SERVICE_NOT_INSTALLED_IN_AZ', params, element: door.resource, evidence: [] }, onward);
      return [];
    }
    return near.flatMap(({ node, isNear }): readonly Arrival[] => {
      if (isNear === false) return [];
      const doubts = isNear === undefined ? [notSeen('endpoint-zone', door.resource)] : [];
      return enter(walk, door, node, { ...onward, doubts: [...onward.doubts, ...doubts] });
    });
  });
}

/** Names of zones mean the same inside an account only; their ids everywhere in a region. Undefined: not known. */
function isInZoneOf({ subnets }: Network, from: Interface | undefined, to: Interface): boolean | undefined {
  if (from === undefined || from.region !== to.region) return undefined;
  const [here, there] = [from, to].map(({ subnetId }) => subnets.get(subnetId)?.item.configuration.AvailabilityZoneId);
  if (here !== undefined && there !== undefined) return here === there;
  const [mine, other] = [from, to].map(({ item }) => item.configuration.AvailabilityZone);
  if (from.accountId !== to.accountId || mine === undefined || other === undefined) return undefined;
  return mine === other;
}

function enter(walk: Walk, door: Door, node: Interface, arrival: Arrival): readonly Arrival[] {
  const { network } = walk;
  const balancer = network.item(BALANCER, door.resource.id)?.configuration;
  const groups = node.groupIds ?? [];
  if (groups.length === 0 || !isEnforced(balancer)) return [{ ...arrival, node }];
  const passed = (['v4', 'v6'] as const).flatMap((family) => {
    const asked = arrival.flows.filter((flow) => flow.family === family);
    const filter = groupFilter(network, groups, 'ingress', family, []);
    const start: Packets = { family, sure: asked, maybe: asked };
    return asked.length === 0 ? [] : [{ filter, packets: through(start, filter) }];
  });
  const sure = passed.flatMap(({ packets }) => packets.sure);
  const maybe = passed.flatMap(({ packets }) => packets.maybe);
  if (passed.every(({ packets }) => isGone(packets))) {
    const params = { direction: 'ingress', groups: groups.join(', ') };
    const stop = { code: 'ENI_SG_RULES_MISMATCH', params, element: refOf(node.item), evidence: [] };
    refuse(walk, stop, arrival);
    return [];
  }
  const flows = sure.length > 0 ? sure : maybe;
  const unseen: readonly Unseen[] = sure.length > 0 ? [] : passed.flatMap(({ filter }) => filter.unseen);
  const hop = groupHop(network, node, flows, passed);
  return [{ ...arrival, flows, hops: [...arrival.hops, hop], doubts: [...arrival.doubts, ...unseen], node }];
}

/** On unless somebody switched it off. */
function isEnforced(balancer: ConfigurationOf<typeof BALANCER> | undefined): boolean {
  return balancer?.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic !== 'off';
}

function groupHop(
  network: Network,
  node: Interface,
  flows: Flows,
  passed: readonly { readonly filter: ReturnType<typeof groupFilter> }[],
): Hop {
  const rules = passed.flatMap(({ filter }) => filter.admitting(flows));
  const owner = network.groups.get(rules[0]?.owner ?? '');
  return {
    role: 'security-group',
    element: refOf(owner?.item ?? node.item),
    evidence: rules.map(({ evidence }) => evidence),
    note: {
      code: 'group-rule',
      params: {
        direction: 'ingress',
        rule: rules.map(({ name }) => name).join(', '),
        group: rules[0]?.owner ?? (node.groupIds ?? []).join(', '),
      },
    },
  };
}
