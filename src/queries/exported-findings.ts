import type { ExportedFinding } from '#exchange';
import { isReportedRule } from '#findings';
import { type Language, severityOfRank } from '#kernel';
import type { Row, Store } from '#platform/store';
import type { Filter } from '#api/contract';
import { ruleCatalogue } from './catalogues.ts';
import { FINDING_ROW_COLUMNS } from './finding-row.ts';
import { FINDINGS } from './findings-list.ts';
import { streamList } from './paging/stream.ts';
import { reasonText } from './reason-text.ts';
import { storedJson } from './stored-json.ts';

const COLUMNS = [...FINDING_ROW_COLUMNS, 'resource_id', 'tags', 'first_seen_at'] as const;

type ListedRow = Pick<Row<'finding'>, (typeof COLUMNS)[number]>;

/** Findings whose other products' rules are asked for at once. */
const PORTION = 500;

/** All findings that match, as exports write them, from one state of the store; memory holds a portion. */
export async function* exportedFindings(store: Store, filter: Filter, lang: Language): AsyncGenerator<ExportedFinding> {
  const rows = streamList<ListedRow>(store, { ...FINDINGS, columns: COLUMNS }, { filter, sort: undefined });
  let portion: ListedRow[] = [];
  for await (const row of rows) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    yield* await withRules(store, portion, lang);
    portion = [];
  }
  yield* await withRules(store, portion, lang);
}

async function withRules(store: Store, rows: readonly ListedRow[], lang: Language): Promise<ExportedFinding[]> {
  const foreign = rows.filter(({ rule }) => isReportedRule(rule));
  const [texts, kinds] = await Promise.all([
    textsOf(store, [...new Set(foreign.map(({ rule }) => rule))]),
    kindsOf(
      store,
      foreign.map(({ id }) => id),
    ),
  ]);
  const own = new Map(ruleCatalogue().map((rule) => [rule.id, rule]));
  return rows.map((row) => {
    const rule = own.get(row.rule);
    const told = texts.get(row.rule);
    const reason = {
      code: row.reason_code,
      params: storedJson<Record<string, string>>(row.reason_params, `finding ${row.id}`),
    };
    return {
      id: row.id,
      kind: kinds.get(row.id) ?? 'compliance',
      source: row.source,
      rule: row.rule,
      ruleTitle: rule?.title[lang] ?? told?.title ?? row.rule,
      why: rule?.why[lang] ?? told?.why ?? '',
      mend: rule?.mend[lang] ?? told?.mend ?? '',
      url: rule?.sources[0]?.url ?? told?.url ?? '',
      title: reasonText(rule, reason, lang),
      severity: severityOfRank(row.severity),
      state: row.state as ExportedFinding['state'],
      outcome: row.outcome as ExportedFinding['outcome'],
      accountId: row.account_id,
      accountName: row.account_name,
      region: row.region,
      resourceType: row.resource_type,
      resourceArn: row.resource_arn,
      resourceId: row.resource_id,
      resourceName: row.resource_name,
      discriminator: row.discriminator,
      tags: storedJson(row.tags, `finding ${row.id}`),
      owner: row.owner,
      dueAt: row.due_at,
      openedAt: row.opened_at,
      firstSeenAt: row.first_seen_at,
      changedAt: row.changed_at,
      stage: row.stage,
      actionId: row.action_id,
    };
  });
}

async function textsOf(store: Store, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await store.db
          .selectFrom('source_rule')
          .select(['id', 'title', 'why', 'mend', 'url'])
          .where('id', 'in', ids)
          .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What kind of work each asks for, as its sources say. */
async function kindsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, ExportedFinding['kind']>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('source_finding')
    .select(['finding_id', (e) => e.fn.min('kind').as('kind')])
    .where('finding_id', 'in', ids)
    .groupBy('finding_id')
    .execute();
  return new Map(rows.map((row) => [row.finding_id, row.kind as ExportedFinding['kind']]));
}
