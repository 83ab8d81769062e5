import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import { packText, type Queryable, type Store, unpackText } from '#platform/store';
import type { TouchedNames } from './touched-names.ts';
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
  touched: TouchedNames,
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
  const gone = stored.map(({ part }) => part).filter((part) => !parts.has(part));
  const now = new Map(changed.map(({ part, body }) => [part, body]));
  for (const part of [...now.keys(), ...gone]) await touchPart(tx, { source, feed }, part, now.get(part), touched);
  await dialect.upsert(
    tx,
    'intelligence',
    ['source', 'feed', 'part'],
    changed.map((row) => ({ ...row, body: packText(row.body) })),
  );
  if (gone.length > 0) {
    await tx
      .deleteFrom('intelligence')
      .where('source', '=', source)
      .where('feed', '=', feed)
      .where('part', 'in', gone)
      .execute();
  }
}

/** Notes the CVEs of one part of which something else is known now. */
async function touchPart(
  tx: Queryable,
  { source, feed }: FeedKey,
  part: string,
  after: string | undefined,
  touched: TouchedNames,
): Promise<void> {
  if (touched.isFull()) return;
  const row = await tx
    .selectFrom('intelligence')
    .select('body')
    .where('source', '=', source)
    .where('feed', '=', feed)
    .where('part', '=', part)
    .executeTakeFirst();
  const was = row ? factsIn(unpackText(row.body, `what ${source} knows of ${part}`, MAX_FACTS)) : {};
  const is = after === undefined ? {} : factsIn(after);
  for (const [cve, fact] of Object.entries(is))
    if (canonicalJson(was[cve] ?? null) !== canonicalJson(fact)) touched.addName(cve);
  for (const cve of Object.keys(was)) if (!Object.hasOwn(is, cve)) touched.addName(cve);
}

/** What a source knows of the CVEs of one year, unpacked. */
const MAX_FACTS = 512 * 1024 * 1024;

function factsIn(body: string): Readonly<Record<string, unknown>> {
  return JSON.parse(body) as Readonly<Record<string, unknown>>;
}

/** The year of a CVE. */
export function partOf(cve: string): string {
  return /^CVE-(\d{4})-/.exec(cve)?.[1] ?? '';
}
