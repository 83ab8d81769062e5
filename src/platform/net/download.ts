import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '#kernel';
import { ask, type Asked } from './download-request.ts';
import type { Outbound } from './outbound.ts';
import { openPartial, type Partial } from './partial-file.ts';
import { unreachable } from './wire.ts';

/** What a server said of the file when it was fetched before. */
export interface KnownFile {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface DownloadRequest {
  readonly url: string;
  /** Path of the file to be made; what is unfinished stands beside it. */
  readonly to: string;
  readonly known?: KnownFile;
  /** For the host that is asked, never for those it sends on to. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number, total: number | undefined) => void;
}

export type Downloaded =
  | { readonly state: 'unchanged' }
  /** The server has no such file. */
  | { readonly state: 'absent' }
  | (KnownFile & {
      readonly state: 'fetched';
      /** After redirects. */
      readonly url: string;
      readonly bytes: number;
      readonly sha256: string;
    });

export interface DownloaderOptions {
  readonly outbound: Outbound;
  /** Milliseconds without a byte after which the connection counts as broken. */
  readonly stallMs?: number;
  /** Milliseconds for all of a file. */
  readonly deadlineMs?: number;
  /** Connections in a row that bring nothing before it is given up, and all connections for one file. */
  readonly attempts?: number;
  readonly connections?: number;
  /** Milliseconds before the second connection; doubled for each further one. */
  readonly backoffMs?: number;
  readonly userAgent?: string;
  /** Certificates of authorities trusted besides none other, in PEM; the system's own when absent. */
  readonly ca?: string;
}

/** Fetches files of any size to disk. */
export interface Downloader {
  /**
   * Fetches a file, or learns that it is the one that is known. A broken connection is taken up where it broke, in this
   * run or a later one, as long as the server says that the file is still the same. The file appears whole or not at all.
   * Faults: `denied`, `unavailable`, `exhausted` (larger than `maxBytes`), `interrupted`, `usage`.
   */
  download(request: DownloadRequest): Promise<Downloaded>;
}

const DEFAULTS = {
  stallMs: 60_000,
  deadlineMs: 2 * 3_600_000,
  attempts: 4,
  connections: 40,
  backoffMs: 1_000,
  userAgent: 'yagura',
} as const;

export type DownloadSettings = Required<Omit<DownloaderOptions, 'ca'>> & Pick<DownloaderOptions, 'ca'>;

export function createDownloader(options: DownloaderOptions): Downloader {
  const settings: DownloadSettings = { ...DEFAULTS, ...options };
  return {
    async download(request) {
      const deadline = AbortSignal.timeout(settings.deadlineMs);
      const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
      const partial = await openPartial(request.to, request.url);
      try {
        return await fetchWhole(settings, request, partial, signal);
      } catch (thrown) {
        if (request.signal?.aborted) {
          throw new Fault('interrupted', 'the download was stopped', { mend: 'run the command again', cause: thrown });
        }
        if (deadline.aborted) throw unreachable(new URL(request.url).host, `not done within ${settings.deadlineMs} ms`);
        throw thrown;
      } finally {
        await partial.close();
      }
    },
  };
}

async function fetchWhole(
  settings: DownloadSettings,
  request: DownloadRequest,
  partial: Partial,
  signal: AbortSignal,
): Promise<Downloaded> {
  let fruitless = 0;
  let reason = '';
  for (let connection = 0; connection < settings.connections && fruitless < settings.attempts; connection += 1) {
    if (fruitless > 0) await wait(settings.backoffMs * 2 ** (fruitless - 1), undefined, { signal });
    const before = partial.bytes;
    const asked: Asked = await ask(settings, request, partial, signal);
    if (asked.state === 'unchanged' || asked.state === 'absent') {
      await partial.drop();
      return { state: asked.state };
    }
    if (asked.state === 'whole') {
      const { bytes, sha256 } = await partial.finish();
      const { url, etag, lastModified } = asked;
      return { state: 'fetched', url, bytes, sha256, ...(etag && { etag }), ...(lastModified && { lastModified }) };
    }
    reason = asked.reason;
    fruitless = partial.bytes > before ? 0 : fruitless + 1;
  }
  throw unreachable(new URL(request.url).host, reason);
}
