import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDownloader, type Downloaded, type DownloaderOptions, type DownloadRequest } from './download.ts';

/** A file that was fetched into the folder: it is the caller's until `release`. */
export type FolderDownload =
  | Exclude<Downloaded, { state: 'fetched' }>
  | (Extract<Downloaded, { state: 'fetched' }> & { readonly path: string; release(): Promise<void> });

/** Downloads into a folder of their own, named by their addresses, so that a later run takes up what this one left. */
export interface DownloadFolder {
  /** As `Downloader.download`. */
  fetch(request: Omit<DownloadRequest, 'to'>): Promise<FolderDownload>;
}

export function createDownloadFolder(folder: string, options: DownloaderOptions): DownloadFolder {
  const downloader = createDownloader(options);
  return {
    async fetch(request) {
      const path = join(folder, createHash('sha256').update(request.url).digest('hex').slice(0, 32));
      const downloaded = await downloader.download({ ...request, to: path });
      if (downloaded.state !== 'fetched') return downloaded;
      return { ...downloaded, path, release: () => rm(path, { force: true }) };
    },
  };
}
