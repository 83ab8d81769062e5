import type { HARDENING_REASONS, HardeningEvidence } from '#estate/model';
import type { Outcome, TextParams } from '#kernel';
import type { Judgement } from './contract.ts';

type ReasonCode = keyof typeof HARDENING_REASONS;

/** Puts a judgement together; a reason code without a text does not compile. */
export function judged(
  outcome: Outcome,
  code: ReasonCode,
  params: TextParams,
  evidence: readonly HardeningEvidence[] = [],
): Judgement {
  return { outcome, reason: { code, params }, evidence };
}

/** A file that could not be read proves nothing. */
export function notSeen(path: string, absent: 'gone' | 'denied' | 'other' | undefined): Judgement {
  return judged('unknown', absent === 'denied' ? 'denied' : absent === 'gone' ? 'not-there' : 'not-readable', { path });
}
