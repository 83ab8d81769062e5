import { inflateSync } from 'node:zlib';
import type { Gathering } from '../support/gathering.ts';
import { jsonOf, listAt, textAt } from '../support/members.ts';

/** The format's own word on how much a reader need unpack. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The crates of a program that was built by `cargo auditable`: JSON, deflated. What only built it is left out.
 * https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md (read 2026-11-26)
 */
export function addRustCrates(section: Buffer, maxBytes: number, gather: Gathering): void {
  const maxOutputLength = Math.max(1, Math.min(MAX_BYTES, maxBytes));
  const bytes = gather.attempt('the list of crates', () => inflateSync(section, { maxOutputLength }));
  const json = bytes && jsonOf(bytes, gather);
  for (const crate of listAt(json, 'packages')) {
    if (textAt(crate, 'kind') === 'build') continue;
    gather.add({ type: 'cargo', name: textAt(crate, 'name'), version: textAt(crate, 'version'), standing: 'embedded' });
  }
}
