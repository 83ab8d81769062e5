import { TRANSITIONS, WORKED_STATES } from '#casework';
import { isReportedRule } from '#findings';
import { Fault } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { CaseEntry, FindingChange, FindingDetail } from '#api/contract';
import { toFindingRow } from './finding-row.ts';
import { findingSources, sourceRule } from './finding-sources.ts';
import { storedJson } from './stored-json.ts';

/** Changes shown of one finding, the newest; a finding that flaps for years has more. */
const MAX_HISTORY = 500;

/** One finding with its evidence, proofs and history (oldest first). Fault `not-found`. */
export async function getFinding(store: Store, id: string): Promise<FindingDetail> {
  const row = await store.db.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new Fault('not-found', `there is no finding \`${id.slice(0, 40)}\``, {
      mend: 'list findings and take an id from there',
    });
  }
  const changes = await store.db
    .selectFrom('finding_change')
    .selectAll()
    .where('finding_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(MAX_HISTORY)
    .execute();
  const cases = await store.db
    .selectFrom('case_change')
    .selectAll()
    .where('finding_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(MAX_HISTORY)
    .execute();
  const rule = isReportedRule(row.rule) ? await sourceRule(store, row.rule) : undefined;
  return {
    ...toFindingDetail(row),
    history: changes.toReversed().map(toChange),
    cases: cases.toReversed().map(toCaseEntry),
    sources: await findingSources(store, id),
    ...(rule === undefined ? {} : { sourceRule: rule }),
  };
}

function toCaseEntry(row: Row<'case_change'>): CaseEntry {
  const { sequence, at, by, note } = row;
  return { sequence, at, by, kind: row.kind as CaseEntry['kind'], from: row.from_value, to: row.to_value, note };
}

function toFindingDetail(row: Row<'finding'>): Omit<FindingDetail, 'history' | 'cases' | 'sources'> {
  const about = `finding ${row.id}`;
  const shown = toFindingRow(row);
  return {
    ...shown,
    moves: movesFrom(shown),
    firstSeenAt: row.first_seen_at,
    tags: storedJson(row.tags, about),
    evidence: storedJson(row.evidence, about),
    ownerProof: storedJson(row.owner_proof, about),
    ...(row.suppression === null ? {} : { suppression: storedJson(row.suppression, about) }),
  };
}

function movesFrom({ state, stage }: Pick<FindingDetail, 'state' | 'stage'>): FindingDetail['moves'] {
  if (!WORKED_STATES.includes(state)) return [];
  return TRANSITIONS.filter(({ from }) => from === stage).map(({ to, by }) => ({ to, by: [...by] }));
}

function toChange(row: Row<'finding_change'>): FindingChange {
  const about = `history of finding ${row.finding_id}`;
  return {
    sequence: row.sequence,
    at: row.at,
    ...(row.from_state === null ? {} : { from: row.from_state as NonNullable<FindingChange['from']> }),
    to: row.to_state as FindingChange['to'],
    cause: row.cause,
    params: storedJson(row.params, about),
    runId: row.run_id,
    snapshotId: row.snapshot_id,
    evidence: storedJson(row.evidence, about),
  };
}
