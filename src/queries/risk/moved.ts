import { sql } from 'kysely';
import {
  type ChangeCause,
  type FindingState,
  isStill,
  type RiskCause,
  riskCause,
  VULNERABILITY_RULES,
} from '#findings';
import type { Store } from '#platform/store';
import { dayAfter } from './range.ts';

export interface RiskDayQuestion {
  /** UTC, `2026-11-26`. */
  readonly day: string;
  readonly account?: string | undefined;
}

/** Something that changes happened to: a vulnerability, a resource. */
export interface Moved {
  readonly key: readonly string[];
  readonly changes: number;
}

type KeyColumn = 'discriminator' | 'resource_arn' | 'resource_name' | 'account_id';

/** How many changes of a day each of something had, by cause, the most first. */
export async function movedOn(
  store: Store,
  question: RiskDayQuestion,
  columns: readonly KeyColumn[],
): Promise<ReadonlyMap<RiskCause, readonly Moved[]>> {
  const kind = ['from_state', 'to_state', 'cause', 'by', 'own', ...columns] as const;
  const rows = await store.db
    .selectFrom(changesOf(store, question).as('s'))
    .select([...kind, sql<number>`count(*)`.as('n')])
    .groupBy(kind)
    .execute();
  const byCause = new Map<RiskCause, Map<string, Moved>>();
  for (const row of rows) {
    const [from, to] = [row.from_state as FindingState | null, row.to_state as FindingState];
    // What changed a severity names the one before.
    const severities = { severityFrom: row.own === null ? 'low' : 'high', severityTo: 'low' } as const;
    if (isStill({ from: from ?? undefined, to, ...severities, findings: Number(row.n) })) continue;
    const cause = riskCause(row.cause as ChangeCause, row.by ?? undefined);
    const ofCause = byCause.get(cause) ?? new Map<string, Moved>();
    byCause.set(cause, ofCause);
    const key = columns.map((column) => row[column]);
    const id = key.join('\t');
    ofCause.set(id, { key, changes: (ofCause.get(id)?.changes ?? 0) + Number(row.n) });
  }
  const order = (a: Moved, b: Moved) => b.changes - a.changes || (a.key.join() < b.key.join() ? -1 : 1);
  return new Map([...byCause].map(([cause, ofCause]) => [cause, [...ofCause.values()].toSorted(order)]));
}

/** The history rows of a day, found by their moment: the planner must not read every vulnerability for them. */
function changesOf({ db, dialect }: Store, { day, account }: RiskDayQuestion) {
  return db
    .selectFrom('finding_change as c')
    .innerJoin('finding as f', 'f.id', 'c.finding_id')
    .select([
      'c.from_state',
      'c.to_state',
      'c.cause',
      dialect.jsonText('c.params', 'by').as('by'),
      dialect.jsonText('c.params', 'severityFrom').as('own'),
      'f.discriminator',
      'f.resource_arn',
      'f.resource_name',
      'f.account_id',
    ])
    .where('c.at', '>=', day)
    .where('c.at', '<', dayAfter(day))
    .where((e) => dialect.checked(e('f.rule', 'in', VULNERABILITY_RULES)))
    .$if(account !== undefined, (query) => query.where((e) => dialect.checked(e('f.account_id', '=', account ?? ''))));
}
