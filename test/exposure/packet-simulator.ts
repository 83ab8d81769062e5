import type { Stated } from './estate.ts';
import {
  type Gate,
  type Interface,
  readWorld,
  type Rule,
  type Subnet,
  type Table,
  type Vpc,
  type World,
} from './simulated-world.ts';
import { type Address, type Packet, within } from './simulated-addresses.ts';
import { sure } from './sure.ts';

/** Where a packet comes from: an interface, or somebody on the internet. */
export type Sender = { readonly interfaceId: string } | 'internet';

/** What happens to one packet and its reply; `undecided` where AWS does not say. */
export interface Fate {
  readonly outcome: 'passes' | 'stopped' | 'undecided';
  /** Where it arrives, or what stops it. */
  readonly at: string;
  readonly why: string;
}

/** Ports that a NAT gateway may take: whichever it takes, the packet must get through for it to pass. */
const NAT_PORTS = [1024, 1025, 40_000, 65_535];

/** Sends packets through a network that is stated as AWS describes it, one at a time, and waits for the reply. */
export function packetSimulator(stated: readonly Stated[]): (sender: Sender, packet: Packet) => Fate {
  const world = readWorld(stated);
  return (sender, packet) => {
    const [port = 0, ...others] = NAT_PORTS;
    const first = roundTrip(world, sender, packet, port);
    const isSure = others.every((natPort) => {
      // Without a NAT gateway on the way there is nothing to choose.
      if (world.nats.size === 0) return true;
      return roundTrip(world, sender, packet, natPort).outcome === first.outcome;
    });
    if (isSure) return first;
    return { outcome: 'undecided', at: 'nat', why: 'it depends on the port that the NAT gateway takes' };
  };
}

class Stop extends Error {
  readonly fate: Fate;
  constructor(outcome: 'stopped' | 'undecided', at: string, why: string) {
    super(why);
    this.fate = { outcome, at, why };
  }
}

const stop = (at: string, why: string): never => {
  throw new Stop('stopped', at, why);
};

/** What a gateway remembers of the connection. */
interface Connection {
  readonly natPort: number;
  nat?: { readonly gateway: Gate; readonly source: Address; readonly sourcePort: number };
  /** VPC whose egress-only gateway the first packet left by. */
  egressOnly?: string;
  isReply: boolean;
  /** What firewalls keep in mind of the packet, and whether the reply has come by. */
  readonly held: Map<string, { readonly isForwarded: boolean; readonly isByRule: boolean; isAnswered: boolean }>;
  /** Whether the packet, and whether the reply, went over the internet. */
  readonly overInternet: { packet: boolean; reply: boolean };
}

/** A packet that came to its end. */
interface Arrival {
  readonly at: Interface | 'internet';
  readonly packet: Packet;
  /** How membership in groups is known there: inside the VPC, over a peering, over a transit gateway; not otherwise. */
  readonly via: 'local' | 'peering' | 'transit' | 'other';
}

function roundTrip(world: World, sender: Sender, packet: Packet, natPort: number): Fate {
  const connection: Connection = {
    natPort,
    isReply: false,
    held: new Map(),
    overInternet: { packet: false, reply: false },
  };
  try {
    const from = sender === 'internet' ? undefined : world.interfaces.get(sender.interfaceId);
    if (sender !== 'internet' && from === undefined) stop('source', 'no such interface');
    const isOurs = interfaceAt(world, packet.source) !== undefined || world.vpcByV6(packet.source) !== undefined;
    if (from === undefined && isOurs) throw new Stop('undecided', 'internet', 'an address of ours is no stranger');
    const there = from === undefined ? fromInternet(world, packet, connection) : leave(world, from, packet, connection);
    if (from !== undefined) groupsAdmit(world, from, 'egress', packet.destination, packet, there.via);
    if (there.at !== 'internet') groupsAdmit(world, there.at, 'ingress', there.packet.source, there.packet, there.via);
    connection.isReply = true;
    const reply = replyTo(there.packet);
    if (reply !== undefined) {
      const back =
        there.at === 'internet' ? fromInternet(world, reply, connection) : leave(world, there.at, reply, connection);
      // Without translation the reply could come by a shorter way; AWS promises nothing of it.
      const { overInternet } = connection;
      if (overInternet.packet !== overInternet.reply)
        throw new Stop('undecided', 'reply', 'another way than the packet');
      if ([...connection.held.values()].some(({ isForwarded, isAnswered }) => isForwarded && !isAnswered))
        throw new Stop('undecided', 'firewall', 'the reply does not come by');
      const isHome = from === undefined ? back.at === 'internet' : back.at === from;
      if (!isHome) stop('reply', 'the reply arrives elsewhere');
      if (
        back.packet.source.value !== packet.destination.value ||
        back.packet.destination.value !== packet.source.value
      )
        stop('reply', 'the reply comes from another address');
    }
    return { outcome: 'passes', at: there.at === 'internet' ? 'internet' : there.at.id, why: '' };
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.fate;
    throw thrown;
  }
}

/** An echo is answered by an echo reply; other ICMP has no answer. */
function replyTo(packet: Packet): Packet | undefined {
  const { source, destination, protocol, sourcePort, port } = packet;
  const turned = { source: destination, destination: source, protocol };
  if (protocol === 1) return port === 8 * 256 ? { ...turned, sourcePort: 0, port: 0 } : undefined;
  if (protocol === 58) return port === 128 * 256 ? { ...turned, sourcePort: 0, port: 129 * 256 } : undefined;
  return { ...turned, sourcePort: port, port: sourcePort };
}

function leave(world: World, from: Interface, packet: Packet, connection: Connection): Arrival {
  const isOwn = from.addresses.some(({ address }) => same(address, packet.source));
  if (!isOwn) stop(from.id, 'the source is not an address of the interface');
  return leaveSubnet(world, sure(world.subnets.get(from.subnetId)), packet, connection, 0);
}

function leaveSubnet(world: World, subnet: Subnet, packet: Packet, connection: Connection, depth: number): Arrival {
  if (depth > 8) stop(subnet.id, 'the routes lead in a circle');
  const vpc = sure(world.vpcs.get(subnet.vpcId));
  if (subnet.blocks.some((block) => within(block, packet.destination)))
    return deliver(world, vpc, packet, connection, { from: subnet, via: 'local', depth });
  aclAdmits(subnet, 'egress', packet);
  const route = routeOf(subnet.table, packet.destination);
  if (route === undefined) return stop(subnet.table.id, 'no route');
  if (route.isBlackhole) return stop(subnet.table.id, 'black hole');
  const target = route.target;
  switch (target.kind) {
    case 'local':
      return deliver(world, vpc, packet, connection, { from: subnet, via: 'local', depth });
    case 'internet':
      return toInternet(world, vpc, packet, connection, target.id);
    case 'egress-only':
      if (packet.destination.family === 'v4') return stop(target.id, 'IPv4 at an egress-only gateway');
      if (connection.isReply) throw new Stop('undecided', target.id, 'a reply at an egress-only gateway');
      connection.egressOnly = vpc.id;
      return toInternet(world, vpc, packet, connection, target.id);
    case 'nat':
      return throughNat(world, vpc, subnet, packet, connection, target.id, depth);
    case 'peering':
      return throughPeering(world, vpc, packet, connection, target.id, depth);
    case 'transit':
      return throughTransit(world, vpc, subnet, packet, connection, target.id, depth);
    case 'endpoint':
      return throughFirewall(world, vpc, subnet, packet, connection, target.id, depth);
    case 'unknown':
      throw new Stop('undecided', target.id, 'a target that is not simulated');
  }
}

/** Inside a VPC to whoever has the address. */
function deliver(
  world: World,
  vpc: Vpc,
  packet: Packet,
  connection: Connection,
  { from, via, depth, skipAcl = false }: { from?: Subnet; via: Arrival['via']; depth: number; skipAcl?: boolean },
): Arrival {
  const found = [...world.interfaces.values()].find(
    (one) => one.vpcId === vpc.id && one.addresses.some(({ address }) => same(address, packet.destination)),
  );
  if (found === undefined) return stop(vpc.id, 'nobody has the address');
  const subnet = sure(world.subnets.get(found.subnetId));
  if (from?.id !== subnet.id && !skipAcl) aclAdmits(subnet, 'ingress', packet);
  if (found.natGatewayId === undefined) return { at: found, packet, via };
  const nat = connection.nat;
  if (!connection.isReply || nat === undefined || nat.gateway.id !== found.natGatewayId)
    return stop(found.natGatewayId, 'a NAT gateway takes no connections');
  const restored = { ...packet, destination: nat.source, port: hasPorts(packet) ? nat.sourcePort : packet.port };
  return leaveSubnet(world, subnet, restored, connection, depth + 1);
}

function throughNat(
  world: World,
  vpc: Vpc,
  from: Subnet,
  packet: Packet,
  connection: Connection,
  id: string,
  depth: number,
): Arrival {
  const gateway = world.nats.get(id);
  if (gateway === undefined || gateway.vpcId !== vpc.id || gateway.state !== 'available')
    return stop(id, 'the NAT gateway does not work');
  if (packet.source.family === 'v6') return stop(id, 'IPv6 at a NAT gateway');
  if (![1, 6, 17].includes(packet.protocol)) return stop(id, 'a protocol that NAT gateways do not carry');
  if (connection.isReply || connection.nat !== undefined) return stop(id, 'not a connection from here');
  const own = sure(world.interfaces.get(gateway.interfaceId));
  const subnet = sure(world.subnets.get(own.subnetId));
  if (subnet.id !== from.id) aclAdmits(subnet, 'ingress', packet);
  connection.nat = { gateway, source: packet.source, sourcePort: packet.sourcePort };
  const sourcePort = hasPorts(packet) ? connection.natPort : packet.sourcePort;
  return leaveSubnet(
    world,
    subnet,
    { ...packet, source: sure(own.addresses[0]).address, sourcePort },
    connection,
    depth + 1,
  );
}

/** The stateless rules judge every packet, the stateful ones connections. */
function throughFirewall(
  world: World,
  vpc: Vpc,
  from: Subnet | undefined,
  packet: Packet,
  connection: Connection,
  id: string,
  depth: number,
): Arrival {
  const firewall = world.firewalls.get(id);
  if (firewall === undefined) throw new Stop('undecided', id, 'an endpoint of something else');
  const subnet = sure(world.subnets.get(firewall.subnetId));
  if (subnet.vpcId !== vpc.id) return stop(id, 'an endpoint of another VPC');
  if (from?.id !== subnet.id) aclAdmits(subnet, 'ingress', packet);
  const step = firewall.step(packet);
  if (step === 'drop') return stop(id, 'a stateless rule');
  const verdict = step === 'pass' ? 'none' : firewall.verdict(packet);
  if (connection.isReply) answerHeld(connection, firewall.endpointId, packet, step === 'forward', verdict);
  else {
    if (verdict === 'drop') return stop(id, 'a stateful rule');
    if (verdict === 'undecided') throw new Stop('undecided', id, 'what is established is dropped');
    const held = { isForwarded: step === 'forward', isByRule: verdict === 'pass', isAnswered: false };
    connection.held.set(nameOf(id, packet.source, packet.destination), held);
  }
  const there = leaveSubnet(world, subnet, packet, connection, depth + 1);
  return { ...there, via: 'other' };
}

function answerHeld(
  connection: Connection,
  id: string,
  reply: Packet,
  isForwarded: boolean,
  verdict: 'pass' | 'drop' | 'none' | 'undecided',
): void {
  const held = connection.held.get(nameOf(id, reply.destination, reply.source));
  if (held !== undefined) held.isAnswered = true;
  const isWhole = held?.isForwarded === true && isForwarded;
  if (isWhole && held.isByRule) return;
  if (isForwarded && verdict === 'drop') stop(id, 'a stateful rule');
  if (isForwarded ? !isWhole : held?.isForwarded === true)
    throw new Stop('undecided', id, 'the stateful engine sees one direction only');
  if (verdict === 'undecided') throw new Stop('undecided', id, 'what is established is dropped');
}

function nameOf(id: string, client: Address, server: Address): string {
  return `${id} ${client.value} ${server.value}`;
}

function throughPeering(
  world: World,
  vpc: Vpc,
  packet: Packet,
  connection: Connection,
  id: string,
  depth: number,
): Arrival {
  const peering = world.peerings.get(id);
  if (peering === undefined || !peering.isActive || !peering.vpcIds.includes(vpc.id))
    return stop(id, 'the peering does not work');
  const peer = world.vpcs.get(sure(peering.vpcIds.find((one) => one !== vpc.id)));
  if (peer === undefined) return stop(id, 'the other VPC is not there');
  if (!peer.blocks.some((block) => within(block, packet.destination)))
    return stop(id, 'the destination is of neither VPC');
  return deliver(world, peer, packet, connection, { via: 'peering', depth });
}

function throughTransit(
  world: World,
  vpc: Vpc,
  from: Subnet,
  packet: Packet,
  connection: Connection,
  id: string,
  depth: number,
): Arrival {
  const attachment = world.attachments.find((one) => one.transitId === id && one.vpcId === vpc.id && one.isAvailable);
  if (attachment === undefined) return stop(id, 'the VPC is not attached');
  if (packet.source.family === 'v6' && !attachment.carriesV6) return stop(attachment.id, 'no IPv6 at the attachment');
  const door = attachment.subnetIds.map((one) => sure(world.subnets.get(one))).find(({ zone }) => zone === from.zone);
  if (door === undefined) return stop(attachment.id, 'no attachment in the zone');
  aclAdmits(door, 'ingress', packet);
  const table = attachment.tableId === undefined ? undefined : world.transitTables.get(attachment.tableId);
  if (table === undefined) return stop(attachment.id, 'no associated route table');
  const route = routeOf(table, packet.destination);
  if (route === undefined || route.isBlackhole) return stop(table.id, 'no route or a black hole');
  const out = world.attachments.find((one) => one.id === route.target.id);
  if (out === undefined || !out.isAvailable) return stop(table.id, 'the attachment does not work');
  if (packet.source.family === 'v6' && !out.carriesV6) return stop(out.id, 'no IPv6 at the attachment');
  const peer = world.vpcs.get(out.vpcId);
  if (peer === undefined) return stop(out.id, 'the VPC is not there');
  const exits = out.subnetIds.map((one) => sure(world.subnets.get(one)));
  const exit = exits.find(({ zone }) => zone === from.zone);
  // In the default mode the zone is kept when it can be, otherwise any may be taken.
  if (exit === undefined && exits.length > 1) throw new Stop('undecided', out.id, 'any of several zones may be taken');
  const entry = exit ?? sure(exits[0]);
  const target = [...world.interfaces.values()].find(
    (one) => one.vpcId === peer.id && one.addresses.some(({ address }) => same(address, packet.destination)),
  );
  const isSameSubnet = target?.subnetId === entry.id;
  if (!isSameSubnet) aclAdmits(entry, 'egress', packet);
  if (!peer.blocks.some((block) => within(block, packet.destination))) {
    const onward = routeOf(entry.table, packet.destination);
    if (onward === undefined || onward.isBlackhole) return stop(entry.table.id, 'no route from the attachment');
    throw new Stop('undecided', out.id, 'traffic that goes on from an attachment');
  }
  const inner = routeOf(entry.table, packet.destination);
  if (inner?.target.kind !== 'local') throw new Stop('undecided', out.id, 'traffic that goes on from an attachment');
  const via = attachment.sharesGroups && out.sharesGroups ? 'transit' : 'other';
  return deliver(world, peer, packet, connection, { from: entry, via, depth, skipAcl: isSameSubnet });
}

function toInternet(world: World, vpc: Vpc, packet: Packet, connection: Connection, id: string): Arrival {
  if (vpc.internetGatewayId !== id && vpc.egressOnlyGatewayId !== id) return stop(id, 'the gateway is not attached');
  if (!isPublic(packet.destination)) return stop(id, 'the destination is not public');
  const outside = outsideOf(world, vpc, packet.source);
  if (outside === undefined) return stop(id, 'the source has no public address');
  connection.overInternet[connection.isReply ? 'reply' : 'packet'] = true;
  const sent = { ...packet, source: outside };
  const isOurs =
    interfaceAt(world, packet.destination) !== undefined || world.vpcByV6(packet.destination) !== undefined;
  return isOurs ? fromInternet(world, sent, connection) : { at: 'internet', packet: sent, via: 'other' };
}

function fromInternet(world: World, packet: Packet, connection: Connection): Arrival {
  connection.overInternet[connection.isReply ? 'reply' : 'packet'] = true;
  if (!isPublic(packet.source)) return stop('internet', 'the source is not public');
  if (!isPublic(packet.destination)) return stop('internet', 'the destination is not public');
  const found = interfaceAt(world, packet.destination);
  if (found === undefined) {
    if (connection.isReply) return { at: 'internet', packet, via: 'other' };
    return stop('internet', 'nobody has the address');
  }
  const vpc = sure(world.vpcs.get(found.owner.vpcId));
  const isAnswer = connection.isReply && connection.egressOnly === vpc.id;
  if (vpc.internetGatewayId === undefined && !isAnswer) return stop(vpc.id, 'no internet gateway');
  const inside = { ...packet, destination: found.inside };
  // Answers come back by the gateway that they are asked through: the other one's table is not theirs.
  const table = isAnswer ? undefined : vpc.edgeTable;
  const route = table === undefined ? undefined : routeOf(table, found.inside);
  if (route?.target.kind === 'endpoint' && !route.isBlackhole)
    return throughFirewall(world, vpc, undefined, inside, connection, route.target.id, 0);
  return deliver(world, vpc, inside, connection, { via: 'other', depth: 0 });
}

function interfaceAt(world: World, outside: Address): { owner: Interface; inside: Address } | undefined {
  for (const owner of world.interfaces.values()) {
    for (const { address, publicAddress } of owner.addresses) {
      const isIt =
        address.family === 'v6' ? same(address, outside) : publicAddress !== undefined && same(publicAddress, outside);
      if (isIt) return { owner, inside: address };
    }
  }
  return undefined;
}

/** The address under which one of a VPC is known outside. */
function outsideOf(world: World, vpc: Vpc, inside: Address): Address | undefined {
  for (const owner of world.interfaces.values()) {
    if (owner.vpcId !== vpc.id) continue;
    const own = owner.addresses.find(({ address }) => same(address, inside));
    if (own !== undefined) return inside.family === 'v6' ? inside : own.publicAddress;
  }
  return undefined;
}

/** Groups only admit: one rule of one group is enough. */
function groupsAdmit(
  world: World,
  one: Interface,
  direction: 'ingress' | 'egress',
  peer: Address,
  packet: Packet,
  via: Arrival['via'],
): void {
  const admits = one.groupIds.some((id) =>
    (world.groups.get(id)?.[direction] ?? []).some(
      (rule) =>
        fits(rule, packet) &&
        (rule.blocks.some((block) => within(block, peer)) ||
          (via !== 'other' && rule.groupIds.some((group) => isMember(world, one, group, peer, via)))),
    ),
  );
  if (!admits) stop(one.id, `no ${direction} rule of a group`);
}

function isMember(world: World, one: Interface, groupId: string, peer: Address, via: Arrival['via']): boolean {
  return [...world.interfaces.values()].some(
    (other) =>
      (via === 'local' ? other.vpcId === one.vpcId : other.vpcId !== one.vpcId) &&
      other.groupIds.includes(groupId) &&
      other.addresses.some(({ address }) => same(address, peer)),
  );
}

/** The first entry in the order of numbers that fits decides; at the end everything is refused. */
function aclAdmits(subnet: Subnet, direction: 'ingress' | 'egress', packet: Packet): void {
  const peer = direction === 'ingress' ? packet.source : packet.destination;
  const entry = subnet.acl[direction].find(
    (one) => fits(one, packet) && one.blocks.some((block) => within(block, peer)),
  );
  if (entry?.allows !== true) stop(subnet.aclId, `${direction} of ${subnet.id}`);
}

function fits(rule: Pick<Rule, 'protocol' | 'from' | 'to'>, packet: Packet): boolean {
  if (rule.protocol === -1) return true;
  if (rule.protocol !== packet.protocol) return false;
  return ![1, 6, 17, 58].includes(packet.protocol) || (rule.from <= packet.port && packet.port <= rule.to);
}

function routeOf(table: Table, destination: Address): Table['routes'][number] | undefined {
  const fitting = table.routes.filter(({ block }) => within(block, destination));
  return fitting.toSorted((a, b) => b.length - a.length || a.rank - b.rank)[0];
}

function hasPorts({ protocol }: Packet): boolean {
  return protocol === 6 || protocol === 17;
}

function same(one: Address, other: Address): boolean {
  return one.family === other.family && one.value === other.value;
}

const PRIVATE_V4 = [
  [0x0a000000n, 0x0affffffn],
  [0x64400000n, 0x647fffffn],
  [0x7f000000n, 0x7fffffffn],
  [0xa9fe0000n, 0xa9feffffn],
  [0xac100000n, 0xac1fffffn],
  [0xc0a80000n, 0xc0a8ffffn],
  [0x00000000n, 0x00ffffffn],
  [0xc0000000n, 0xc00000ffn],
  [0xc0000200n, 0xc00002ffn],
  [0xc6120000n, 0xc613ffffn],
  [0xc6336400n, 0xc63364ffn],
  [0xcb007100n, 0xcb0071ffn],
  [0xe0000000n, 0xffffffffn],
] as const;

/** 2001:2::/48, 2001:10::/28, 2001:db8::/32 and 3fff::/20. */
const RESERVED_V6 = [
  [0x200100020000n, 80n],
  [0x2001001n, 100n],
  [0x20010db8n, 96n],
  [0x3fff0n, 108n],
] as const;

/** Whether somebody on the internet can have it. */
function isPublic({ family, value }: Address): boolean {
  if (family === 'v6') return value >> 125n === 1n && !RESERVED_V6.some(([block, bits]) => value >> bits === block);
  return !PRIVATE_V4.some(([first, last]) => first <= value && value <= last);
}
