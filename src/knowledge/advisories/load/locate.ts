import { Fault } from '#kernel';
import { readBounded } from '#platform/files';
import type { Feed } from '../contract.ts';
import type { FetchedFile, Fetcher, KnownFeed } from './fetcher.ts';

/** An index that leads to a file is small. */
const HOP_BYTES = 8 * 1024 * 1024;

export interface LocateOptions {
  readonly known: KnownFeed;
  readonly signal: AbortSignal;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
}

/**
 * The file of a feed, through the indexes that lead to it. What an index says of its bytes must be true; a file whose
 * bytes are known already is not fetched. Faults: those of the fetcher, `bad-input` (an index leads nowhere, other bytes).
 */
export async function locate(fetcher: Fetcher, feed: Feed, options: LocateOptions): Promise<FetchedFile> {
  const { known, signal, onProgress } = options;
  const { maxBytes, hops = [], mirror = [] } = feed;
  if (feed.url === '' && fetcher.kind === 'online') return { state: 'absent' };
  const last = { known, maxBytes, ...(onProgress && { onProgress }) };
  if (hops.length === 0) return await fetcher.fetch({ url: feed.url, mirror, ...last }, signal);
  if (fetcher.kind === 'mirror') {
    const file = await fetcher.fetch({ url: '', mirror, ...last }, signal);
    if (file.state !== 'absent') return file;
  }
  let [url, sha256]: [string, string | undefined] = [feed.url, undefined];
  for (const hop of hops) {
    const index = await fetcher.fetch({ url, maxBytes: HOP_BYTES }, signal);
    if (index.state !== 'fetched') return { state: 'absent' };
    const text = await textOf(index);
    checkBytes(url, index.sha256, sha256);
    const next = hop(text, url);
    if (next === undefined) {
      throw new Fault('bad-input', `${url} does not say where the advisories are`, {
        mend: 'run the update again later; what was read before stays in use',
      });
    }
    [url, sha256] = [next.url, next.sha256];
  }
  if (sha256 !== undefined && sha256 === known.digest) return { state: 'unchanged' };
  const file = await fetcher.fetch({ url, ...last }, signal);
  if (file.state === 'fetched' && sha256 !== undefined && file.sha256 !== sha256) {
    await file.release();
    checkBytes(url, file.sha256, sha256);
  }
  return file;
}

async function textOf(file: Extract<FetchedFile, { state: 'fetched' }>): Promise<string> {
  try {
    return Buffer.from(await readBounded(file.path, HOP_BYTES)).toString('utf8');
  } finally {
    await file.release();
  }
}

function checkBytes(url: string, found: string, wanted: string | undefined): void {
  if (wanted === undefined || found === wanted) return;
  throw new Fault('bad-input', `${url} is not the file its index describes: SHA-256 ${found}, not ${wanted}`, {
    mend: 'run the update again later; what was read before stays in use',
  });
}
