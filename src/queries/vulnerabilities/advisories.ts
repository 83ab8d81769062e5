import { vulnerabilitiesOf } from '#analysis/vulnerability';
import { overallScore, parseVector } from '#analysis/vulnerability/decision';
import type { Advisory, StoredKnowledge } from '#knowledge/advisories';
import { advisoriesNamed } from '#knowledge/advisories';
import { readExploitPack } from '#knowledge';
import type { Store } from '#platform/store';
import type { DossierAdvisory, DossierScore, VulnerabilityFacts } from './shapes.ts';

/** Packages shown of one advisory: a kernel's names hundreds. */
const MAX_PACKAGES = 50;

/** A name as its publisher writes it: people type them in any case. */
export function canonicalName(wanted: string): string {
  const name = wanted.trim();
  const ghsa = /^ghsa(-.*)$/i.exec(name);
  return ghsa ? `GHSA${(ghsa[1] ?? '').toLowerCase()}` : name.toUpperCase();
}

export interface Named {
  readonly advisories: readonly Advisory[];
  readonly vulnerabilities: readonly string[];
}

/** The advisories that go by a name and the vulnerabilities it stands for; those of a single one are all looked up. */
export async function lookUpName({ db }: Store, name: string): Promise<Named> {
  const own = await advisoriesNamed(db, name);
  if (name.startsWith('CVE-')) return { advisories: own, vulnerabilities: [name] };
  const stood = [...new Set(own.flatMap((advisory) => vulnerabilitiesOf(advisory)))].toSorted();
  const vulnerabilities = stood.length === 0 ? [name] : stood;
  const [only, another] = vulnerabilities;
  if (only === undefined || only === name || another !== undefined) return { advisories: own, vulnerabilities };
  const more = await advisoriesNamed(db, only);
  const byKey = new Map([...own, ...more].map((advisory) => [`${advisory.source}/${advisory.id}`, advisory]));
  return { advisories: [...byKey.values()], vulnerabilities };
}

export function dossierAdvisory(advisory: Advisory): DossierAdvisory {
  const { affected, scores: _scores, weaknesses: _weaknesses, ...head } = advisory;
  return {
    ...head,
    packages: affected.slice(0, MAX_PACKAGES).map(({ ecosystem, name, status, ranges, versions = [] }) => ({
      ecosystem,
      name,
      status,
      ranges,
      versions: versions.length,
    })),
    packagesTotal: affected.length,
  };
}

/** What the world outside says of some vulnerabilities. */
export async function factsOf(
  store: Store,
  knowledge: StoredKnowledge,
  vulnerabilities: readonly string[],
): Promise<readonly VulnerabilityFacts[]> {
  const [intelligence, scores] = [
    await knowledge.intelligence(vulnerabilities),
    await knowledge.scores(vulnerabilities),
  ];
  return Promise.all(
    vulnerabilities.map(async (vulnerability) => ({
      vulnerability,
      scores: distinctScores(scores.get(vulnerability) ?? []),
      ...intelligence.get(vulnerability),
      hasExploitPack: (await readExploitPack(store, vulnerability)) !== undefined,
    })),
  );
}

function distinctScores(scores: Advisory['scores']): readonly DossierScore[] {
  const distinct = new Map(scores.map((score) => [`${score.source} ${score.vector}`, score]));
  return [...distinct.values()].map(({ source, vector: text }) => {
    const vector = parseVector(text);
    if (vector === undefined) return { source, vector: text };
    return { source, vector: text, version: vector.version, score: overallScore(vector.version, vector.text) };
  });
}
