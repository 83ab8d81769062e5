import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

const PATHS = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed']);

/** What apk says is installed: Alpine, Wolfi, Chainguard. */
export const apk: PackageReader = {
  id: 'apk',
  title: { en: 'apk (Alpine, Wolfi)', ja: 'apk（Alpine、Wolfi）' },
  sources: [
    { url: 'https://wiki.alpinelinux.org/wiki/Apk_spec', read: '2026-11-26' },
    { url: 'https://man.archlinux.org/man/apk-v2.5.en', read: '2026-11-26' },
  ],
  finds: ['apk'],
  maxBytes: 64 * 1024 * 1024,
  wants: ({ path }) => PATHS.has(path),
  read,
};
