import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * The crates of a `Cargo.lock`, versions 1 to 4. Crates without a source are the project's own. The file does not say
 * which crates only build or test it.
 */
export const cargoLock: PackageReader = {
  id: 'cargo-lock',
  title: { en: 'Crates locked by Cargo.lock', ja: 'Cargo.lock のクレート' },
  sources: [{ url: 'https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html', read: '2026-11-26' }],
  finds: ['cargo'],
  maxBytes: 16 * 1024 * 1024,
  wants: ({ path }) => /(?:^|\/)Cargo\.lock$/.test(path) && !/(?:^|\/)(?:registry\/src|vendor)\//.test(path),
  read,
};
