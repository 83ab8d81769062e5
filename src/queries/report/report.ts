import { addDays, canonicalJson, Fault, type Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { Report } from '#api/contract';
import { lastAnalysis } from '../analysed.ts';
import { latestEstateView } from '../estate-view.ts';
import { scoreHistory } from '../score/history.ts';
import { scoreLedger } from '../score/ledger.ts';
import { ORGANIZATION, presentState } from '../score/present.ts';
import { getScore } from '../score/score.ts';
import { getStandard } from '../score/standard.ts';
import { gapsOf, requirementsOf } from './coverage.ts';
import { cutTo } from './cut.ts';
import { reportDrills } from './drills.ts';
import { reportExceptions } from './exceptions.ts';
import { residualRisk } from './risk.ts';

export interface ReportQuestion {
  readonly standard: string;
  /** Beginning of the period; 90 days before the last analysis when absent. */
  readonly since?: string | undefined;
}

const DEFAULT_DAYS = 90;
const MAX_GAPS = 100;
const MAX_POINTS = 100;
const MAX_CHANGES = 30;

/** The score of a standard that no rule answers. */
const NO_SCORE = { counts: { failed: 0, unknown: 0, excepted: 0, passed: 0, 'no-data': 0, disabled: 0 } };

/**
 * The auditor's report of one guideline, from what is stored and nothing else: no clock is asked, so that the same store
 * gives the same bytes. Fault `not-found` (standard, or nothing was analysed yet).
 */
export async function auditReport(store: Store, { standard: id, since: asked }: ReportQuestion): Promise<Report> {
  const [analysed, present, view] = await Promise.all([
    lastAnalysis(store),
    presentState(store),
    latestEstateView(store),
  ]);
  const { items: controls, title, version, source } = await getStandard(store, id);
  if (!analysed || !present) {
    throw new Fault('not-found', 'there is nothing to report: nothing was analysed yet', { mend: 'run `yagura scan`' });
  }
  const { asOf } = analysed;
  const since = (asked ?? addDays(asOf, -DEFAULT_DAYS)) as Instant;
  const score = (await getScore(store, { standard: id })).standards[0];
  const history = await scoreHistory(store, { standard: id, since });
  const ledger = await scoreLedger(store, { standard: id, since, limit: MAX_CHANGES });
  const gaps = gapsOf(id, controls, present.state);
  const rules = [...new Set(controls.flatMap((control) => control.rules))];
  const { organizationId, managementAccountId } = view?.directory ?? {};
  const report: Omit<Report, 'digests'> = {
    formatVersion: 1,
    organization: {
      ...(organizationId === undefined ? {} : { id: organizationId }),
      ...(managementAccountId === undefined ? {} : { managementAccountId }),
      accounts: present.state.accounts.size,
      isSample: view?.via === 'sample',
    },
    standard: { id, title, version, source },
    period: { since, until: asOf },
    score: { yagura: score?.yagura ?? NO_SCORE, securityHub: score?.securityHub ?? NO_SCORE },
    coverage: { requirements: requirementsOf(id, controls, present.state) },
    residualRisk: await residualRisk(store, rules, asOf),
    exceptions: await reportExceptions(store),
    drills: await reportDrills(store, since, asOf),
    history: cutTo(history.items.toReversed(), MAX_POINTS, await countRows(store, id, since, 'score')),
    ledger: cutTo(ledger.items, MAX_CHANGES, await countRows(store, id, since, 'score_ledger')),
    sight: { accountsWithGaps: new Set(gaps.map(({ accountId }) => accountId)).size, gaps: cutTo(gaps, MAX_GAPS) },
  };
  const digests = {
    snapshot: analysed.snapshotId ?? '',
    policy: await factOf(store, 'policy-digest'),
    scoreState: await stateDigest(store, present.number),
  };
  return { ...report, digests: { ...digests, content: sha256(canonicalJson({ ...report, digests })) } };
}

/** Changes of the organization's score since a moment: all of its rows, or those that have causes. */
async function countRows(
  store: Store,
  standard: string,
  since: Instant,
  table: 'score' | 'score_ledger',
): Promise<number> {
  const row = await store.db
    .selectFrom(table)
    .select((e) => e.fn.count('number').distinct().as('n'))
    .where('scope', '=', ORGANIZATION)
    .where('standard', '=', standard)
    .where('measure', '=', 'yagura')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function factOf(store: Store, name: string): Promise<string> {
  const row = await store.db.selectFrom('fact').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? '';
}

async function stateDigest(store: Store, number: number): Promise<string> {
  const row = await store.db.selectFrom('score_state').select('digest').where('number', '=', number).executeTakeFirst();
  return row?.digest ?? '';
}
