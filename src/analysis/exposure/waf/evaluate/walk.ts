import type { Evaluation, RuleStep, WafAction } from '../contract.ts';
import { SURENESS, type Truth, UNKNOWN } from '../truth.ts';
import { type Action, actionsOf } from './actions.ts';
import type { Inspection } from './inspection.ts';

/** How an answer that counts from this sureness on is called. */
const CERTAINTY = ['proved', 'documented', 'likely'] as const;

/**
 * The ways a request may take, at once for each sureness: what is less sure than it goes both ways. At a sureness the
 * set of possible ends is exact or too large, never too small, so that a set of one is the answer.
 */
export class Walk {
  /** Whether the request may still be on its way. */
  readonly live = [true, true, true];
  /** Bits of the actions it may have ended with. */
  readonly ends = [0, 0, 0];
  readonly deciders: (RuleStep | undefined)[] = [undefined, undefined, undefined];
  readonly steps: RuleStep[] = [];

  get isOver(): boolean {
    return !this.live[0];
  }

  /** A rule that matches as surely as `truth` does its action. */
  meet(truth: Truth, action: Action, step: RuleStep, inspection: Inspection): void {
    if (action.stops === 'never') return;
    const stops = stopping(truth, action, inspection);
    for (const [level, sureness] of SURENESS.entries()) {
      if (!this.live[level] || stops <= -sureness) continue;
      this.ends[level] = (this.ends[level] ?? 0) | action.bits;
      if (stops < sureness) continue;
      this.live[level] = false;
      this.deciders[level] = step;
    }
  }

  /** Rules of which the order is not known: each may be the first, and those that are sure to match are not passed. */
  inAnyOrder(visits: readonly (() => void)[]): void {
    const before = [...this.live];
    const after = [...this.live];
    const deciders = [...this.deciders];
    for (const visit of visits) {
      for (const [level, live] of before.entries()) this.live[level] = live;
      visit();
      for (const [level, live] of this.live.entries()) after[level] &&= live;
    }
    for (const [level, live] of after.entries()) this.live[level] = live;
    for (const [level, decider] of deciders.entries()) this.deciders[level] = decider;
  }

  /** What became of the request; who is still on the way meets the default action. */
  finish(defaultAction: Action, labels: readonly string[]): Evaluation {
    const { ends } = this;
    for (let level = 0; level < ends.length; level++) {
      if (this.live[level]) ends[level] = (ends[level] ?? 0) | defaultAction.bits;
    }
    const possible = actionsOf(ends[0] ?? 0);
    const level = ends.findIndex(isSingle);
    const certainty = CERTAINTY[level];
    const [action]: readonly WafAction[] = actionsOf(ends[level] ?? 0);
    if (certainty === undefined || action === undefined) {
      return { action: undefined, possible, certainty: 'unknown', steps: this.steps, labels };
    }
    const decidedBy = this.deciders[level];
    const { steps } = this;
    return decidedBy === undefined
      ? { action, possible, certainty, steps, labels }
      : { action, possible, certainty, decidedBy, steps, labels };
  }
}

function isSingle(bits: number): boolean {
  return bits !== 0 && (bits & (bits - 1)) === 0;
}

/** Cookie and header in which clients bring a token. https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens-details.html (read 2026-11-26) */
const TOKEN_COOKIE = 'aws-waf-token';
const TOKEN_HEADER = 'x-aws-waf-token';

/** Headers in which clients bring a payment. https://www.x402.org/ (read 2026-11-26) */
const PAYMENT_HEADERS = ['x-payment', 'payment-signature'];

/** How sure it is that a rule matches and ends the request. */
export function stopping(truth: Truth, action: Action, inspection: Inspection): Truth {
  return truth > UNKNOWN && !isSureToStop(action, inspection) ? UNKNOWN : truth;
}

/** Whether a token or a payment that the request brings is valid is not known. */
function isSureToStop({ stops }: Action, { text }: Inspection): boolean {
  if (stops === 'always') return true;
  if (stops === 'without-token') {
    return text.headerValues(TOKEN_HEADER).length === 0 && !text.cookies.some(({ name }) => name === TOKEN_COOKIE);
  }
  return stops === 'without-payment' && PAYMENT_HEADERS.every((name) => text.headerValues(name).length === 0);
}
