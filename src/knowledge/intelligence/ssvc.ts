import type { SsvcLabels } from '#analysis/vulnerability/decision';
import { parseInstant } from '#kernel';
import {
  cveOf,
  linesOf,
  listOf,
  memberOf,
  MOST_ENTRIES,
  parseJson,
  type ProblemCounts,
  Problems,
  textOf,
} from './reading.ts';

/** CISA's labels as they were read. */
export interface SsvcReading {
  readonly labels: ReadonlyMap<string, SsvcLabels>;
  readonly problems: ProblemCounts;
}

type Label = 'exploitation' | 'automatable' | 'technicalImpact';

/** Values that a label may have, the most harmless first; CISA wrote them in mixed case until the end of 2024. */
const VALUES: Readonly<Record<Label, readonly string[]>> = {
  exploitation: ['none', 'poc', 'active'],
  automatable: ['no', 'yes'],
  technicalImpact: ['partial', 'total'],
};

/** `Technical Impact`, `technical_impact` and `technicalImpact` are the same label. */
const NAMES: Readonly<Record<string, Label>> = {
  exploitation: 'exploitation',
  automatable: 'automatable',
  technicalimpact: 'technicalImpact',
};

/**
 * Reads labels, from CVE records (one, a list of them, or one per line) or from a table
 * `cve,exploitation,automatable,technical_impact`.
 * https://github.com/cisagov/vulnrichment, https://github.com/CVEProject/cve-schema (read 2026-11-26)
 */
export function readSsvcLabels(text: string): SsvcReading {
  const problems = new Problems();
  const labels = new Map<string, SsvcLabels>();
  const keep = (cve: string, found: SsvcLabels) => {
    if (!labels.has(cve) && labels.size >= MOST_ENTRIES) problems.count('too-many');
    else labels.set(cve, worse(labels.get(cve), found));
  };
  if (/^\s*[[{]/.test(text.slice(0, 1000))) {
    for (const record of recordsOf(text, problems)) readRecord(record, keep, problems);
  } else readTable(text, keep, problems);
  return { labels, problems: problems.end() };
}

type Keep = (cve: string, labels: SsvcLabels) => void;

function* recordsOf(text: string, problems: Problems): Generator {
  const whole = parseJson(text);
  if (Array.isArray(whole)) yield* whole;
  else if (whole !== undefined) yield whole;
  else {
    for (const line of linesOf(text)) {
      if (line.trim() === '') continue;
      const record = parseJson(line);
      if (record === undefined) problems.count('not-json');
      else yield record;
    }
  }
}

function readRecord(record: unknown, keep: Keep, problems: Problems): void {
  const cve = cveOf(textOf(memberOf(record, 'cveMetadata'), 'cveId'));
  if (!cve) return problems.count('no-cve');
  const contents = listOf(memberOf(record, 'containers'), 'adp').flatMap((container) =>
    listOf(container, 'metrics').flatMap((metric) => {
      const other = memberOf(metric, 'other');
      return textOf(other, 'type').toLowerCase() === 'ssvc' ? [memberOf(other, 'content')] : [];
    }),
  );
  if (contents.length === 0) return problems.count('no-labels');
  for (const content of contents) {
    const at = parseInstant(textOf(content, 'timestamp').replace(/(\.\d{3})\d+/, '$1'));
    const options = listOf(content, 'options').flatMap((option) =>
      typeof option === 'object' && option !== null ? Object.entries(option) : [],
    );
    const found = labelsOf(options, problems);
    if (Object.keys(found).length > 0) keep(cve, { ...found, ...(at && { at }) });
  }
}

function readTable(text: string, keep: Keep, problems: Problems): void {
  let header: readonly string[] | undefined;
  for (const line of linesOf(text)) {
    const cells = line.split(',', 8);
    if (line.trim() === '') continue;
    if (!header) {
      header = cells;
      if (cells[0]?.toLowerCase() !== 'cve') problems.count('not-a-table');
      continue;
    }
    const cve = cveOf(cells[0]);
    const found = labelsOf(
      header.slice(1).map((name, index) => [name, cells[index + 1]]),
      problems,
    );
    if (!cve) problems.count('no-cve');
    else if (Object.keys(found).length > 0) keep(cve, found);
    else problems.count('no-labels');
  }
}

/** Labels out of names and values; a name that is none of ours is left alone, a value that is none is counted. */
function labelsOf(options: readonly (readonly [string, unknown])[], problems: Problems): SsvcLabels {
  const found: Partial<Record<Label, string>> = {};
  for (const [name, written] of options) {
    const key = name.toLowerCase().replaceAll(/[ _-]/g, '');
    const label = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    if (label === undefined) continue;
    const value = typeof written === 'string' ? written.trim().toLowerCase().replace('public poc', 'poc') : '';
    if (VALUES[label].includes(value)) found[label] = value;
    else problems.count('unknown-value');
  }
  return found as SsvcLabels;
}

/** Of labels given at different times the newer, of others the worse value each. */
function worse(before: SsvcLabels | undefined, now: SsvcLabels): SsvcLabels {
  if (!before) return now;
  if (before.at !== undefined && now.at !== undefined && before.at !== now.at) return before.at < now.at ? now : before;
  const merged = { ...before, ...now } as Record<Label, string>;
  for (const [label, values] of Object.entries(VALUES) as [Label, readonly string[]][]) {
    const said = [before[label], now[label]].flatMap((value) => value ?? []);
    const worst = said.toSorted((a, b) => values.indexOf(b) - values.indexOf(a))[0];
    if (worst !== undefined) merged[label] = worst;
  }
  return merged as SsvcLabels;
}
