export * from './address.ts';
export * from './http-client.ts';
export * from './outbound.ts';
export * from './registry/index.ts';
export {
  createDownloader,
  type Downloaded,
  type Downloader,
  type DownloaderOptions,
  type DownloadRequest,
  type KnownFile,
} from './download.ts';
export { createDownloadFolder, type DownloadFolder, type FolderDownload } from './download-folder.ts';
