import type { Store } from '#platform/store';
import type { Notice } from '../notice.ts';
import { actionNotice, type NoticeContext } from './action-notice.ts';
import { decide, type Rest } from './decide.ts';
import { NOTHING } from './change.ts';
import { changesOfRun, readActions, readRests } from './read-run.ts';
import { type RunTally, startTally } from './tally.ts';

const NO_REST: Rest = { sum: NOTHING, isKnown: false };

/** What one run's changes give to tell: at most one notice for each action, by key. Reads, writes nothing. */
export async function planRun(store: Store, runId: string, context: NoticeContext): Promise<Notice[]> {
  const tally = startTally();
  for await (const changes of changesOfRun(store, runId, context.at)) for (const change of changes) tally.add(change);
  const run = tally.end();
  const ids = [...run.actions.keys()];
  const rests = await readRests(store, ids, runId, context.at);
  const actions = await readActions(store, ids);
  return noticesOf(run, rests, actions, context);
}

function noticesOf(
  { actions: tallies, lostSight }: RunTally,
  rests: ReadonlyMap<string, Rest>,
  actions: Awaited<ReturnType<typeof readActions>>,
  context: NoticeContext,
): Notice[] {
  const notices: Notice[] = [];
  for (const [id, tally] of tallies) {
    const action = actions.get(id);
    if (!action) continue;
    const decision = decide(id, tally, rests.get(id) ?? NO_REST, lostSight.has(action.account_id));
    if (decision) notices.push(actionNotice(decision, action, tally, context));
  }
  return notices.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
