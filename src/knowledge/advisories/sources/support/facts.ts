import type { Intelligence, SourceProblem } from '../../contract.ts';

/** Facts by CVE, as a source's reader gives them. */
export function factsOf(entries: ReadonlyMap<string, object>): readonly Intelligence[] {
  return [...entries].map(([cve, facts]) => ({ cve, facts }));
}

/** Problems that a reader counted. */
export function problemsOf(counts: Readonly<Record<string, number>>): readonly SourceProblem[] {
  return Object.entries(counts).map(([code, count]) => ({ code, detail: 'entries that could not be read', count }));
}
