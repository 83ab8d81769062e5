import type { PackedAdvisoryIndex } from '#analysis/vulnerability';
import type { Catalogues, Intelligence } from '#analysis/vulnerability/decision';
import type { VulnerabilityKnowledge } from '#analysis/vulnerability/findings';
import { epochMs, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { intelligenceOf } from '../intelligence/index.ts';
import { readExploitPacks } from '../read.ts';
import { openStatements } from '../statements/index.ts';
import { type FeedState, listFeeds } from './feeds.ts';
import { advisoryIndexKey, loadAdvisoryIndex, readFacts } from './read.ts';
import { scoresOf } from './scores.ts';
import { ADVISORY_SOURCES } from './sources/registry.generated.ts';

const MS_PER_HOUR = 3_600_000;

/** What a store knows of vulnerabilities, with how old each part of it is. */
export interface StoredKnowledge extends VulnerabilityKnowledge {
  readonly index: PackedAdvisoryIndex;
  readonly feeds: readonly FeedState[];
  /** What the index is made of: as long as it is the same, so is the index. */
  readonly indexKey: string;
}

/** What is known of vulnerabilities; undefined while there are no advisories at all. Fault `store` when they are damaged. */
export async function openKnowledge(
  store: Store,
  asOf: Instant,
  kept?: Pick<StoredKnowledge, 'index' | 'indexKey'>,
): Promise<StoredKnowledge | undefined> {
  const indexKey = await advisoryIndexKey(store);
  const index = kept?.indexKey === indexKey ? kept.index : await loadAdvisoryIndex(store);
  if (index.ecosystems.length === 0) return undefined;
  const feeds = await listFeeds(store.db);
  return {
    index,
    indexKey,
    feeds,
    catalogues: cataloguesAt(feeds, asOf),
    intelligence: (names) => intelligenceOn(store, names),
    scores: (names) => scoresOf(store.db, names),
    exploits: (cves) => readExploitPacks(store, cves),
    statements: await openStatements(store),
  };
}

/** Whether what was read of a feed is older than its source may be; a feed that was never read is. */
export function isStale({ source, fetchedAt }: Pick<FeedState, 'source' | 'fetchedAt'>, asOf: Instant): boolean {
  const patience = ADVISORY_SOURCES.find(({ id }) => id === source)?.staleAfterHours ?? 0;
  return fetchedAt === undefined || epochMs(asOf) - epochMs(fetchedAt) > patience * MS_PER_HOUR;
}

const CATALOGUES = ['kev', 'epss', 'ssvc'] as const satisfies readonly (keyof Catalogues)[];

/** Catalogues that still speak for the moment: in one that is old, or was not read whole, that something is missing proves nothing. */
function cataloguesAt(feeds: readonly FeedState[], asOf: Instant): Catalogues {
  const found = CATALOGUES.flatMap((name) => {
    const feed = feeds.find(({ source, state }) => source === name && state === 'read');
    if (feed?.fetchedAt === undefined || Object.keys(feed.problems).length > 0 || isStale(feed, asOf)) return [];
    return [[name, { version: feed.digest ?? feed.feed, readAt: feed.fetchedAt }] as const];
  });
  return Object.fromEntries(found);
}

async function intelligenceOn({ db }: Store, names: readonly string[]): Promise<ReadonlyMap<string, Intelligence>> {
  const [kev, epss, ssvc] = [
    await readFacts<NonNullable<Intelligence['kev']>>(db, 'kev', names),
    await readFacts<NonNullable<Intelligence['epss']>>(db, 'epss', names),
    await readFacts<NonNullable<Intelligence['ssvc']>>(db, 'ssvc', names),
  ];
  const readings = { kev: { entries: kev }, epss: { scores: epss }, ssvc: { labels: ssvc } };
  return new Map(names.map((name) => [name, intelligenceOf(name, readings)]));
}
