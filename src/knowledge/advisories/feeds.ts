import { type Instant, parseInstant } from '#kernel';
import type { NewRow, Queryable, Row } from '#platform/store';
import type { ProblemTallies } from './load/tally.ts';

/**
 * How a feed stands. `absent`: not published, or not in the mirror; `failed`: the last attempt did not succeed, and
 * what was read before is still in use.
 */
export const FEED_STATES = ['read', 'absent', 'failed'] as const;

export type FeedStanding = (typeof FEED_STATES)[number];

export interface FeedState {
  readonly source: string;
  readonly feed: string;
  readonly state: FeedStanding;
  /** Where the file was. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly digest?: string;
  /** Version of the reader that read it. */
  readonly reader: string;
  /** When its publisher made what is known, as far as it says. */
  readonly asOf?: Instant;
  /** When it was last asked for with success, when it last changed, when all of it was last read. */
  readonly fetchedAt?: Instant;
  readonly changedAt?: Instant;
  readonly wholeAt?: Instant;
  readonly advisories: number;
  /** CVEs of which it knows something beyond advisories. */
  readonly facts: number;
  readonly problems: ProblemTallies;
  readonly failure?: string;
}

/** How every feed stands that was ever asked for, by source and id. */
export async function listFeeds(db: Queryable): Promise<readonly FeedState[]> {
  const rows = await db.selectFrom('advisory_feed').selectAll().orderBy('source').orderBy('feed').execute();
  return rows.map(feedOf);
}

export async function readFeedState(db: Queryable, source: string, feed: string): Promise<FeedState | undefined> {
  const row = await db
    .selectFrom('advisory_feed')
    .selectAll()
    .where('source', '=', source)
    .where('feed', '=', feed)
    .executeTakeFirst();
  return row && feedOf(row);
}

function feedOf(row: Row<'advisory_feed'>): FeedState {
  const moment = (text: string | null) => (text === null ? undefined : parseInstant(text));
  const [asOf, fetchedAt, changedAt, wholeAt] = [row.as_of, row.fetched_at, row.changed_at, row.whole_at].map(moment);
  return {
    source: row.source,
    feed: row.feed,
    state: FEED_STATES.find((state) => state === row.state) ?? 'failed',
    url: row.url,
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }),
    ...(row.content_digest !== null && { digest: row.content_digest }),
    reader: row.reader,
    ...(asOf && { asOf }),
    ...(fetchedAt && { fetchedAt }),
    ...(changedAt && { changedAt }),
    ...(wholeAt && { wholeAt }),
    advisories: Number(row.advisories),
    facts: Number(row.facts),
    problems: JSON.parse(row.problems) as ProblemTallies,
    ...(row.failure !== null && { failure: row.failure }),
  };
}

export function feedRow(state: FeedState): NewRow<'advisory_feed'> {
  return {
    source: state.source,
    feed: state.feed,
    state: state.state,
    url: state.url,
    etag: state.etag ?? null,
    last_modified: state.lastModified ?? null,
    content_digest: state.digest ?? null,
    reader: state.reader,
    as_of: state.asOf ?? null,
    fetched_at: state.fetchedAt ?? null,
    changed_at: state.changedAt ?? null,
    whole_at: state.wholeAt ?? null,
    advisories: state.advisories,
    facts: state.facts,
    problems: JSON.stringify(state.problems),
    failure: state.failure ?? null,
  };
}
