import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import { packText, type Queryable, type Store } from '#platform/store';
import type { FeedKey } from './write-advisories.ts';

/**
 * Makes what is known of CVEs by one feed these facts: a part for each year of CVEs, so that one CVE is found without
 * the others and a year in which nothing changed is not written.
 */
export async function writeIntelligence(
  tx: Queryable,
  dialect: Store['dialect'],
  { source, feed }: FeedKey,
  facts: ReadonlyMap<string, object>,
): Promise<void> {
  const parts = Map.groupBy(facts, ([cve]) => partOf(cve));
  const rows = [...parts].map(([part, entries]) => {
    const body = canonicalJson(Object.fromEntries(entries));
    return { source, feed, part, facts: entries.length, digest: sha256(body), body };
  });
  const stored = await tx
    .selectFrom('intelligence')
    .select(['part', 'digest'])
    .where('source', '=', source)
    .where('feed', '=', feed)
    .execute();
  const known = new Map(stored.map(({ part, digest }) => [part, digest]));
  const changed = rows.filter(({ part, digest }) => known.get(part) !== digest);
  await dialect.upsert(
    tx,
    'intelligence',
    ['source', 'feed', 'part'],
    changed.map((row) => ({ ...row, body: packText(row.body) })),
  );
  const gone = stored.map(({ part }) => part).filter((part) => !parts.has(part));
  if (gone.length > 0) {
    await tx
      .deleteFrom('intelligence')
      .where('source', '=', source)
      .where('feed', '=', feed)
      .where('part', 'in', gone)
      .execute();
  }
}

/** The year of a CVE. */
export function partOf(cve: string): string {
  return /^CVE-(\d{4})-/.exec(cve)?.[1] ?? '';
}
