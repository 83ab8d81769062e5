import { isJson } from '#kernel';
import type { ForeignFinding, Reading, RecordContext } from '../contract.ts';
import { firstText, listAt, numberAt, slug, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef } from '../support/resource.ts';
import { CVSS_RATINGS, severityOfNumber, severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';
import { packageText, vulnerabilityRule } from '../support/vulnerability.ts';
import { componentsOf, fromPurl, subjectOf } from './components.ts';

/** https://cyclonedx.org/docs/1.6/json/#vulnerabilities_items_analysis_state (read 2026-11-26) */
const STATES: Readonly<Record<string, ForeignFinding['status']>> = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  false_positive: 'suppressed',
  not_affected: 'suppressed',
};

/** One vulnerability of an SBOM: one finding for each component it affects. */
export function readCycloneDx(
  record: unknown,
  { document, file = '', accountId = '', region = '' }: RecordContext,
): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const id = idOf(record);
  if (id === '') return { problem: 'no id' };
  const subject = subjectOf(document, file);
  const resource = resourceRef({ ...subject, accountId: subject.id.startsWith('arn:') ? '' : accountId, region });
  const state = textAt(record, 'analysis', 'state');
  const rule = vulnerabilityRule(id, {
    why: firstText(textAt(record, 'description'), textAt(record, 'detail')),
    mend: textAt(record, 'recommendation'),
    url: textAt(record, 'source', 'url'),
  });
  const common = {
    source: toolOf(document),
    kind: 'vulnerability',
    rule,
    resource,
    title: id,
    severity: severityOf(record),
    status: (Object.hasOwn(STATES, state) ? STATES[state] : undefined) ?? 'open',
    firstSeenAt: momentText(textAt(record, 'created')),
    updatedAt: momentText(textAt(document, 'metadata', 'timestamp')) || momentText(textAt(record, 'updated')),
  } as const;
  const components = componentsOf(document);
  const affected = listAt(record, 'affects').map((one) => textAt(one, 'ref'));
  const refs = [...new Set(affected)].map((ref) => {
    const known = components.get(ref) ?? { ...(fromPurl(ref) ?? { name: '', version: '' }), purl: ref };
    return { name: firstText(known.name, ref), installed: known.version, fixed: '' };
  });
  const packages = refs.length > 0 ? refs : [{ name: '', installed: '', fixed: '' }];
  const distinct = [...new Map(packages.map((one) => [packageText(one), one])).entries()];
  return {
    findings: distinct.map(([discriminator, one]) => ({
      ...common,
      // References into the document change with every run: what they point at does not.
      uid: `${id}|${discriminator}|${subject.id}`,
      discriminator,
      ...(one.name === '' ? {} : { package: one }),
    })),
  };
}

/** The CVE where one is named, also by tools that number by themselves. */
function idOf(record: unknown): string {
  const id = textAt(record, 'id');
  if (/^(CVE|GHSA|ALAS)/i.test(id)) return id;
  const referred = listAt(record, 'references').map((one) => textAt(one, 'id'));
  const told = /^\[(CVE-\d{4}-\d{4,})\]/.exec(textAt(record, 'description'))?.[1] ?? '';
  return firstText(referred.find((one) => /^CVE-/i.test(one)) ?? '', told, id, textAt(record, 'bom-ref'));
}

/** Tools are a list up to 1.4 and may be `{components: []}` since 1.5. */
function toolOf(document: unknown): string {
  const name = firstText(
    textAt(document, 'metadata', 'tools', 0, 'name'),
    textAt(document, 'metadata', 'tools', 'components', 0, 'name'),
  );
  return slug(name) || 'cyclonedx';
}

/** The worst of all ratings: producers differ, and the milder one proves nothing. */
function severityOf(record: unknown): ForeignFinding['severity'] {
  const order = ['informational', 'low', 'medium', 'high', 'critical'] as const;
  const told = listAt(record, 'ratings').flatMap(
    (one) => severityOfWord(textAt(one, 'severity')) ?? severityOfNumber(numberAt(one, 'score'), CVSS_RATINGS) ?? [],
  );
  return order.toReversed().find((severity) => told.includes(severity)) ?? UNTOLD_SEVERITY;
}
