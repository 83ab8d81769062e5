import { ACTIVE_STATES, appendCaseEntries, LOOK } from '#findings';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { Policy } from '#policy';

/** Findings escalated in one transaction. */
const PORTION = 1_000;

/**
 * Notes, once for each finding and level since its opening, that it is still open so many days after its due date.
 * Whoever sends messages reads the rows. Answers how many were noted.
 */
export async function escalateOverdue(store: Store, policy: Pick<Policy, 'escalation'>, at: Instant): Promise<number> {
  let noted = 0;
  for (const { afterDays, to } of policy.escalation) {
    const level = String(afterDays);
    while (true) {
      const portion = await store.transaction(async (tx) => {
        const rows = await tx
          .selectFrom('finding')
          .select('id')
          .where('state', 'in', ACTIVE_STATES)
          .where('due_at', '<=', addDays(at, -afterDays))
          .where(({ exists, not, selectFrom }) =>
            not(
              exists(
                selectFrom('case_change')
                  .select('case_change.sequence')
                  .whereRef('case_change.finding_id', '=', 'finding.id')
                  .where('kind', '=', 'escalation')
                  .where('from_value', '=', level)
                  .where('to_value', '=', to)
                  .whereRef('case_change.at', '>=', 'finding.opened_at'),
              ),
            ),
          )
          .orderBy('id')
          .limit(PORTION)
          .$if(store.dialect.engine === 'postgres', (query) => query.forUpdate())
          .execute();
        const about = { at, by: LOOK, kind: 'escalation', from_value: level, to_value: to, note: '' };
        await appendCaseEntries(
          tx,
          store.dialect,
          rows.map(({ id }) => ({ finding_id: id, ...about })),
        );
        return rows.length;
      });
      noted += portion;
      if (portion < PORTION) break;
    }
  }
  return noted;
}
