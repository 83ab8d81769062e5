import { gzipSync } from 'node:zlib';
import type { Instant } from '#kernel';
import { type Edition, isIn } from './edition.ts';
import { DEBIAN_FACTS } from './facts/debian.ts';
import { ECOSYSTEM_FACTS, type EcosystemFact } from './facts/ecosystems.ts';
import { EXPLOITATION_FACTS } from './facts/exploitation.ts';
import { zipOf } from './zip.ts';

/** Ecosystems of which the company's mirror has the advisories, as OSV names its exports. */
export const ECOSYSTEMS = ['npm', 'PyPI', 'Maven', 'Go', 'AlmaLinux'] as const;

/** The state of CISA's catalogue that an edition is a copy of. */
const CATALOGUES: Readonly<Record<Edition, string>> = {
  first: '2025.12.02',
  second: '2025.12.04',
  third: '2025.12.05',
};

/** The files of the mirror as an edition left them, in the formats of their publishers, by their place in it. */
export function mirrorFiles(edition: Edition, day: Instant): readonly (readonly [string, string | Buffer])[] {
  const facts = ECOSYSTEM_FACTS.filter(({ since }) => isIn(edition, since));
  const exports = ECOSYSTEMS.map((name) => {
    const own = facts.filter(({ ecosystem }) => ecosystem.split(':')[0] === name);
    return [`osv/${name}/all.zip`, zipOf(own.map((fact) => [`${fact.id}.json`, osvDocument(fact)]))] as const;
  });
  return [
    ...exports,
    ['debian/tracker.json', debianTracker()],
    ['kev/known_exploited_vulnerabilities.json', catalogue(edition)],
    ['epss/epss_scores-current.csv.gz', gzipSync(scores(day))],
    ['ssvc/cisa-ssvc-labels.csv', labels()],
  ];
}

/** https://ossf.github.io/osv-schema/ (read 2026-11-26) */
function osvDocument({ id, cve, title, published, vector, ecosystem, packages, ranges }: EcosystemFact): string {
  const events = ranges.flatMap(([introduced, fixed]) => [{ introduced }, { fixed }]);
  const isOfSystem = ecosystem.startsWith('AlmaLinux');
  return JSON.stringify({
    schema_version: '1.7.0',
    id,
    modified: published,
    published,
    ...(isOfSystem ? { related: [cve] } : { aliases: [cve] }),
    summary: title,
    ...(vector === undefined ? {} : { severity: [{ type: 'CVSS_V3', score: vector }] }),
    affected: packages.map((name) => ({
      package: { ecosystem, name },
      ranges: [{ type: ecosystem === 'npm' || ecosystem === 'Go' ? 'SEMVER' : 'ECOSYSTEM', events }],
    })),
    references: [{ type: 'ADVISORY', url: isOfSystem ? errataUrl(id) : `https://nvd.nist.gov/vuln/detail/${cve}` }],
  });
}

function errataUrl(id: string): string {
  return `https://errata.almalinux.org/9/${id.replace(':', '-')}.html`;
}

function debianTracker(): string {
  const bySource = Map.groupBy(DEBIAN_FACTS, ({ source }) => source);
  const issues = [...bySource].map(([source, facts]) => [
    source,
    Object.fromEntries(
      facts.map(({ cve, title, fixed, urgency }) => [
        cve,
        { description: title, releases: { bookworm: { status: 'resolved', fixed_version: fixed, urgency } } },
      ]),
    ),
  ]);
  return JSON.stringify(Object.fromEntries(issues));
}

function catalogue(edition: Edition): string {
  const vulnerabilities = EXPLOITATION_FACTS.flatMap(({ cve, kev }) =>
    kev === undefined || !isIn(edition, kev.since)
      ? []
      : [
          {
            cveID: cve,
            vulnerabilityName: `${kev.name} Vulnerability`,
            dateAdded: kev.added,
            dueDate: kev.due,
            knownRansomwareCampaignUse: kev.ransomware ? 'Known' : 'Unknown',
          },
        ],
  );
  return JSON.stringify({ catalogVersion: CATALOGUES[edition], count: vulnerabilities.length, vulnerabilities });
}

function scores(day: Instant): string {
  const rows = EXPLOITATION_FACTS.map(({ cve, epss }) => `${cve},${epss.join(',')}`);
  return [`#model_version:v2025.03.14,score_date:${day}`, 'cve,epss,percentile', ...rows, ''].join('\n');
}

function labels(): string {
  const rows = EXPLOITATION_FACTS.flatMap(({ cve, ssvc }) => (ssvc === undefined ? [] : [`${cve},${ssvc}`]));
  return ['cve,exploitation,automatable,technical_impact', ...rows, ''].join('\n');
}
