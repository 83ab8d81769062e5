import type { KevEntry } from '#analysis/vulnerability/decision';
import {
  cveOf,
  dayOf,
  listOf,
  memberOf,
  MOST_ENTRIES,
  parseJson,
  type ProblemCounts,
  Problems,
  textOf,
} from './reading.ts';

/** CISA's catalogue as it was read. */
export interface KevReading {
  /** `2025.08.25`; '' when the file does not say. */
  readonly version: string;
  readonly entries: ReadonlyMap<string, KevEntry>;
  readonly problems: ProblemCounts;
}

/**
 * Reads CISA's catalogue of known exploited vulnerabilities. An entry that cannot be read is counted: a CVE that is not
 * in a catalogue with problems is not proved to be absent.
 * https://github.com/cisagov/kev-data/blob/develop/known_exploited_vulnerabilities_schema.json (read 2026-11-26)
 */
export function readKev(text: string): KevReading {
  const problems = new Problems();
  const entries = new Map<string, KevEntry>();
  const catalogue = parseJson(text);
  const listed = memberOf(catalogue, 'vulnerabilities');
  if (!Array.isArray(listed)) problems.count('not-a-catalogue');
  for (const raw of listOf(catalogue, 'vulnerabilities').slice(0, MOST_ENTRIES)) {
    const cve = cveOf(memberOf(raw, 'cveID'));
    const addedAt = dayOf(memberOf(raw, 'dateAdded'));
    if (!cve || !addedAt) {
      problems.count(cve ? 'no-date' : 'no-cve');
      continue;
    }
    const before = entries.get(cve);
    if (before) problems.count('doubled');
    const dueAt = dayOf(memberOf(raw, 'dueDate'));
    const ransomware = textOf(raw, 'knownRansomwareCampaignUse').toLowerCase() === 'known';
    const triage = textOf(raw, 'forensicTriage').toLowerCase();
    entries.set(cve, {
      addedAt: before && before.addedAt < addedAt ? before.addedAt : addedAt,
      ...(dueAt && { dueAt }),
      ransomware: ransomware || before?.ransomware === true,
      ...(triage !== '' && { forensicTriage: triage === 'yes' || before?.forensicTriage === true }),
    });
  }
  const count = memberOf(catalogue, 'count');
  if (typeof count === 'number' && Array.isArray(listed) && count !== listed.length) problems.count('count-differs');
  return { version: textOf(catalogue, 'catalogVersion').slice(0, 40), entries, problems: problems.end() };
}
