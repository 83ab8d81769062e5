import { ACTIVE_STATES, exposureOf } from '#findings';
import type { TextParams } from '#kernel';
import type { Store } from '#platform/store';
import { oncePerRun } from '../per-run.ts';

/** Rows kept in memory until the next run, so that a dialogue need not read them for each answer: some 60 MB. */
const MAX_KEPT = 150_000;

const PORTION = 2_000;

/** What decisions on one stored finding rest on, and what they are at present. */
export interface DecidedRow {
  readonly rule: string;
  readonly severity: number;
  readonly baseSeverity: number;
  readonly isActive: boolean;
  readonly accountId: string;
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly exposed: boolean | undefined;
  readonly owner: string;
}

/** Every finding that is open, not looked at or suppressed, in portions. They change by runs only. */
export async function* decidedRows(store: Store): AsyncGenerator<readonly DecidedRow[]> {
  const kept = await oncePerRun(store, 'decided-rows', () => keepFew(store));
  if (kept) yield kept;
  else yield* readRows(store);
}

/** All rows when they are few enough to be kept. */
async function keepFew(store: Store): Promise<readonly DecidedRow[] | undefined> {
  const kept: DecidedRow[] = [];
  for await (const rows of readRows(store)) {
    if (kept.length + rows.length > MAX_KEPT) return undefined;
    kept.push(...rows);
  }
  return kept;
}

async function* readRows(store: Store): AsyncGenerator<readonly DecidedRow[]> {
  const readTags = tagReader();
  const portions = store.stream(
    (on) =>
      on
        .selectFrom('finding')
        .select(['rule', 'severity', 'base_severity', 'state', 'account_id', 'resource_arn', 'tags', 'owner'])
        .select('reason_params')
        .where('state', 'in', [...ACTIVE_STATES, 'suppressed']),
    PORTION,
  );
  for await (const rows of portions) {
    yield rows.map((row) => ({
      rule: row.rule,
      severity: row.severity,
      baseSeverity: row.base_severity,
      isActive: row.state !== 'suppressed',
      accountId: row.account_id,
      arn: row.resource_arn,
      tags: readTags(row.tags),
      exposed: row.reason_params.includes('"exposed"')
        ? exposureOf(JSON.parse(row.reason_params) as TextParams)
        : undefined,
      owner: row.owner,
    }));
  }
}

/** Findings of one resource carry the same tags: they are read, and kept, once. */
function tagReader(): (text: string) => Readonly<Record<string, string>> {
  let last = '{}';
  let tags: Readonly<Record<string, string>> = {};
  const none = tags;
  return (text) => {
    if (text === '{}') return none;
    if (text !== last) {
      last = text;
      tags = JSON.parse(text) as Record<string, string>;
    }
    return tags;
  };
}
