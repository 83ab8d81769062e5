import {
  ADVISORY_SOURCES,
  createMirror,
  type Fetcher,
  type UpdateAdvisories,
  type UpdatedFeed,
  updateAdvisories,
} from '#knowledge';
import { createDownloadFolder, createOutbound } from '#platform/net';
import { type Holder, withLease } from '../lease.ts';

export interface BringAdvisories extends Omit<UpdateAdvisories, 'fetcher' | 'clock'> {
  readonly holder: Holder;
  /** A folder instead of the network. */
  readonly mirror?: string;
  /** Where downloads stand until they are read; what a broken one left is taken up from there. */
  readonly downloads: string;
  /** Hosts besides the sources' own, and hosts of one's own network. */
  readonly allowedHosts: readonly string[];
  readonly privateHosts: readonly string[];
  readonly version: string;
}

/**
 * Brings advisories and what is known of exploitation up to date, from their publishers or from a mirror. One process at
 * a time. Faults: those of `updateAdvisories` and `createMirror`, `busy`.
 */
export async function bringAdvisories(request: BringAdvisories): Promise<readonly UpdatedFeed[]> {
  const { holder, mirror, store } = request;
  const fetcher = mirror === undefined ? onlineFetcher(request) : await createMirror(mirror);
  return await withLease(store, 'knowledge', holder, () =>
    updateAdvisories({ ...request, clock: holder.clock, fetcher }),
  );
}

function onlineFetcher({ downloads, allowedHosts, privateHosts, version }: BringAdvisories): Fetcher {
  const hosts = ADVISORY_SOURCES.flatMap((source) => source.hosts);
  const outbound = createOutbound({ allowedHosts: [...hosts, ...allowedHosts], privateHosts });
  const folder = createDownloadFolder(downloads, { outbound, userAgent: `yagura/${version}` });
  return {
    kind: 'online',
    async fetch({ url, known = {}, maxBytes, onProgress }, signal) {
      const { etag, lastModified } = known;
      const file = await folder.fetch({
        url,
        maxBytes,
        signal,
        known: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
        ...(onProgress && { onProgress }),
      });
      return file.state === 'fetched' ? { ...file, from: file.url } : file;
    },
  };
}
