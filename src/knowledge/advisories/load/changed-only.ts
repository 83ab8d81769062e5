import { epochMs, type Instant, MS_PER_DAY } from '#kernel';
import { readBounded } from '#platform/files';
import type { Advisory, AdvisorySource, Feed } from '../contract.ts';
import type { FeedState } from '../feeds.ts';
import type { Fetcher } from './fetcher.ts';
import { readDocument } from './read-feed.ts';
import type { createTally } from './tally.ts';

/** Changes that are fetched one by one; for more of them all is read again. */
const MOST_CHANGES = 400;
/** All is read again after so many days: what disappeared is not in a list of changes. */
const WHOLE_EVERY_DAYS = 7;
const LIST_BYTES = 64 * 1024 * 1024;

export interface Changed {
  readonly advisories: readonly Advisory[];
  readonly asOf: Instant;
}

/** The advisories that changed since a feed was read; undefined when all of it should be read instead. */
export async function changedOnly(
  fetcher: Fetcher,
  source: AdvisorySource,
  feed: Feed,
  { before, now, tally, signal }: ChangedOptions,
): Promise<Changed | undefined> {
  const { changes } = feed;
  if (changes === undefined || fetcher.kind === 'mirror' || before.asOf === undefined || before.wholeAt === undefined)
    return undefined;
  if (epochMs(now) - epochMs(before.wholeAt) > WHOLE_EVERY_DAYS * MS_PER_DAY) return undefined;
  const list = await textAt(fetcher, changes.url, LIST_BYTES, signal);
  const ids = list === undefined ? undefined : changes.read(list, before.asOf);
  if (ids === undefined || ids.length > MOST_CHANGES) return undefined;
  const advisories: Advisory[] = [];
  let { asOf } = before;
  for (const id of ids) {
    const text = await textAt(fetcher, changes.document(id), feed.maxDocumentBytes, signal);
    // It disappeared between the list and now: the next whole reading removes it.
    if (text === undefined) continue;
    const { advisories: read = [], problems } = readDocument(source, feed, { name: id, text });
    for (const problem of problems) tally.add(problem);
    for (const advisory of read) {
      advisories.push(advisory);
      if (advisory.modifiedAt && advisory.modifiedAt > asOf) asOf = advisory.modifiedAt;
    }
  }
  return { advisories, asOf };
}

interface ChangedOptions {
  readonly before: FeedState;
  readonly now: Instant;
  readonly tally: ReturnType<typeof createTally>;
  readonly signal: AbortSignal;
}

async function textAt(
  fetcher: Fetcher,
  url: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const file = await fetcher.fetch({ url, maxBytes }, signal);
  if (file.state !== 'fetched') return undefined;
  try {
    return Buffer.from(await readBounded(file.path, maxBytes)).toString('utf8');
  } finally {
    await file.release();
  }
}
