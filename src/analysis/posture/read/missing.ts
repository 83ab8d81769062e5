import { type Judgement, unknown } from '../../rule.ts';

/** The answer for a subject of which a member was not seen: proof or unknown. */
export function missing(member: string): Judgement {
  return { outcome: 'unknown', reason: { code: 'missing', params: { member } }, evidence: [] };
}

/** The answer has a shape that AWS does not document: a policy that is none. */
export const UNREADABLE: Judgement = unknown('unreadable');
