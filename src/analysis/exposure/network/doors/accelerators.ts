import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop } from '../contract.ts';
import { primaryInterface } from './balancers/interfaces.ts';
import type { Carriage, Door, Ports, Stop, Target, Way } from './door.ts';
import { type DoorEstate, itemsBy, notModelled, notSeen } from './estate.ts';
import { portsOf } from './ports.ts';

type Accelerator = ConfigurationItem<'AWS::GlobalAccelerator::Accelerator'>;
type Listener = ConfigurationItem<'AWS::GlobalAccelerator::Listener'>;
type EndpointGroup = ConfigurationItem<'AWS::GlobalAccelerator::EndpointGroup'>;
type Endpoint = NonNullable<EndpointGroup['configuration']['EndpointDescriptions']>[number];

const LISTENER = 'AWS::GlobalAccelerator::Listener';
const GROUP = 'AWS::GlobalAccelerator::EndpointGroup';

/** Accelerators: static addresses on the internet before balancers, elastic addresses and instances. */
export function acceleratorDoors(estate: DoorEstate): readonly Door[] {
  const listeners = itemsBy(estate, LISTENER, ({ configuration }) => configuration.AcceleratorArn);
  const groups = itemsBy(estate, GROUP, ({ configuration }) => configuration.ListenerArn);
  const standard = estate.items('AWS::GlobalAccelerator::Accelerator').map((one): Door => {
    const resource = refOf(one);
    const { AcceleratorArn = one.arn, Enabled, IpAddressType, DnsName, DualStackDnsName } = one.configuration;
    const closed: readonly Stop[] =
      Enabled === false
        ? [{ code: 'BAD_STATE', params: { state: 'disabled' }, element: resource, evidence: [cite(one, 'Enabled')] }]
        : [];
    const gap =
      estate.sight(LISTENER, one.accountId, one.awsRegion) ?? estate.sight(GROUP, one.accountId, one.awsRegion);
    return {
      resource,
      role: 'endpoint',
      entrance: {
        kind: 'public',
        families: IpAddressType === 'DUAL_STACK' ? FAMILIES : ['v4'],
        sources: EVERY_ADDRESS,
      },
      ways:
        closed.length > 0
          ? []
          : (listeners.get(AcceleratorArn) ?? []).flatMap((listener) =>
              waysOf(estate, one, listener, groups.get(listener.configuration.ListenerArn ?? '') ?? []),
            ),
      closed,
      unseen: gap === undefined ? [] : [gap],
      names: [DnsName, DualStackDnsName, ...addressesOf(one)].flatMap((name) => name?.toLowerCase() ?? []),
    };
  });
  const custom = estate.items('AWS::GlobalAccelerator::CustomRoutingAccelerator').map((one): Door => {
    const resource = refOf(one);
    return {
      resource,
      role: 'endpoint',
      entrance: { kind: 'public', families: ['v4'], sources: EVERY_ADDRESS },
      ways: [],
      closed: [],
      unseen: one.configuration.Enabled === false ? [] : [notModelled('custom-routing-accelerator', resource)],
      names: [],
    };
  });
  return [...standard, ...custom];
}

function addressesOf({ configuration: { IpSets = [] } }: Accelerator): readonly string[] {
  return IpSets.flatMap(({ IpAddresses = [] }) => IpAddresses);
}

function waysOf(
  estate: DoorEstate,
  one: Accelerator,
  listener: Listener,
  groups: readonly EndpointGroup[],
): readonly Way[] {
  const { PortRanges = [], Protocol } = listener.configuration;
  return PortRanges.map((range, index): Way => {
    const takes = portsOf(Protocol, range.FromPort, range.ToPort);
    const hop: Hop = {
      role: 'listener',
      element: refOf(listener),
      evidence: [cite(listener, `PortRanges/${index}`)],
      note: { code: 'listener', params: { protocol: Protocol ?? '', port: `${range.FromPort}-${range.ToPort}` } },
    };
    const targets = groups.flatMap((group) =>
      group.configuration.TrafficDialPercentage === 0
        ? []
        : (group.configuration.EndpointDescriptions ?? []).flatMap((endpoint, at) =>
            endpoint.Weight === 0 ? [] : [targetOf(estate, one, group, endpoint, at, sentTo(group, takes))],
          ),
    );
    const none: Stop = { code: 'NO_POSSIBLE_DESTINATION', params: {}, element: refOf(listener), evidence: [] };
    return { takes, hops: [hop], targets, stops: targets.length === 0 ? [none] : [], unseen: [] };
  });
}

/** Overrides replace single ports of the listener. */
function sentTo({ configuration: { PortOverrides = [] } }: EndpointGroup, takes: readonly Ports[]): readonly Ports[] {
  const replaced = takes.flatMap(({ protocols, ports }) =>
    PortOverrides.flatMap(({ ListenerPort, EndpointPort }) =>
      ListenerPort !== undefined && EndpointPort !== undefined && ports.from <= ListenerPort && ListenerPort <= ports.to
        ? [{ protocols, ports: { from: EndpointPort, to: EndpointPort } }]
        : [],
    ),
  );
  return replaced.length > 0 ? replaced : takes;
}

/** https://docs.aws.amazon.com/global-accelerator/latest/dg/preserve-client-ip-address.html (read 2026-11-26) */
function targetOf(
  estate: DoorEstate,
  one: Accelerator,
  group: EndpointGroup,
  { EndpointId = '', ClientIPPreservationEnabled }: Endpoint,
  index: number,
  sends: readonly Ports[],
): Target {
  const hop: Hop = {
    role: 'target-group',
    element: refOf(group),
    evidence: [cite(group, `EndpointDescriptions/${index}`)],
    note: { code: 'endpoint', params: { endpoint: EndpointId } },
  };
  const foreign: Carriage = { by: 'internet', sources: undefined, what: 'global-accelerator-addresses' };
  if (EndpointId.startsWith('arn:')) {
    return {
      kind: 'door',
      name: EndpointId,
      sends,
      carriage: ClientIPPreservationEnabled === true ? { by: 'client' } : foreign,
      hop,
    };
  }
  if (EndpointId.startsWith('i-')) {
    const at = primaryInterface(estate, EndpointId);
    // Instances always see the address of the client.
    if (at !== undefined) return { kind: 'interface', id: at.id, sends, carriage: { by: 'client' }, hop };
  }
  const address = estate.items('AWS::EC2::EIP').find(({ configuration }) => configuration.AllocationId === EndpointId);
  const id = address?.configuration.NetworkInterfaceId;
  if (id !== undefined) return { kind: 'interface', id, sends, carriage: foreign, hop };
  return { kind: 'unknown', unseen: notSeen('accelerator-endpoint', refOf(one), 'AWS::EC2::NetworkInterface') };
}
