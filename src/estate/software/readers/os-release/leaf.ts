import type { PackageReader } from '../contract.ts';
import { APK_REPOSITORIES } from './apk-repositories.ts';
import { OS_FILES } from './files.ts';
import { read } from './read.ts';

/** Which operating system it is, by `os-release` or the older files that stand in for it, and where its packages are from. */
export const osRelease: PackageReader = {
  id: 'os-release',
  title: { en: 'Name of the operating system', ja: 'OS の名称とバージョン' },
  sources: [
    { url: 'https://www.freedesktop.org/software/systemd/man/latest/os-release.html', read: '2026-11-26' },
    { url: 'https://wiki.debian.org/DebianVersion', read: '2026-11-26' },
    { url: 'https://wiki.alpinelinux.org/wiki/Repositories', read: '2026-11-26' },
  ],
  finds: [],
  maxBytes: 1024 * 1024,
  wants: ({ path }) => OS_FILES.has(path) || path === APK_REPOSITORIES,
  read,
};
