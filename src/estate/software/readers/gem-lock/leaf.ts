import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/** What Bundler would install, from a registry or a repository. It does not say which gems are for development. */
export const gemLock: PackageReader = {
  id: 'gem-lock',
  title: { en: 'Gems locked by Bundler', ja: 'Bundler のロックファイルの gem' },
  sources: [{ url: 'https://bundler.io/guides/rationale.html', read: '2026-11-26' }],
  finds: ['gem'],
  maxBytes: 8 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)(?:Gemfile\.lock|gems\.locked)$/.test(path) && !/(?:^|\/)gems\/[^/]+\//.test(path),
  read,
};
