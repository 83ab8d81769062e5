import type { Flow, Span } from '../contract.ts';
import type { Flows } from './flows.ts';
import { EVERY_PORT, ICMP, ICMPV6, icmpSpan, TCP, UDP } from './protocols.ts';

/** Type and code of echo requests and their replies. https://www.iana.org/assignments/icmp-parameters (read 2026-11-26) */
const ECHOES: Readonly<Record<number, { readonly request: number; readonly reply: number }>> = {
  [ICMP]: { request: icmpSpan(8, 0).from, reply: icmpSpan(0, 0).from },
  [ICMPV6]: { request: icmpSpan(128, 0).from, reply: icmpSpan(129, 0).from },
};

/** Protocols whose packets are treated alike on the way back. */
const CLASSES: readonly (Span & { readonly kind: 'ports' | 'echo' | 'plain' })[] = [
  { from: 0, to: 0, kind: 'plain' },
  { from: ICMP, to: ICMP, kind: 'echo' },
  { from: 2, to: 5, kind: 'plain' },
  { from: TCP, to: TCP, kind: 'ports' },
  { from: 7, to: 16, kind: 'plain' },
  { from: UDP, to: UDP, kind: 'ports' },
  { from: 18, to: 57, kind: 'plain' },
  { from: ICMPV6, to: ICMPV6, kind: 'echo' },
  { from: 59, to: 255, kind: 'plain' },
];

/** Requests that wait for an answer, as the answers travel; and those that nobody answers. */
export interface Mirrored {
  readonly replies: Flows;
  /** ICMP messages that are no echo requests: with their arrival all is done. */
  readonly unanswered: Flows;
}

export function mirror(requests: Flows): Mirrored {
  const replies: Flow[] = [];
  const unanswered: Flow[] = [];
  for (const { kind, flow } of requests.flatMap(byClass)) {
    const turned = { ...flow, sources: flow.destinations, destinations: flow.sources };
    if (kind === 'ports') replies.push({ ...turned, ports: flow.sourcePorts, sourcePorts: flow.ports });
    else if (kind === 'plain') replies.push(turned);
    else {
      const { request, reply } = ECHOES[flow.protocols.from] ?? { request: -1, reply: -1 };
      const { from, to } = flow.ports;
      if (from < request) unanswered.push({ ...flow, ports: { from, to: Math.min(to, request - 1) } });
      if (to > request) unanswered.push({ ...flow, ports: { from: Math.max(from, request + 1), to } });
      if (from <= request && request <= to) replies.push({ ...turned, ports: { from: reply, to: reply } });
    }
  }
  return { replies, unanswered };
}

/** The requests that these replies answer: whatever they were sent to. */
export function unmirror(replies: Flows): Flows {
  return replies.flatMap(byClass).flatMap(({ kind, flow }): Flow[] => {
    const turned = { ...flow, sources: flow.destinations, destinations: flow.sources };
    if (kind === 'ports') return [{ ...turned, ports: flow.sourcePorts, sourcePorts: flow.ports }];
    if (kind === 'plain') return [turned];
    const { request, reply } = ECHOES[flow.protocols.from] ?? { request: -1, reply: -1 };
    if (reply < flow.ports.from || reply > flow.ports.to) return [];
    return [{ ...turned, ports: { from: request, to: request }, sourcePorts: EVERY_PORT }];
  });
}

function byClass(flow: Flow): { readonly kind: 'ports' | 'echo' | 'plain'; readonly flow: Flow }[] {
  return CLASSES.flatMap(({ kind, from, to }) => {
    const protocols = { from: Math.max(from, flow.protocols.from), to: Math.min(to, flow.protocols.to) };
    return protocols.from > protocols.to ? [] : [{ kind, flow: { ...flow, protocols } }];
  });
}
