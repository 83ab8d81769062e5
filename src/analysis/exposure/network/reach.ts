import type { Family } from '#analysis/addresses';
import { Fault } from '#kernel';
import type { Question, ReachAnswer, ReachPath, Refusal, Unseen } from './contract.ts';
import { reachWithDoors } from './doors/reach-through.ts';
import type { Network } from './model/network.ts';
import { type Aim, aimsOf, sourcesOf } from './questions/ends.ts';
import { run, type Source } from './questions/start.ts';
import { type Flows, toAddresses, WHOLE } from './space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from './space/protocols.ts';
import type { Way } from './travel/settle.ts';
import { distinct } from './unseen.ts';

/** Pairs of places that one question may stand for; of more the first are asked about, and it is said. */
const MAX_PAIRS = 4_000;

/** Ways and reasons that one answer names. */
const MAX_NAMED = 400;

/**
 * Who can reach what: the exact set of packets that get through, by which ways, and why the others do not; by the network
 * itself and through balancers and other doors.
 */
export function reach(network: Network, question: Question): ReachAnswer {
  return reachWithDoors(network, question, (one) => reachDirectly(network, one));
}

/** The same without doors. */
export function reachDirectly(network: Network, question: Question): ReachAnswer {
  const isFromInternet = question.from.kind === 'internet';
  const aims = aimsOf(network, question.to, isFromInternet);
  const sources = sourcesOf(network, question.from, question.sourceAddress, aims.all);
  const answer = new Collected();
  answer.unseen.push(...aims.unseen, ...sources.unseen);
  answer.refusals.push(...sources.refusals, ...aims.refusals);
  let pairs = 0;
  for (const source of sources.all) {
    for (const aim of aims.all) {
      const asked = askedOf(question, source, aim);
      if (asked.length === 0 || isSame(source, aim)) continue;
      pairs += 1;
      if (pairs > MAX_PAIRS) {
        answer.unseen.push({ code: 'not-modelled', what: 'question-too-wide' });
        return answer.whole();
      }
      answer.ask(network, source, aim, asked);
    }
  }
  if (pairs === 0 && answer.refusals.length === 0) answer.unmet(network, question);
  return answer.whole();
}

/** An answer while it grows. */
class Collected {
  readonly sure: ReachPath[] = [];
  readonly maybe: ReachPath[] = [];
  readonly refusals: Refusal[] = [];
  readonly unseen: Unseen[] = [];
  readonly remarks: Unseen[] = [];

  ask(network: Network, source: Source, { goal }: Aim, asked: Flows): void {
    try {
      const { ways, refusals } = run({ network, source, goal, asked, explains: this.refusals.length < MAX_NAMED });
      this.refusals.push(...refusals.slice(0, MAX_NAMED - this.refusals.length));
      for (const way of ways) this.keep(way);
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'exhausted') throw thrown;
      this.maybe.push({ flows: asked, hops: [] });
      this.unseen.push({ code: 'not-modelled', what: 'too-many-boxes' });
    }
  }

  keep({ sure, maybe, hops, back, unseen, remarks }: Way): void {
    const isSure = sure.length > 0;
    if (!isSure && maybe.length === 0) return;
    const list = isSure ? this.sure : this.maybe;
    if (list.length < MAX_NAMED)
      list.push({ flows: isSure ? sure : maybe, hops, ...(back.length === 0 ? {} : { back }) });
    else if (isSure) this.remarks.push({ code: 'not-modelled', what: 'more-ways-than-named' });
    if (maybe !== sure) this.unseen.push(...unseen);
    this.remarks.push(...remarks);
  }

  unmet(network: Network, { from, to }: Question): void {
    const element = {
      arn: '',
      type: to.kind,
      id: to.kind,
      name: to.kind,
      accountId: network.accountIds[0] ?? '',
      region: '',
      tags: {},
    };
    this.refusals.push({ code: 'NO_PATH', params: { from: from.kind, to: to.kind }, element, evidence: [], hops: [] });
  }

  whole(): ReachAnswer {
    const { sure: paths, maybe: perhaps, refusals } = this;
    const isUnknown = perhaps.length > 0 || this.unseen.length > 0;
    const outcome = paths.length > 0 ? 'reachable' : isUnknown ? 'unknown' : 'blocked';
    // What could still stop ways of which there are none is not worth a word.
    const unseen = outcome === 'blocked' ? [] : distinct([...this.unseen, ...this.remarks]);
    return { outcome, paths, ...(perhaps.length === 0 ? {} : { perhaps }), refusals, unseen };
  }
}

function familyOf(source: Source): Family {
  return source.kind === 'interface' ? source.address.family : source.family;
}

function askedOf({ protocols, ports }: Question, source: Source, { addresses }: Aim): Flows {
  const family = familyOf(source);
  const all = { ...WHOLE[family], protocols: protocols ?? EVERY_PROTOCOL, ports: ports ?? EVERY_PORT };
  return toAddresses([all], addresses[family]);
}

function isSame(source: Source, { goal }: Aim): boolean {
  return source.kind === 'interface' && goal.kind === 'interface' && source.one === goal.one;
}
