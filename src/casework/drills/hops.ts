import { LOOK } from '#findings';
import type { Row, Store } from '#platform/store';

/** One station on the way of a drill. */
export interface Hop {
  /** `found`, `decided`, `queued`, `sent:<channel>`, `acknowledged`, `missed`. */
  readonly hop: string;
  readonly at: string;
  readonly detail: string;
}

/**
 * The stations a drill has passed, read from what the real way left behind: the finding's history, the outbox and the
 * people's side of the finding. Nothing is measured beside the way.
 */
export async function drillHops(store: Store, drill: Row<'drill'>): Promise<Hop[]> {
  const finding = await store.db
    .selectFrom('finding')
    .select(['action_id', 'opened_at', 'owner'])
    .where('id', '=', drill.finding_id)
    .executeTakeFirst();
  if (!finding) return [];
  const messages = await store.db
    .selectFrom('message')
    .select(['route', 'channel', 'state', 'created_at', 'sent_at'])
    .where('subject_id', '=', finding.action_id)
    .orderBy('created_at')
    .execute();
  const hops: Hop[] = [
    { hop: 'found', at: finding.opened_at, detail: '' },
    { hop: 'decided', at: finding.opened_at, detail: finding.owner },
  ];
  for (const { route, channel, created_at, sent_at, state } of messages) {
    hops.push({ hop: 'queued', at: created_at, detail: `${route} (${state})` });
    if (sent_at !== null) hops.push({ hop: `sent:${channel}`, at: sent_at, detail: route });
  }
  const answer = await firstAnswer(store, drill.finding_id);
  if (answer) hops.push({ hop: 'acknowledged', at: answer.at, detail: answer.by });
  return hops.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The first thing a person did with the finding of a drill, if anybody did. */
export async function firstAnswer(store: Store, findingId: string) {
  return store.db
    .selectFrom('case_change')
    .select(['at', 'by'])
    .where('finding_id', '=', findingId)
    .where('kind', 'in', ['stage', 'assign', 'comment', 'hand-over'])
    .where('by', '!=', LOOK)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
}
