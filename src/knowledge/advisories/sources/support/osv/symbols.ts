import { ADVISORY_LIMITS } from '../../../contract.ts';
import { jsonAt, listAt, textAt, textsAt } from '../members.ts';
import { isPlain } from '../words.ts';

/**
 * Functions an advisory names. Go's has packages with symbols, or a package alone when all of it is meant; Rust's has
 * paths of functions. https://go.dev/doc/security/vuln/database and
 * https://github.com/rustsec/advisory-db/blob/main/CONTRIBUTING.md (read 2026-11-26)
 */
export function symbolsOf(affected: unknown): readonly string[] {
  const specific = jsonAt(affected, 'ecosystem_specific');
  const go = listAt(specific, 'imports').flatMap((entry) => {
    const path = textAt(entry, 'path');
    const symbols = textsAt(entry, 'symbols');
    return symbols.length === 0 ? [path] : symbols.map((symbol) => `${path}.${symbol}`);
  });
  const rust = textsAt(jsonAt(specific, 'affects'), 'functions');
  return [...new Set([...go, ...rust])].filter(isPlain).slice(0, ADVISORY_LIMITS.versions);
}
