import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * The modules that a `go.mod` requires, indirect ones included, as its replacements have it. Copies of other modules
 * (the cache, `vendor`, test data) are not what is built.
 */
export const goMod: PackageReader = {
  id: 'go-mod',
  title: { en: 'Go modules required by go.mod', ja: 'go.mod が要求する Go モジュール' },
  sources: [{ url: 'https://go.dev/ref/mod#go-mod-file', read: '2026-11-26' }],
  finds: ['golang'],
  maxBytes: 8 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)go\.mod$/.test(path) && !/(?:^|\/)(?:pkg\/mod|vendor|testdata)\//.test(path),
  read,
};
