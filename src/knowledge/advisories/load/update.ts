import { Fault, toFault } from '#kernel';
import { readBounded } from '#platform/files';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { AdvisorySource, Feed, SourceOptions } from '../contract.ts';
import { readFeedState } from '../feeds.ts';
import { ADVISORY_SOURCES } from '../sources/registry.generated.ts';
import type { Fetcher } from './fetcher.ts';
import { blank, type FeedProgress, settle, type UpdatedFeed, updateFeed } from './update-feed.ts';

const CATALOGUE_BYTES = 8 * 1024 * 1024;

export interface UpdateAdvisories {
  readonly store: Store;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly signal: AbortSignal;
  /** Ids of sources; all but the optional ones when there are none. */
  readonly sources?: readonly string[];
  readonly options?: SourceOptions;
  readonly onProgress?: (progress: FeedProgress & { readonly source: string; readonly feed: string }) => void;
}

/**
 * Brings the sources up to date, feed by feed. A feed that fails is named and the others go on; what was read of it
 * before stays in use. Faults: `usage` (no such source), `interrupted`.
 */
export async function updateAdvisories(request: UpdateAdvisories): Promise<readonly UpdatedFeed[]> {
  const updated: UpdatedFeed[] = [];
  for (const source of chosen(request.sources)) {
    for (const feed of await feedsOf(source, request)) updated.push(await updateOne(request, source, feed));
  }
  return updated;
}

function chosen(ids: readonly string[] | undefined): readonly AdvisorySource[] {
  const all: readonly AdvisorySource[] = ADVISORY_SOURCES;
  if (ids === undefined || ids.length === 0) return all.filter(({ optional }) => optional !== true);
  const unknown = ids.filter((id) => !all.some((source) => source.id === id));
  if (unknown.length === 0) return all.filter(({ id }) => ids.includes(id));
  throw new Fault('usage', `there is no source \`${unknown.join(', ')}\``, {
    mend: `name one of ${all.map(({ id }) => id).join(', ')}`,
  });
}

/** A catalogue that cannot be had costs its own feeds only; the state says so under its name. */
async function feedsOf(source: AdvisorySource, request: UpdateAdvisories): Promise<readonly Feed[]> {
  const feeds = source.feeds(request.options ?? {});
  const { catalogue } = source;
  if (catalogue === undefined) return feeds;
  const { fetcher, signal, store } = request;
  try {
    const file = await fetcher.fetch({ url: catalogue.url, maxBytes: CATALOGUE_BYTES }, signal);
    if (file.state !== 'fetched') return feeds;
    try {
      const text = Buffer.from(await readBounded(file.path, CATALOGUE_BYTES)).toString('utf8');
      return [...feeds, ...catalogue.feeds(text)];
    } finally {
      await file.release();
    }
  } catch (thrown) {
    if (signal.aborted) throw stopped(thrown);
    const fault = toFault(thrown);
    const known = await store.db.selectFrom('advisory_feed').select('feed').where('source', '=', source.id).execute();
    const names = new Set(feeds.map(({ id }) => id));
    for (const { feed } of known.filter((row) => !names.has(row.feed))) {
      const state = await readFeedState(store.db, source.id, feed);
      if (state) await settle(request, { ...state, state: 'failed', failure: fault.message });
    }
    return feeds;
  }
}

async function updateOne(request: UpdateAdvisories, source: AdvisorySource, feed: Feed): Promise<UpdatedFeed> {
  const { store, fetcher, signal, clock, onProgress } = request;
  const about = { source: source.id, feed: feed.id };
  try {
    return await updateFeed({
      store,
      fetcher,
      source,
      feed,
      signal,
      now: clock.now(),
      ...(onProgress && { onProgress: (progress) => onProgress({ ...progress, ...about }) }),
    });
  } catch (thrown) {
    if (signal.aborted) throw stopped(thrown);
    const fault = toFault(thrown);
    if (fault.code === 'store' || fault.code === 'internal') throw fault;
    const before = (await readFeedState(store.db, source.id, feed.id)) ?? blank({ source, feed });
    return await settle(request, { ...before, state: 'failed', failure: `${fault.message}; ${fault.mend}` });
  }
}

function stopped(cause: unknown): Fault {
  return new Fault('interrupted', 'the update was stopped', { mend: 'run the command again', cause });
}
