import { Fault } from '#kernel';
import { type AddressSet, PUBLIC_ADDRESSES } from '#analysis/addresses';
import type { Exposure, ReachAnswer } from '../contract.ts';
import { interfaceExposure } from '../interfaces-exposure.ts';
import type { Interface, InterfaceAddress, Network } from '../model/network.ts';
import { run, type Source } from '../questions/start.ts';
import { type Place as Spot, retargeted } from '../retarget.ts';
import { WHOLE } from '../space/flows.ts';
import type { Settled } from '../travel/settle.ts';
import { notModelled } from '../unseen.ts';
import { kinKey } from './alike.ts';
import { addressAt } from './balancers/interfaces.ts';
import { delivered, fromSubnets, together } from './delivered.ts';
import type { Ports } from './door.ts';

/** What doors ask the network between them and their targets. */
export interface Wire {
  /** From the internet to an interface, by whatever way. */
  fromInternet(to: Interface): ReachAnswer;
  /** From one interface to another, at one of its addresses. */
  between(from: Interface, to: Interface, ports: Ports, address?: string): ReachAnswer;
  /**
   * Put down in the subnet of an interface by AWS: only its network ACL and its security groups are asked. Members of
   * `groupIds` count as the sender, beside the addresses; undefined when the addresses are not known.
   */
  delivered(to: Interface, ports: Ports, sources: AddressSet | undefined, groupIds: readonly string[]): ReachAnswer;
  /** From an interface that AWS keeps in one of these subnets, with these groups. */
  fromSubnets(subnetIds: readonly string[], groupIds: readonly string[], to: Interface, ports: Ports): ReachAnswer;
}

/** An answer, with the interfaces that it was asked about. */
interface Leg {
  readonly from: Spot;
  readonly to: Spot;
  readonly answer: ReachAnswer;
}

const NOTHING: ReachAnswer = { outcome: 'blocked', paths: [], refusals: [], unseen: [] };

/** Questions of doors to one network, each asked once; with the reasons for what does not get through when they are wanted. */
export function wireOf(network: Network, explains: boolean): Wire {
  const known = network.once(`wire/${explains}`, () => new Map<string, ReachAnswer>());
  const legs = network.once(`wire-legs/${explains}`, () => new Map<string, Leg>());
  const once = (key: string, make: () => ReachAnswer) => {
    const answer = known.get(key) ?? make();
    known.set(key, answer);
    return answer;
  };
  const send = (source: Source, to: Interface, address: InterfaceAddress, written: bigint, ports: Partial<Ports>) => {
    const goal = { kind: 'interface', one: to, address, written } as const;
    const asked = [{ ...WHOLE[address.family], ...ports }];
    try {
      return answerOf(run({ network, source, goal, asked, explains }));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'exhausted') throw thrown;
      return { ...NOTHING, outcome: 'unknown', unseen: [notModelled('too-many-boxes', to.item)] } as const;
    }
  };
  return {
    fromInternet: (to) =>
      once(`internet/${to.id}`, () => {
        if (!explains) return answerOfExposures(interfaceExposure(network, to));
        return together(
          to.addresses.flatMap((address) => {
            const { family } = address;
            const written = family === 'v6' ? address.address : address.publicAddress;
            const source: Source = { kind: 'internet', family, addresses: PUBLIC_ADDRESSES[family] };
            return written === undefined ? [] : [send(source, to, address, written, {})];
          }),
        );
      }),
    between: (from, to, ports, address) => {
      const at = addressAt(to, address);
      const own = from.addresses.find(({ family }) => family === at?.family);
      if (at === undefined || own === undefined) return NOTHING;
      const kin = explains ? undefined : kinKey(network, from, to);
      const asked = `${at.family}/${ports.protocols.from}/${ports.ports.from}-${ports.ports.to}`;
      const key = kin === undefined ? `${from.id}/${to.id}/${at.text}/${asked}` : `${kin}/${asked}`;
      const same = legs.get(key);
      if (same === undefined) {
        const answer = send({ kind: 'interface', one: from, address: own }, to, at, at.address, ports);
        legs.set(key, { from: { one: from, address: own }, to: { one: to, address: at }, answer });
        return answer;
      }
      const [path] = same.answer.paths;
      if (path === undefined || (same.from.one === from && same.to.one === to)) return same.answer;
      const left = retargeted(path.hops, same.from, { one: from, address: own });
      return { ...same.answer, paths: [{ ...path, hops: retargeted(left, same.to, { one: to, address: at }) }] };
    },
    delivered: (to, ports, sources, groupIds) => delivered(network, to, ports, { sources, groupIds }),
    fromSubnets: (subnetIds, groupIds, to, ports) => fromSubnets(network, subnetIds, groupIds, to, ports),
  };
}

function answerOfExposures(all: readonly Exposure[]): ReachAnswer {
  const open = all.filter(({ outcome }) => outcome === 'open');
  if (open.length > 0) return { ...NOTHING, outcome: 'reachable', paths: open.map(({ path }) => path) };
  if (all.length === 0) return NOTHING;
  return {
    ...NOTHING,
    outcome: 'unknown',
    paths: all.map(({ path }) => path),
    unseen: all.flatMap(({ unseen }) => unseen),
  };
}

function answerOf({ ways, refusals }: Settled): ReachAnswer {
  const sure = ways.filter((way) => way.sure.length > 0);
  if (sure.length > 0) {
    return {
      outcome: 'reachable',
      paths: sure.map((way) => ({ flows: way.sure, hops: way.hops })),
      refusals: [],
      unseen: [],
    };
  }
  const maybe = ways.filter((way) => way.maybe.length > 0);
  if (maybe.length === 0) return { ...NOTHING, refusals };
  return {
    outcome: 'unknown',
    paths: maybe.map((way) => ({ flows: way.maybe, hops: way.hops })),
    refusals,
    unseen: maybe.flatMap((way) => way.unseen),
  };
}
