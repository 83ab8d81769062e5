import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { affectedBy } from './affected.ts';
import { canonicalName, dossierAdvisory, factsOf, lookUpName } from './advisories.ts';
import { agesOf, knowledgeOf } from './knowledge.ts';
import { inspectorWords, placeKey } from './opinions/words.ts';
import type { VulnerabilityDossier } from './shapes.ts';

export interface DossierQuestion {
  /** A CVE, a GHSA, the id of an advisory. */
  readonly name: string;
  /** Affected resources told with their reasons. */
  readonly limit: number;
  readonly asOf: Instant;
}

/** All that is known of a vulnerability. Fault `not-found` when the store has no advisories, or nothing of that name. */
export async function vulnerabilityDossier(
  store: Store,
  { name: wanted, limit, asOf }: DossierQuestion,
): Promise<VulnerabilityDossier> {
  const knowledge = await knowledgeOf(store, asOf);
  const name = canonicalName(wanted);
  const { advisories, vulnerabilities } = await lookUpName(store, name);
  const facts = await factsOf(store, knowledge, vulnerabilities);
  const affected = await affectedBy(store, knowledge, { vulnerabilities, limit, asOf });
  const isKnown = facts.some(({ kev, epss, ssvc, hasExploitPack }) => kev ?? epss ?? ssvc ?? hasExploitPack);
  if (advisories.length === 0 && affected.total === 0 && !isKnown) {
    throw new Fault('not-found', `nothing that was read speaks of \`${name.slice(0, 100)}\``, {
      mend: 'check the name, or fetch newer advisories with `yagura knowledge fetch`',
    });
  }
  return {
    name,
    asOf,
    vulnerabilities,
    advisories: advisories.map(dossierAdvisory),
    facts,
    sources: agesOf(knowledge.feeds, asOf),
    affected: { ...affected, items: await withInspector(store, affected.items) },
  };
}

/** What Inspector says of the same vulnerabilities on the same resources beside what we say; it changes nothing. */
async function withInspector(
  store: Store,
  items: VulnerabilityDossier['affected']['items'],
): Promise<VulnerabilityDossier['affected']['items']> {
  const words = await inspectorWords(store, items);
  return items.map((item) => {
    const inspector = words.get(placeKey(item));
    return inspector === undefined ? item : { ...item, inspector };
  });
}
