import type { ConfigurationItem } from '#estate/model';
import { FAMILIES, type Family } from '#analysis/addresses';
import { cite, refOf } from '../../cite.ts';
import type { Unseen } from '../../contract.ts';
import type { Door, Stop } from '../door.ts';
import { type DoorEstate, notSeen } from '../estate.ts';
import { webAclOf } from '../web-acls.ts';
import { attributeOf } from './attributes.ts';
import { clusterNote } from './cluster-note.ts';
import { nodesOf } from './interfaces.ts';
import { listenersOf, waysOf } from './ways.ts';

type Balancer = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** States in which a balancer sends on. */
const WORKING: readonly string[] = ['active', 'active_impaired'];

/** Application, network and gateway load balancers. */
export function balancerDoors(estate: DoorEstate): readonly Door[] {
  return estate.items(BALANCER).map((balancer) => doorOf(estate, balancer));
}

function doorOf(estate: DoorEstate, balancer: Balancer): Door {
  const { DNSName, Type } = balancer.configuration;
  const resource = refOf(balancer);
  const nodes = nodesOf(estate, nodeName(balancer.arn), balancer.accountId);
  const closed = stopsOf(balancer);
  const families = familiesOf(balancer);
  return {
    resource,
    role: 'balancer',
    entrance: { kind: 'nodes', nodes, families, fromInternet: fromInternet(estate, balancer, families) },
    ...clusterNote(balancer),
    ways: closed.length === 0 ? waysOf(estate, balancer) : [],
    closed,
    doubts: doubtsOf(balancer, nodes),
    unseen: unseenOf(estate, balancer),
    names: [balancer.arn, ...hostNames(DNSName)],
    // Of the three, only application load balancers can carry a WebACL.
    ...(Type === 'application' ? webAclOf(estate, balancer.arn, balancer) : {}),
  };
}

/** A gateway load balancer takes only what its endpoints bring, wrapped up. */
function stopsOf(balancer: Balancer): readonly Stop[] {
  const { State, Type } = balancer.configuration;
  const at = { element: refOf(balancer), evidence: [cite(balancer, Type === 'gateway' ? 'Type' : 'State')] };
  if (Type === 'gateway') {
    return ['GWLB_PROTOCOL_RESTRICTION', 'GWLB_DESTINATION_PORT_RESTRICTION'].map((code) => ({
      code,
      params: {},
      ...at,
    }));
  }
  if (State?.Code === undefined || WORKING.includes(State.Code)) return [];
  return [{ code: 'BAD_STATE', params: { state: State.Code }, ...at }];
}

/** Both a balancer and its two-family name lead to it. */
export function hostNames(name: string | undefined): readonly string[] {
  if (name === undefined || name === '') return [];
  const host = name.toLowerCase();
  return [host, `dualstack.${host}`];
}

/** `app/name/0123456789abcdef`, as the descriptions of its interfaces name it. */
function nodeName(arn: string): string {
  return arn.slice(arn.indexOf(':loadbalancer/') + ':loadbalancer/'.length);
}

function familiesOf({ configuration: { IpAddressType } }: Balancer): readonly Family[] {
  return IpAddressType === undefined || IpAddressType === 'ipv4' ? ['v4'] : FAMILIES;
}

/**
 * Internal balancers have no public IPv4 addresses, and IPv6 of theirs is kept from internet gateways unless the
 * attribute says otherwise.
 */
function fromInternet(estate: DoorEstate, balancer: Balancer, families: readonly Family[]): readonly Family[] {
  const { Scheme, IpAddressType } = balancer.configuration;
  const isInternal = Scheme !== 'internet-facing';
  const denies = attributeOf(estate, balancer.arn, 'ipv6.deny_all_igw_traffic');
  const isOpen: Readonly<Record<Family, boolean>> = {
    v4: !isInternal && IpAddressType !== 'dualstack-without-public-ipv4',
    v6: denies === undefined ? !isInternal : denies === 'false',
  };
  return families.filter((family) => isOpen[family]);
}

function doubtsOf(balancer: Balancer, nodes: readonly string[]): readonly Unseen[] {
  const doubts: Unseen[] = [];
  if (nodes.length === 0) doubts.push(notSeen('balancer-interfaces', refOf(balancer), 'AWS::EC2::NetworkInterface'));
  if (balancer.configuration.Scheme === undefined) doubts.push(notSeen('balancer-scheme', refOf(balancer), BALANCER));
  return doubts;
}

function unseenOf(estate: DoorEstate, balancer: Balancer): readonly Unseen[] {
  const { accountId, awsRegion } = balancer;
  if (listenersOf(estate, balancer).length > 0) return [];
  const gap = estate.sight('AWS::ElasticLoadBalancingV2::Listener', accountId, awsRegion);
  return gap === undefined ? [] : [gap];
}
