import type { FileBody, ReadSoftware } from '../contract.ts';
import { APK_REPOSITORIES, apkRepositories } from './apk-repositories.ts';
import { OS_FILES } from './files.ts';

/** Order of trust of the files, by their paths. */
const RANKS: ReadonlyMap<string, number> = new Map([...OS_FILES.keys()].map((path, index) => [path, index]));

export function read({ path, content }: FileBody): ReadSoftware {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  if (path === APK_REPOSITORIES) return apkRepositories(text);
  const os = OS_FILES.get(path)?.(text);
  if (os) return { packages: [], os, osRank: RANKS.get(path) ?? OS_FILES.size };
  const isAsked = /^(etc|usr\/lib)\/os-release$/.test(path);
  return {
    packages: [],
    problems: isAsked ? [{ code: 'damaged', detail: 'it does not say which system this is: there is no ID' }] : [],
  };
}
