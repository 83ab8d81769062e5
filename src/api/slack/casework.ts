import { ACTIVE_STATES, type Actor, type CaseChange, changeCases } from '#casework';
import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import type { CaseworkPort } from '#response/notify';

/** What the policy lets those it lists in `slackUsers` do. */
const PERMISSIONS = ['findings:work', 'findings:triage'];

/** The buttons of messages as changes of the cases of an action's active findings. */
export function slackCasework(store: Store, at: Instant): CaseworkPort {
  const change = async (actionId: string, by: string, wanted: CaseChange, stage?: 'new'): Promise<number> => {
    const findings = await store.db
      .selectFrom('finding')
      .select('id')
      .where('action_id', '=', actionId)
      .where('state', 'in', ACTIVE_STATES)
      .$if(stage !== undefined, (query) => query.where('stage', '=', stage ?? ''))
      .orderBy('id')
      .execute();
    if (findings.length === 0 && stage === undefined) {
      throw new Fault('not-found', 'nothing of this action is open any more', { mend: 'look at it in the console' });
    }
    const actor: Actor = { name: by, permissions: PERMISSIONS };
    const { changed } = await changeCases(store, { by: actor, at, change: wanted, findings });
    return changed;
  };
  return {
    // Whoever acknowledges says that it was seen: what was new is triaged, what is further on stays where it is.
    acknowledge: (actionId, by) => change(actionId, by, { kind: 'stage', to: 'triaged' }, 'new'),
    assign: (actionId, to, by) => change(actionId, by, { kind: 'assign', to }),
    snooze: (actionId, until, by) => change(actionId, by, { kind: 'snooze', until }),
  };
}
