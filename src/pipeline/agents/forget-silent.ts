import { addDays, type Instant } from '#kernel';
import type { Queryable } from '#platform/store';
import { SILENT_DAYS } from './limits.ts';
import { forgetHost } from './take-report.ts';

/** Machines that are forgotten at once. */
const PORTION = 200;

/**
 * Forgets machines that have been silent for long, and agents that speak for nothing any more: fleets that grow and shrink
 * by themselves leave many behind. It is called at enrolments, so that what grows is what is swept. An agent that was
 * revoked is remembered for as long as there may be a secret from before.
 */
export async function forgetSilent(tx: Queryable, now: Instant): Promise<void> {
  const since = addDays(now, -SILENT_DAYS);
  const silent = await tx
    .selectFrom('host')
    .select('entity')
    .where('last_seen_at', '<=', since)
    .limit(PORTION)
    .execute();
  for (const { entity } of silent) await forgetHost(tx, entity);
  await tx
    .deleteFrom('agent')
    .where('enrolled_at', '<=', since)
    .where(({ or, eb }) => or([eb('revoked_at', 'is', null), eb('revoked_at', '<=', since)]))
    .where('id', 'not in', (on) => on.selectFrom('host').select('agent_id'))
    .execute();
}
