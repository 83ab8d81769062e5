import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../../cite.ts';
import type { Hop, Unseen } from '../../contract.ts';
import type { Carriage, Stop, Target, Zoned } from '../door.ts';
import { bareRef, type DoorEstate, itemsBy, notSeen } from '../estate.ts';
import { portsOf, portText } from '../ports.ts';
import { functionTarget } from '../function-target.ts';
import { attributeOf, hasAttributes } from './attributes.ts';
import { interfaceAt, primaryInterface } from './interfaces.ts';

type Balancer = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;
type Group = ConfigurationItem<'AWS::ElasticLoadBalancingV2::TargetGroup'>;
type Health = ConfigurationItem<'AWS::ElasticLoadBalancingV2::TargetHealth'>;
type Description = NonNullable<Health['configuration']['TargetHealthDescriptions']>[number];

const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const HEALTH = 'AWS::ElasticLoadBalancingV2::TargetHealth';
const CROSS_ZONE = 'load_balancing.cross_zone.enabled';

/** Where a target group leads, and what keeps it from leading anywhere. */
export interface GroupTargets {
  readonly targets: readonly Target[];
  readonly stops: readonly Stop[];
  readonly unseen: readonly Unseen[];
}

/** The targets of one group as one balancer sends to them. */
export function targetsOf(estate: DoorEstate, balancer: Balancer, groupArn: string): GroupTargets {
  const group = byArn(estate, GROUP, ({ configuration }) => configuration.TargetGroupArn).get(groupArn);
  const health = byArn(estate, HEALTH, ({ configuration }) => configuration.TargetGroupArn).get(groupArn);
  if (group === undefined || health === undefined) {
    const at = group === undefined ? bareRef(GROUP, groupArn, groupArn, balancer) : refOf(group);
    return { targets: [], stops: [], unseen: [notSeen('target-group', at, group === undefined ? GROUP : HEALTH)] };
  }
  const list = health.configuration.TargetHealthDescriptions ?? [];
  if (list.length === 0) {
    const stop: Stop = {
      code: 'ELBV2_LISTENER_HAS_NO_TG',
      params: {},
      element: refOf(group),
      evidence: [cite(health, '')],
    };
    return { targets: [], stops: [stop], unseen: [] };
  }
  const found = list.map((one, index) => targetOf(estate, balancer, group, health, one, index));
  return {
    targets: found.filter((one) => 'kind' in one),
    stops: found.filter((one) => 'code' in one),
    unseen: [],
  };
}

function targetOf(
  estate: DoorEstate,
  balancer: Balancer,
  group: Group,
  health: Health,
  { Target: named, TargetHealth: state }: Description,
  index: number,
): Target | Stop {
  const { TargetType, Protocol, Port } = group.configuration;
  const id = named?.Id ?? '';
  const sends = portsOf(Protocol, named?.Port ?? Port);
  const hop: Hop = {
    role: 'target-group',
    element: refOf(group),
    evidence: [cite(health, `TargetHealthDescriptions/${index}/Target`)],
    note: { code: 'target', params: { port: portText(sends), health: state?.State ?? '' } },
  };
  if (TargetType === 'lambda') return functionTarget(estate, id, balancer, hop);
  if (TargetType === 'alb') return { kind: 'door', name: id, sends, carriage: { by: 'client' }, hop };
  const at =
    TargetType === 'instance' ? primaryInterface(estate, id) : interfaceAt(estate, id, group.configuration.VpcId);
  if (at === undefined)
    return { kind: 'unknown', unseen: notSeen('target', refOf(group), 'AWS::EC2::NetworkInterface') };
  const zone = at.item.configuration.AvailabilityZone;
  const zones = (balancer.configuration.AvailabilityZones ?? []).flatMap(({ ZoneName }) => ZoneName ?? []);
  const isOfAll = named?.AvailabilityZone === 'all';
  if (zone !== undefined && at.vpcId === balancer.configuration.VpcId && !zones.includes(zone)) {
    const params = { zone };
    return {
      code: 'ELB_INSTALLED_AZ_RESTRICTION',
      params,
      element: refOf(group),
      evidence: [cite(balancer, 'AvailabilityZones')],
    };
  }
  const zoned = isOfAll || zone === undefined ? {} : zoning(estate, balancer, group, zone);
  const carriage = carriageOf(estate, balancer, group, zoned);
  const address = TargetType === 'ip' ? { address: id } : {};
  return { kind: 'interface', id: at.id, ...address, sends, carriage, hop };
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#cross-zone-load-balancing (read 2026-11-26) */
function zoning(estate: DoorEstate, balancer: Balancer, group: Group, zone: string): Zoned {
  const isApplication = balancer.configuration.Type === 'application';
  const ofGroup = attributeOf(estate, group.arn, CROSS_ZONE);
  if (ofGroup === 'true') return {};
  if (ofGroup === 'false') return { zone };
  const ofBalancer = attributeOf(estate, balancer.arn, CROSS_ZONE);
  if (isApplication || ofBalancer === 'true') return {};
  return ofBalancer === 'false' && hasAttributes(estate, group.arn) ? { zone } : { zone, zoneUnseen: true };
}

/**
 * Whether a target sees the address of the client or that of the balancer.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation (read 2026-11-26)
 */
function carriageOf(estate: DoorEstate, balancer: Balancer, group: Group, zoned: Zoned): Carriage {
  if (balancer.configuration.Type !== 'network') return { by: 'nodes', ...zoned };
  const { Protocol = '', TargetType } = group.configuration;
  if (Protocol !== 'TCP' && Protocol !== 'TLS') return { by: 'client', ...zoned };
  const isKept = attributeOf(estate, group.arn, 'preserve_client_ip.enabled');
  if (isKept !== undefined) return { by: isKept === 'true' ? 'client' : 'nodes', ...zoned };
  if (!hasAttributes(estate, group.arn)) return { by: 'nodes-or-client', ...zoned };
  return { by: TargetType === 'ip' ? 'nodes' : 'client', ...zoned };
}

function byArn<K extends typeof GROUP | typeof HEALTH>(
  estate: DoorEstate,
  kind: K,
  arnOf: (item: ConfigurationItem<K>) => string | undefined,
): ReadonlyMap<string, ConfigurationItem<K>> {
  return estate.once(
    `by-arn:${kind}`,
    () => new Map([...itemsBy(estate, kind, arnOf)].flatMap(([arn, [one]]) => (one ? [[arn, one]] : []))),
  );
}
