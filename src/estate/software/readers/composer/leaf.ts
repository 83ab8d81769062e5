import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * What Composer installed (development packages too: they are there) and what its lock file would install, without what
 * is only for development.
 */
export const composer: PackageReader = {
  id: 'composer',
  title: { en: 'Composer packages of PHP', ja: 'PHP の Composer パッケージ' },
  sources: [
    {
      url: 'https://getcomposer.org/doc/01-basic-usage.md#commit-your-composer-lock-file-to-version-control',
      read: '2026-11-26',
    },
    { url: 'https://getcomposer.org/upgrade/UPGRADE-2.0.md', read: '2026-11-26' },
  ],
  finds: ['composer'],
  maxBytes: 32 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)composer\/installed\.json$/.test(path) || isLockFile(path),
  read,
};

function isLockFile(path: string): boolean {
  return /(?:^|\/)composer\.lock$/.test(path) && !/(?:^|\/)vendor\//.test(path);
}
