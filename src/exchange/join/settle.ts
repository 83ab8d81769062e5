import {
  FINDING_COLUMNS,
  type FindingRow,
  type LifeStep,
  nextStep,
  OWN_SOURCE,
  type RuleFacts,
  type Written,
  writeSteps,
} from '#findings';
import type { Queryable, Store } from '#platform/store';
import type { JoinContext } from './context.ts';
import { judgeSources, type SourceState } from './judge.ts';

/** Ids one `in (…)` asks for. */
const IDS_PER_QUERY = 1_000;

/**
 * Brings findings into agreement with their sources as these are stored now: row, history and actions. Findings of our
 * own rules are left alone: a look at the snapshot alone decides about them.
 */
export async function settleFindings(
  on: Queryable,
  dialect: Store['dialect'],
  ids: readonly string[],
  context: JoinContext,
): Promise<Written> {
  const rows = new Map((await inPortions(ids, (some) => findingsById(on, some))).map((row) => [row.id, row]));
  const sources = Map.groupBy(await inPortions(ids, (some) => sourcesOf(on, some)), (source) => source.finding_id);
  const steps: LifeStep[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row?.source === OWN_SOURCE) continue;
    const step = stepOf(id, row, sources.get(id) ?? [], context);
    if (step) steps.push(step);
  }
  return writeSteps(on, dialect, steps, rows, context.run);
}

function stepOf(
  id: string,
  row: FindingRow | undefined,
  sources: readonly SourceState[],
  { reconcile }: JoinContext,
): LifeStep | undefined {
  const judged = judgeSources(row, sources, reconcile.at);
  if (!judged) return undefined;
  const { seen, rule, source, hidden } = judged;
  const rules: ReadonlyMap<string, RuleFacts> = new Map('verdict' in seen ? [[seen.verdict.rule, rule]] : []);
  const decisions = {
    ...reconcile.decisions,
    // What our own policy says goes before what somebody clicked elsewhere: it has an end.
    suppression: (...asked: Parameters<typeof reconcile.decisions.suppression>) =>
      reconcile.decisions.suppression(...asked) ?? hidden,
  };
  const sight = () => ({ complete: true, evidence: [] }) as const;
  const step = nextStep(row, seen, { ...reconcile, decisions, rules, sight });
  return step && (row ? step : { ...step, row: { ...step.row, id, source } });
}

async function findingsById(on: Queryable, ids: readonly string[]): Promise<FindingRow[]> {
  return on.selectFrom('finding').select(FINDING_COLUMNS).where('id', 'in', ids).execute();
}

const SOURCE_COLUMNS = [
  'id',
  'source',
  'finding_id',
  'rule',
  'kind',
  'account_id',
  'region',
  'resource_arn',
  'resource',
  'discriminator',
  'severity',
  'status',
  'title',
  'updated_at',
] as const satisfies readonly (keyof SourceState)[];

async function sourcesOf(on: Queryable, ids: readonly string[]): Promise<SourceState[]> {
  return on.selectFrom('source_finding').select(SOURCE_COLUMNS).where('finding_id', 'in', ids).execute();
}

/** Asks for many ids a thousand at a time. */
export async function inPortions<T>(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    for (const one of await ask(ids.slice(start, start + IDS_PER_QUERY))) all.push(one);
  }
  return all;
}
