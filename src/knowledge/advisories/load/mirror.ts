import { Fault } from '#kernel';
import { digestOfFile, lookAtPath } from '#platform/files';
import type { FetchFile, FetchedFile, Fetcher } from './fetcher.ts';

/**
 * Files out of a folder, without any network: `<host>/<path>` as the addresses are, or the shorter places a feed names
 * (`osv/npm/all.zip`). Fault `not-found` when the folder is none.
 */
export async function createMirror(folder: string): Promise<Fetcher> {
  const { kind, absolute } = await lookAtPath(folder);
  if (kind !== 'folder') {
    throw new Fault('usage', `${folder} is no folder`, { mend: 'name the folder that holds the mirror' });
  }
  return { kind: 'mirror', fetch: (file, signal) => fetchFrom(absolute, file, signal) };
}

async function fetchFrom(folder: string, file: FetchFile, signal: AbortSignal): Promise<FetchedFile> {
  for (const place of [...(file.mirror ?? []), ...placeOf(file.url)]) {
    const path = place.split('/').includes('..') ? undefined : await fileAt(`${folder}/${place}`);
    if (path === undefined) continue;
    const sha256 = await digestOfFile(path, file.maxBytes, signal);
    if (sha256 === file.known?.digest) return { state: 'unchanged' };
    return { state: 'fetched', path, from: place, sha256, release: async () => {} };
  }
  return { state: 'absent' };
}

function placeOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { host, pathname } = new URL(url);
  return [`${host}${decodeURIComponent(pathname)}`, `${host}${pathname}`];
}

/** The file itself, links followed: who fills the mirror decides what is in it. */
async function fileAt(path: string): Promise<string | undefined> {
  try {
    const { kind, absolute } = await lookAtPath(path);
    return kind === 'file' ? absolute : undefined;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'not-found') return undefined;
    throw thrown;
  }
}
