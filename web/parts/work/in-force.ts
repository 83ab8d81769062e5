import type { Exception } from '#api/contract';
import { useOverview } from '../../client/queries.ts';

/**
 * Whether a run has looked at an approved exception since it was approved: until then it hides nothing, and nobody knows
 * how its compensating control stands. Entries of the policy file count as soon as there was a run.
 */
export function useInForce(): (exception: Exception) => boolean {
  const asOf = useOverview().data?.asOf;
  return ({ state, decidedAt = '' }) => state === 'approved' && asOf !== undefined && decidedAt <= asOf;
}
