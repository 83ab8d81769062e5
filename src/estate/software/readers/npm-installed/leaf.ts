import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * What stands in `node_modules`: the `package.json` at the root of each package there, bundled ones and those of pnpm's
 * store included. Yarn's archives without unpacking (`.yarn/cache`) are not read; its lock file is.
 */
export const npmInstalled: PackageReader = {
  id: 'npm-installed',
  title: { en: 'npm packages in node_modules', ja: 'node_modules にある npm パッケージ' },
  sources: [
    { url: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json', read: '2026-11-26' },
    { url: 'https://nodejs.org/api/modules.html#loading-from-node_modules-folders', read: '2026-11-26' },
  ],
  finds: ['npm'],
  maxBytes: 4 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path),
  read,
};
