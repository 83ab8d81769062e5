import { BENIGN_REQUESTS } from '#analysis/exposure/waf/patch';
import { MANAGED_GROUPS } from '#analysis/exposure/waf/managed';
import { readExploitCollection } from '#knowledge';
import type { Store } from '#platform/store';
import type { WafKnowledge } from '#api/contract';
import { cveIndex } from './cve-index.ts';

/** What is known of exploits, of managed rules and of ordinary requests. */
export async function wafKnowledge(store: Store): Promise<WafKnowledge> {
  const [collection, { cves }] = await Promise.all([readExploitCollection(store.db), cveIndex(store)]);
  const bySeverity = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of cves) bySeverity[severity] += 1;
  const managedCves = new Set(MANAGED_GROUPS.flatMap((group) => group.cves.map(({ cve }) => cve)));
  const read = MANAGED_GROUPS.map(({ readAt }) => readAt).toSorted();
  return {
    ...(collection === undefined ? {} : { builtAt: collection.updatedAt }),
    cves: cves.length,
    variants: cves.reduce((sum, { variants }) => sum + variants, 0),
    requests: cves.reduce((sum, { requests }) => sum + requests, 0),
    bySeverity,
    sources:
      collection === undefined
        ? []
        : [{ name: 'exploit', revision: collection.revision, licence: collection.licence, cves: collection.packs }],
    managed: { groups: MANAGED_GROUPS.length, cves: managedCves.size, read: read[0] ?? '' },
    benign: [{ corpus: 'yagura', requests: BENIGN_REQUESTS.length }],
  };
}
