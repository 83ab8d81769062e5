import { sql } from 'kysely';
import { severityOfRank } from '#kernel';
import type { Store } from '#platform/store';
import type { Overview } from '#api/contract';
import { lastAnalysis } from './analysed.ts';
import { listActions } from './actions.ts';
import { latestEstateView } from './estate-view.ts';
import { oncePerRun } from './per-run.ts';
import { noFindings } from './severity-counts.ts';

/** Actions shown as "today". */
const TODAY = 10;

/** What the console and `yagura` show before anything else. */
export async function overview(store: Store): Promise<Overview> {
  const [analysed, view, findings, actions] = await Promise.all([
    lastAnalysis(store),
    latestEstateView(store),
    oncePerRun(store, 'findings', () => countFindings(store)),
    listActions(store, { limit: TODAY }),
  ]);
  const organizationId = view?.directory.organizationId;
  return {
    isSample: view?.via === 'sample',
    ...(organizationId === undefined ? {} : { organizationId }),
    accounts: view?.directory.accounts.size ?? 0,
    ...(analysed === undefined ? {} : { asOf: analysed.asOf }),
    ...(view === undefined ? {} : { snapshotId: view.snapshotId }),
    ...findings,
    openActions: actions.total,
    today: actions.items,
    completeness: { ...view?.completeness },
  };
}

/** Reads nothing but the index over state and severity. */
async function countFindings(store: Store): Promise<Pick<Overview, 'findings' | 'notLookedAt' | 'suppressed'>> {
  const rows = await store.db
    .selectFrom('finding')
    .select(['state', 'severity', sql<number>`count(*)`.as('n')])
    .where('state', 'in', ['open', 'not-looked-at', 'suppressed'])
    .groupBy(['state', 'severity'])
    .execute();
  const findings = noFindings();
  const byState = { open: 0, 'not-looked-at': 0, suppressed: 0 };
  for (const { state, severity, n } of rows) {
    const count = Number(n);
    byState[state as keyof typeof byState] += count;
    if (state !== 'suppressed') findings[severityOfRank(severity)] += count;
  }
  return { findings, notLookedAt: byState['not-looked-at'], suppressed: byState.suppressed };
}
