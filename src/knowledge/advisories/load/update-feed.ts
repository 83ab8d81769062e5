import type { Instant } from '#kernel';
import { instant } from '#kernel';
import { noteChanges, type Store } from '#platform/store';
import type { AdvisorySource, Feed } from '../contract.ts';
import { type FeedState, feedRow, readFeedState } from '../feeds.ts';
import { changedOnly } from './changed-only.ts';
import { endWriting } from './cut-off.ts';
import type { FetchedFile, Fetcher } from './fetcher.ts';
import { locate } from './locate.ts';
import { readFeed } from './read-feed.ts';
import { createTally } from './tally.ts';
import { changesOf, type TouchedNames } from './touched-names.ts';
import { createAdvisoryWriter, type Written } from './write-advisories.ts';
import { buildIndex, writeIndex } from './write-index.ts';
import { writeIntelligence } from './write-intelligence.ts';

/** Changed when a reader understands more than before: the same file is then read again. */
const READER = '1';

export interface UpdateFeed {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly source: AdvisorySource;
  readonly feed: Feed;
  readonly now: Instant;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: FeedProgress) => void;
}

/** `fetch` counts bytes, `read` advisories. */
export interface FeedProgress {
  readonly phase: 'fetch' | 'read' | 'index';
  readonly done: number;
  readonly total?: number;
}

export type UpdatedFeed = FeedState & Written & { readonly isUnchanged: boolean };

/** Fetches, checks, reads and stores one feed. Faults: those of the fetcher, `bad-input`, `exhausted`, `interrupted`. */
export async function updateFeed(request: UpdateFeed): Promise<UpdatedFeed> {
  const { store, fetcher, source, feed, now, signal } = request;
  const stored = await readFeedState(store.db, source.id, feed.id);
  const before = stored?.reader === READER ? stored : undefined;
  if (before?.state === 'read') {
    const tally = createTally(before.problems);
    const changed = await changedOnly(fetcher, source, feed, { before, now, tally, signal });
    if (changed !== undefined) {
      const writer = await createAdvisoryWriter(store, keyOf(request), now);
      await writer.put(changed.advisories);
      const written = await writer.end(false);
      const state = { ...before, asOf: changed.asOf, problems: tally.end() };
      return await finish(request, writer.touched, written, state, undefined);
    }
  }
  const file = await locate(fetcher, feed, {
    known: { ...before },
    signal,
    onProgress: (done, total) => request.onProgress?.({ phase: 'fetch', done, ...(total && { total }) }),
  });
  if (file.state === 'fetched') return await readWhole(request, file, stored);
  if (file.state === 'unchanged' && before) {
    const { failure: _, ...rest } = before;
    return await settle(request, { ...rest, state: 'read', fetchedAt: now });
  }
  // A feed that never was there is no news; one that is there no more is.
  if (!stored) return { ...blank(request), ...NOTHING_DONE };
  return await settle(request, { ...stored, state: 'absent' });
}

async function readWhole(
  request: UpdateFeed,
  file: Extract<FetchedFile, { state: 'fetched' }>,
  stored: FeedState | undefined,
): Promise<UpdatedFeed> {
  const { store, source, feed, now, signal } = request;
  try {
    const tally = createTally();
    const content = readFeed(file.path, source, feed, tally, signal);
    const writer = await createAdvisoryWriter(store, keyOf(request), now);
    let done = 0;
    for await (const portion of content.advisories) {
      await writer.put(portion);
      request.onProgress?.({ phase: 'read', done: (done += portion.length) });
    }
    const written = await writer.end(true);
    const asOf = content.asOf() ?? httpDate(file.lastModified);
    const { changedAt } = stored ?? {};
    const state: FeedState = {
      source: source.id,
      feed: feed.id,
      state: 'read',
      url: file.from,
      ...(file.etag && { etag: file.etag }),
      ...(file.lastModified && { lastModified: file.lastModified }),
      digest: file.sha256,
      reader: READER,
      ...(asOf && { asOf }),
      ...(changedAt && { changedAt }),
      wholeAt: now,
      advisories: done,
      facts: content.intelligence.size,
      problems: tally.end(),
    };
    return await finish(request, writer.touched, written, state, content.intelligence);
  } finally {
    await file.release();
  }
}

/** Index, facts and state of a feed appear together. */
async function finish(
  request: UpdateFeed,
  touched: TouchedNames,
  { written, removed }: Written,
  state: FeedState,
  intelligence: ReadonlyMap<string, object> | undefined,
): Promise<UpdatedFeed> {
  const { store, now } = request;
  const key = keyOf(request);
  request.onProgress?.({ phase: 'index', done: 0 });
  const parts = await buildIndex(store, key);
  const advisories = await store.db
    .selectFrom('advisory')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('source', '=', key.source)
    .where('feed', '=', key.feed)
    .executeTakeFirst();
  const isChanged = written + removed > 0 || state.changedAt === undefined;
  const { failure: _, ...rest } = state;
  const ended: FeedState = {
    ...rest,
    fetchedAt: now,
    ...(isChanged && { changedAt: now }),
    advisories: Number(advisories?.count ?? 0),
  };
  await store.transaction(async (tx) => {
    const isOtherEcosystems = await writeIndex(tx, store.dialect, key, parts);
    if (intelligence !== undefined && (intelligence.size > 0 || state.facts > 0)) {
      await writeIntelligence(tx, store.dialect, key, intelligence, touched);
    }
    await endWriting(tx, key);
    await noteChanges(tx, changesOf(key.source, touched, isOtherEcosystems), now);
    await store.dialect.upsert(tx, 'advisory_feed', ['source', 'feed'], [feedRow(ended)]);
  });
  return { ...ended, written, removed, isUnchanged: written + removed === 0 && intelligence?.size === 0 };
}

const NOTHING_DONE = { written: 0, removed: 0, isUnchanged: true } as const;

/** Writes how a feed stands and nothing else. */
export async function settle({ store }: Pick<UpdateFeed, 'store'>, state: FeedState): Promise<UpdatedFeed> {
  await store.dialect.upsert(store.db, 'advisory_feed', ['source', 'feed'], [feedRow(state)]);
  return { ...state, ...NOTHING_DONE };
}

/** A feed of which nothing is known yet. */
export function blank({ source, feed }: Pick<UpdateFeed, 'source' | 'feed'>): FeedState {
  return {
    source: source.id,
    feed: feed.id,
    state: 'absent',
    url: feed.url,
    reader: READER,
    advisories: 0,
    facts: 0,
    problems: {},
  };
}

function keyOf({ source, feed }: UpdateFeed) {
  return { source: source.id, feed: feed.id };
}

/** `Wed, 25 Nov 2026 00:00:00 GMT`: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 (read 2026-11-26) */
function httpDate(text: string | undefined): Instant | undefined {
  const ms = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
  return Number.isNaN(ms) ? undefined : instant(ms);
}
