import { type Decision, decisionSentence, UNKNOWN_CONTEXT } from '#analysis/vulnerability/decision';
import {
  createSurroundings,
  decideAbout,
  lastKnownPlace,
  placeWords,
  readEntities,
  type SoftwareEntity,
  type Surroundings,
  VULNERABLE_PACKAGE_RULE,
} from '#analysis/vulnerability/findings';
import { latestSnapshotId } from '#estate/snapshot';
import type { FindingState } from '#findings';
import { type Evidence, type Instant, type Reason, severityOfRank, type TextParams } from '#kernel';
import type { StoredKnowledge } from '#knowledge/advisories';
import type { Row, Store } from '#platform/store';
import { networkOf } from '../exposure/known-network.ts';
import { storedJson } from '../stored-json.ts';
import type { AffectedResource, VulnerabilityDossier } from './shapes.ts';

export interface AffectedQuestion {
  readonly vulnerabilities: readonly string[];
  readonly limit: number;
  readonly asOf: Instant;
}

const OVER: readonly FindingState[] = ['fixed', 'gone'];

/** The resources that have some vulnerabilities by the findings, the most urgent with their reasons. */
export async function affectedBy(
  store: Store,
  knowledge: StoredKnowledge,
  { vulnerabilities, limit, asOf }: AffectedQuestion,
): Promise<VulnerabilityDossier['affected']> {
  const those = store.db
    .selectFrom('finding')
    .where('finding.rule', '=', VULNERABLE_PACKAGE_RULE.id)
    .where('finding.discriminator', 'in', vulnerabilities);
  const counted = await those
    .select(({ fn }) => ['finding.state', fn.countAll<number>().as('n')])
    .groupBy('finding.state')
    .execute();
  const rows = await those
    .leftJoin('action', 'action.id', 'finding.action_id')
    .selectAll('finding')
    .select(['action.fix', 'action.place'])
    .where('finding.state', 'not in', OVER)
    .orderBy('finding.severity', 'desc')
    .orderBy('finding.due_at')
    .orderBy('finding.id')
    .limit(limit)
    .execute();
  const byState = Object.fromEntries(counted.map(({ state, n }) => [state, Number(n)]));
  return {
    total: counted.reduce((sum, { n }) => sum + Number(n), 0),
    byState,
    items: await decided(store, knowledge, rows, asOf),
  };
}

type FindingWithAction = Row<'finding'> & { readonly fix: string | null; readonly place: string | null };

/** Each finding decided again by what is known now, so that its reasons can be told. */
async function decided(
  store: Store,
  knowledge: StoredKnowledge,
  rows: readonly FindingWithAction[],
  asOf: Instant,
): Promise<readonly AffectedResource[]> {
  if (rows.length === 0) return [];
  const names = [...new Set(rows.map(({ discriminator }) => discriminator))];
  const [intelligence, scores] = [await knowledge.intelligence(names), await knowledge.scores(names)];
  const { surroundings, entities } = await placeOf(store, rows, asOf);
  const affected: AffectedResource[] = [];
  for (const row of rows) {
    const { discriminator: vulnerability } = row;
    const params = storedJson<TextParams>(row.reason_params, `reason of finding ${row.id}`);
    const place = await surroundings?.of(entities.get(row.resource_arn) ?? entityOf(row), []);
    const decision = decideAbout({
      vulnerability,
      asOf,
      catalogues: knowledge.catalogues,
      context: { ...(place?.({ vulnerability }) ?? UNKNOWN_CONTEXT), ...lastKnownPlace(params, asLastJudged(row)) },
      intelligence: intelligence.get(vulnerability) ?? {},
      scores: scores.get(vulnerability) ?? [],
      before: { firstSeenAt: row.first_seen_at as Instant, params },
    });
    affected.push(toAffected(row, params, decision));
  }
  return affected;
}

/** What stands in front of a resource, runs on it and is in reach from it takes long to work out: the last analysis did. */
function asLastJudged({ id, changed_at: at }: FindingWithAction): Evidence {
  return { kind: 'observation', source: 'finding', pointer: `finding/${id}`, observedAt: at as Instant };
}

/** What the latest snapshot says of where the resources stand; without one nothing is known of it. */
async function placeOf(store: Store, rows: readonly FindingWithAction[], asOf: Instant) {
  // What runs decides only whether somebody looks; that was decided when the finding was made.
  const moment = { asOf, running: new Set<string>() };
  const entities = new Map<string, SoftwareEntity>();
  let surroundings: Surroundings | undefined;
  if ((await latestSnapshotId(store)) !== undefined) {
    const known = await networkOf(store);
    surroundings = createSurroundings({ network: known.network, exposures: [...known.exposures().values()], asOf });
    for (const accountId of new Set(rows.map(({ account_id: id }) => id))) {
      for (const [arn, entity] of await readEntities(known.snapshot, accountId, moment)) entities.set(arn, entity);
    }
  }
  return { surroundings, entities };
}

/** What the snapshot does not list stands for itself. */
function entityOf(row: FindingWithAction): SoftwareEntity {
  const { resource_arn: arn, resource_type: type, resource_id: id, resource_name: name } = row;
  const resource = { arn, type, id, name, accountId: row.account_id, region: row.region, tags: {} };
  return { resource, isReplaced: false, isStopped: false, isUnused: false };
}

function toAffected(row: FindingWithAction, params: TextParams, decision: Decision): AffectedResource {
  const { packages = '', term = '', exposed } = params;
  const { code } = decision.bod;
  return {
    finding: row.id,
    vulnerability: row.discriminator,
    state: row.state as FindingState,
    arn: row.resource_arn,
    type: row.resource_type,
    name: row.resource_name,
    accountId: row.account_id,
    accountName: row.account_name,
    region: row.region,
    packages: String(packages),
    term: String(term),
    severity: severityOfRank(row.severity),
    due: row.due_at,
    openedAt: row.opened_at,
    owner: row.owner,
    exposure: exposed === undefined ? 'unknown' : exposed === true ? 'internet' : 'internal-only',
    ...placeWords(params),
    action: { id: row.action_id, fix: row.fix ?? '', place: row.place ?? '' },
    ...(typeof params['score'] === 'number' && { score: params['score'] }),
    ...(typeof params['base'] === 'number' && { base: params['base'] }),
    ...(decision.beside.dynatraceLike !== undefined && { dynatraceLike: decision.beside.dynatraceLike }),
    ...(code === term ? {} : { termNow: code }),
    reasons: decision.reasons.map(withSentence),
  };
}

function withSentence(reason: Reason): AffectedResource['reasons'][number] {
  return {
    ...reason,
    sentence: { en: decisionSentence(reason, 'en'), ja: decisionSentence(reason, 'ja') },
  };
}
