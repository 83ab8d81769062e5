import { Fault } from '#kernel';
import type { Unseen } from '../contract.ts';
import type { Decision, Packets } from '../filters/filter.ts';
import { type Flows, intersect, NOTHING, subtract, unite } from '../space/flows.ts';
import { mirror, unmirror } from '../space/mirror.ts';
import { notModelled } from '../unseen.ts';
import type { Engines, FirewallEndpoint } from './firewall.ts';
import { deciders, sift } from './sieve.ts';

/** What a firewall makes of packets. */
export interface Judged {
  readonly packets: Packets;
  readonly unseen: readonly Unseen[];
}

/** What may pass, and what may be dropped. */
interface Verdict {
  readonly passed: Flows;
  readonly dropped: Flows;
  readonly unseen: readonly Unseen[];
}

/** The first packets of connections. */
export function judgeRequests(engines: Engines, packets: Packets, { firewall }: FirewallEndpoint): Judged {
  return judged(packets, firewall, (flows) => {
    const first = sift(engines.stateless, flows);
    const then = sift(engines.stateful, first.of('forward'));
    return {
      passed: unite([first.of('pass'), then.of('rule-pass'), then.of('default-pass')]),
      dropped: unite([first.of('drop'), then.of('drop')]),
      unseen: [...first.unseen, ...then.unseen],
    };
  });
}

/**
 * Replies. `hasSeen`: their connections began through this endpoint. The stateful engine passes replies to what a rule
 * passed, looks at replies to what nothing stopped, and of connections that it sees from one side only nobody knows.
 * https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html (read 2026-11-26)
 */
export function judgeReplies(
  engines: Engines,
  packets: Packets,
  { firewall }: FirewallEndpoint,
  hasSeen: boolean,
): Judged {
  const oneSided = notModelled('network-firewall-one-direction', firewall);
  return judged(packets, firewall, (flows) => {
    const first = sift(engines.stateless, flows);
    const [past, inside] = [first.of('pass'), first.of('forward')];
    const then = sift(engines.stateful, inside);
    const anyhow = unite([then.of('rule-pass'), then.of('default-pass')]);
    const unseen = [...first.unseen, ...then.unseen];
    if (!hasSeen) {
      // The rules that drop it do so whatever came before.
      const perhaps = unite([anyhow, past]);
      return { passed: perhaps, dropped: unite([first.of('drop'), inside]), unseen: [...unseen, oneSided] };
    }
    const asked = sift(engines.stateless, unmirror(flows));
    const known = sift(engines.stateful, asked.of('forward'));
    const repliesTo = (requests: Flows) => mirror(requests).replies;
    const [skipped, held] = [repliesTo(asked.of('pass')), repliesTo(asked.of('forward'))];
    const admitted = repliesTo(known.of('rule-pass'));
    const unnamed = repliesTo(known.of('default-pass'));
    const halves = unite([intersect(past, held), intersect(inside, skipped)]);
    return {
      passed: unite([past, intersect(inside, admitted), intersect(anyhow, unite([unnamed, skipped]))]),
      dropped: unite([first.of('drop'), intersect(then.of('drop'), unite([unnamed, skipped])), halves]),
      unseen: [...unseen, ...asked.unseen, ...known.unseen, ...(halves.length > 0 ? [oneSided] : [])],
    };
  });
}

/** Replies that did not come back through an endpoint whose stateful engine saw their requests. */
export function judgeAbsence(engines: Engines, packets: Packets, { firewall }: FirewallEndpoint): Judged {
  return judged(packets, firewall, (flows) => {
    const held = mirror(sift(engines.stateless, unmirror(flows)).of('forward')).replies;
    return { passed: flows, dropped: held, unseen: [notModelled('network-firewall-one-direction', firewall)] };
  });
}

function judged(packets: Packets, firewall: FirewallEndpoint['firewall'], judge: (flows: Flows) => Verdict): Judged {
  try {
    const { passed, dropped, unseen } = judge(packets.maybe);
    const sure =
      packets.sure === packets.maybe ? subtract(passed, dropped) : intersect(packets.sure, subtract(passed, dropped));
    const isCertain = packets.sure === packets.maybe && intersect(passed, dropped).length === 0;
    return isCertain
      ? { packets: { ...packets, sure: passed, maybe: passed }, unseen: [] }
      : { packets: { ...packets, sure, maybe: passed }, unseen: intersect(passed, dropped).length === 0 ? [] : unseen };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'exhausted') throw thrown;
    return { packets: { ...packets, sure: NOTHING }, unseen: [notModelled('too-many-boxes', firewall)] };
  }
}

/** The rules by which these packets pass; of replies those that let them be asked for. */
export function admitting({ stateless, stateful }: Engines, flows: Flows): readonly Decision[] {
  const inside = sift(stateless, flows).of('forward');
  return [...deciders(stateless, flows, ['pass']), ...deciders(stateful, inside, ['rule-pass', 'default-pass'])];
}

/** The rule that drops these packets. */
export function refusing({ stateless, stateful }: Engines, flows: Flows): Decision | undefined {
  const inside = sift(stateless, flows).of('forward');
  return deciders(stateless, flows, ['drop'])[0] ?? deciders(stateful, inside, ['drop'])[0];
}
