import type { PackageReader } from '../contract.ts';
import { baseName } from '../support/names.ts';
import { read } from './read.ts';

/** Smaller programs have neither Go's runtime nor a list of crates in them. */
const MIN_BYTES = 64 * 1024;

/** Programs by scripting languages are executable too. */
const SCRIPT = /\.(?:sh|bash|py|pl|rb|js|mjs|cjs|php|lua|tcl|jar|la)$/i;

/**
 * Programs that carry a list of what they were built of: Go's since 1.13, Rust's when built by `cargo auditable`. Both
 * stand in one leaf because both want every program and read the same tables of it.
 */
export const binary: PackageReader = {
  id: 'binary',
  title: { en: 'Programs built by Go and Rust', ja: 'Go と Rust でビルドされたプログラム' },
  sources: [
    { url: 'https://github.com/golang/go/blob/master/src/debug/buildinfo/buildinfo.go', read: '2026-11-26' },
    { url: 'https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md', read: '2026-11-26' },
    { url: 'https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html', read: '2026-11-26' },
    { url: 'https://learn.microsoft.com/en-us/windows/win32/debug/pe-format', read: '2026-11-26' },
  ],
  finds: ['golang', 'cargo'],
  maxBytes: 1024 * 1024 * 1024,
  wants: ({ path, bytes, isExecutable }) =>
    bytes >= MIN_BYTES && (/\.exe$/i.test(path) || (isExecutable && !SCRIPT.test(baseName(path)))),
  read,
};
