import { Fault, type Instant } from '#kernel';
import { ADVISORY_SOURCES, type FeedState, isStale, openKnowledge, type StoredKnowledge } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import type { SourceAge } from './shapes.ts';

/** What the store knows of vulnerabilities. Fault `not-found` while it knows nothing. */
export async function knowledgeOf(store: Store, asOf: Instant): Promise<StoredKnowledge> {
  const knowledge = await openKnowledge(store, asOf);
  if (knowledge !== undefined) return knowledge;
  throw new Fault('not-found', 'the store has no advisories to judge packages by', {
    mend: 'fetch them with `yagura knowledge fetch`, or read a mirror of them',
  });
}

/** The age of every source that was ever read or asked for, by id. */
export function agesOf(feeds: readonly FeedState[], asOf: Instant): readonly SourceAge[] {
  return [...Map.groupBy(feeds, ({ source }) => source)].map(([source, all]) => ageOf(source, all, asOf));
}

function ageOf(source: string, feeds: readonly FeedState[], asOf: Instant): SourceAge {
  const title = ADVISORY_SOURCES.find(({ id }) => id === source)?.title ?? { en: source, ja: source };
  const there = feeds.filter(({ state }) => state !== 'absent');
  const readAt = there.flatMap(({ fetchedAt }) => fetchedAt ?? []).toSorted()[0];
  const newest = there
    .flatMap((feed) => feed.asOf ?? [])
    .toSorted()
    .at(-1);
  return {
    source,
    title,
    advisories: feeds.reduce((sum, { advisories }) => sum + advisories, 0),
    facts: feeds.reduce((sum, { facts }) => sum + facts, 0),
    ...(readAt === undefined ? {} : { readAt }),
    ...(newest === undefined ? {} : { asOf: newest }),
    isStale: there.length === 0 || there.some((feed) => isStale(feed, asOf)),
    failed: feeds.filter(({ state }) => state === 'failed').length,
  };
}
