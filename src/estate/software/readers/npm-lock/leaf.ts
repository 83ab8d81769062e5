import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * What npm, Yarn, pnpm and Bun would install. Packages that a lock file itself marks as only for development are left
 * out; lock files without such a mark (Yarn, Bun, pnpm since 9) give all. Packages without a version of the registry
 * (folders, workspaces, archives by address) are left out: nothing says what they are.
 */
export const npmLock: PackageReader = {
  id: 'npm-lock',
  title: {
    en: 'Lock files of npm, Yarn, pnpm and Bun, without development packages',
    ja: 'npm・Yarn・pnpm・Bun のロックファイル（開発用パッケージを除く）',
  },
  sources: [
    { url: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json', read: '2026-11-26' },
    { url: 'https://classic.yarnpkg.com/lang/en/docs/yarn-lock/', read: '2026-11-26' },
    { url: 'https://github.com/pnpm/spec/tree/master/lockfile', read: '2026-11-26' },
    { url: 'https://bun.com/docs/pm/lockfile', read: '2026-11-26' },
  ],
  finds: ['npm'],
  maxBytes: 64 * 1024 * 1024,
  wants: ({ path }) =>
    /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock)$/.test(path) &&
    !/(?:^|\/)node_modules\//.test(path),
  read,
};
