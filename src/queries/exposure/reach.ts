import { type Question, reach } from '#analysis/exposure/network';
import { Fault } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { EndpointList, ReachAnswer, ReachResult } from '#api/contract';
import { resolveEnd, suggestEnds, toQuestionEnd } from './ends/resolve.ts';
import { type KnownNetwork, networkOf } from './known-network.ts';
import { toPath, toRefusal, toUnseen } from './shapes.ts';

/** Who can reach what, as people ask it. */
export interface ReachQuestion {
  /** `internet`, `on-premises`, a block, an address, an account, or a resource by id, ARN or name. */
  readonly from: string;
  readonly to: string;
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `all`. Of a port without a protocol: TCP. */
  readonly protocol?: string | undefined;
  readonly port?: number | undefined;
  /** The latest when absent. */
  readonly snapshot?: string | undefined;
}

/** https://www.iana.org/assignments/protocol-numbers (read 2026-11-26) */
const PROTOCOLS: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };

const TCP = 'tcp';

/**
 * What gets from one end to the other, on which ways, and why the rest does not. Without an answer while an end is not
 * understood. Faults: `not-found` (no such snapshot), `usage` (a protocol or port that is none).
 */
export async function reachAnswer(store: Store, clock: Clock, question: ReachQuestion): Promise<ReachResult> {
  const packets = packetsOf(question);
  const known = await networkOf(store, question.snapshot);
  const started = clock.elapsedMs();
  const [from, to] = [resolveEnd(known, question.from), resolveEnd(known, question.to)];
  const asked = from.endpoint &&
    to.endpoint && { from: toQuestionEnd(from.endpoint), to: toQuestionEnd(to.endpoint), ...packets };
  const answer = asked && answerOf(known, asked);
  return {
    snapshotId: known.snapshotId,
    asOf: known.createdAt,
    from,
    to,
    ...(answer && { answer }),
    ms: Math.round(clock.elapsedMs() - started),
  };
}

function answerOf({ network, accountName }: KnownNetwork, question: Question): ReachAnswer {
  const { outcome, paths, refusals, unseen } = reach(network, question);
  return {
    outcome,
    paths: paths.map((path) => toPath(path, accountName)),
    refusals: refusals.map((refusal) => toRefusal(refusal, accountName)),
    unseen: unseen.map((one) => toUnseen(one, accountName)),
  };
}

function packetsOf({ protocol, port }: ReachQuestion): Pick<Question, 'protocols' | 'ports'> {
  const name = protocol?.toLowerCase() ?? (port === undefined ? 'all' : TCP);
  if (name === 'all' && port === undefined) return {};
  const number = Object.hasOwn(PROTOCOLS, name) ? PROTOCOLS[name] : /^\d{1,3}$/.test(name) ? Number(name) : undefined;
  if (number === undefined || number > 255) {
    throw new Fault('usage', `\`${name.slice(0, 20)}\` is no protocol${name === 'all' ? ' with ports' : ''}`, {
      mend: 'name tcp, udp, icmp, icmpv6 or a number from 0 to 255',
    });
  }
  if (port !== undefined && number !== PROTOCOLS['tcp'] && number !== PROTOCOLS['udp']) {
    throw new Fault('usage', `${name} has no ports`, { mend: 'leave the port out, or ask about tcp or udp' });
  }
  return {
    protocols: { from: number, to: number },
    ...(port === undefined ? {} : { ports: { from: port, to: port } }),
  };
}

/** What an end of a question may mean, as it is typed. */
export async function suggestEndpoints(
  store: Store,
  { text, limit, snapshot }: { readonly text: string; readonly limit: number; readonly snapshot?: string | undefined },
): Promise<EndpointList> {
  return { items: suggestEnds(await networkOf(store, snapshot), text, limit) };
}
