import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../../cite.ts';
import type { Hop, Unseen } from '../../contract.ts';
import type { Door, Stop, Target, Way } from '../door.ts';
import { type DoorEstate, notSeen } from '../estate.ts';
import { portsOf, portText } from '../ports.ts';
import { hostNames } from './balancers.ts';
import { clusterNote } from './cluster-note.ts';
import { nodesOf, primaryInterface } from './interfaces.ts';

type Classic = ConfigurationItem<'AWS::ElasticLoadBalancing::LoadBalancer'>;
type Listener = NonNullable<NonNullable<Classic['configuration']['ListenerDescriptions']>[number]['Listener']>;

/** Classic load balancers; those outside a VPC ended in 2022. */
export function classicDoors(estate: DoorEstate): readonly Door[] {
  return estate.items('AWS::ElasticLoadBalancing::LoadBalancer').map((balancer) => doorOf(estate, balancer));
}

function doorOf(estate: DoorEstate, balancer: Classic): Door {
  const { LoadBalancerName = balancer.resourceId, Scheme, DNSName, ListenerDescriptions = [] } = balancer.configuration;
  const nodes = nodesOf(estate, LoadBalancerName, balancer.accountId);
  const resource = refOf(balancer);
  const unseen: readonly Unseen[] =
    nodes.length === 0 ? [notSeen('balancer-interfaces', resource, 'AWS::EC2::NetworkInterface')] : [];
  return {
    resource,
    role: 'balancer',
    // Inside a VPC it speaks IPv4 alone.
    entrance: { kind: 'nodes', nodes, families: ['v4'], fromInternet: Scheme === 'internet-facing' ? ['v4'] : [] },
    ...clusterNote(balancer),
    ways: ListenerDescriptions.flatMap(({ Listener: one }, index) =>
      one ? [wayOf(estate, balancer, one, index)] : [],
    ),
    closed: [],
    doubts: unseen,
    unseen: [],
    names: [balancer.arn, LoadBalancerName, ...hostNames(DNSName)],
  };
}

function wayOf(estate: DoorEstate, balancer: Classic, listener: Listener, index: number): Way {
  const { Protocol, LoadBalancerPort, InstanceProtocol, InstancePort } = listener;
  const takes = portsOf(Protocol, LoadBalancerPort);
  const sends = portsOf(InstanceProtocol ?? Protocol, InstancePort);
  const hop: Hop = {
    role: 'listener',
    element: refOf(balancer),
    evidence: [cite(balancer, `ListenerDescriptions/${index}/Listener`)],
    note: { code: 'listener', params: { protocol: Protocol ?? '', port: LoadBalancerPort ?? 0 } },
  };
  const found = (balancer.configuration.Instances ?? []).map(({ InstanceId = '' }, at) =>
    targetOf(estate, balancer, InstanceId, at, sends),
  );
  const none: Stop = {
    code: 'ELB_LISTENERS_MISMATCH',
    params: {},
    element: refOf(balancer),
    evidence: [cite(balancer, 'Instances')],
  };
  return {
    takes,
    hops: [hop],
    targets: found.filter((one) => 'kind' in one),
    stops: found.length === 0 ? [none] : found.filter((one) => 'code' in one),
    unseen: [],
  };
}

function targetOf(
  estate: DoorEstate,
  balancer: Classic,
  instanceId: string,
  index: number,
  sends: Way['takes'],
): Target | Stop {
  const at = primaryInterface(estate, instanceId);
  if (at === undefined) {
    return { kind: 'unknown', unseen: notSeen('target', refOf(balancer), 'AWS::EC2::NetworkInterface') };
  }
  const zone = at.item.configuration.AvailabilityZone ?? '';
  const evidence = [cite(balancer, `Instances/${index}`)];
  if (!(balancer.configuration.AvailabilityZones ?? []).includes(zone)) {
    return { code: 'ELB_INSTALLED_AZ_RESTRICTION', params: { zone }, element: refOf(balancer), evidence };
  }
  const hop: Hop = {
    role: 'target-group',
    element: refOf(balancer),
    evidence,
    note: { code: 'target', params: { port: portText(sends) } },
  };
  const across = balancer.configuration.LoadBalancerAttributes?.CrossZoneLoadBalancing?.Enabled;
  const zoned = across === true ? {} : across === false ? { zone } : { zone, zoneUnseen: true as const };
  return { kind: 'interface', id: at.id, sends, carriage: { by: 'nodes', ...zoned }, hop };
}
