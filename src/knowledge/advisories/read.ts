import { openAdvisoryIndex, type PackedAdvisoryIndex } from '#analysis/vulnerability';
import { type Queryable, type Store, unpackBytes, unpackText } from '#platform/store';
import type { Advisory } from './contract.ts';
import { partOf } from './load/write-intelligence.ts';
import { advisoryOf } from './stored.ts';

/** All that is said of one ecosystem by one feed, unpacked. */
const MAX_INDEX = 2 * 1024 * 1024 * 1024 - 1;
/** What a source knows of the CVEs of one year, unpacked. */
const MAX_FACTS = 512 * 1024 * 1024;
/** Names asked for in one statement. */
const PORTION = 500;

/** The index of everything that advisories say of packages. Fault `store` when it is damaged. */
export async function loadAdvisoryIndex({ db }: Pick<Store, 'db'>): Promise<PackedAdvisoryIndex> {
  const rows = await db
    .selectFrom('advisory_index')
    .select(['source', 'feed', 'ecosystem', 'body'])
    .orderBy('source')
    .orderBy('feed')
    .orderBy('ecosystem')
    .execute();
  return openAdvisoryIndex(
    rows.map(({ source, feed, ecosystem, body }) =>
      unpackBytes(body, `the index of ${source}/${feed} for ${ecosystem}`, MAX_INDEX),
    ),
  );
}

/** What the index is made of, without reading it. */
export async function advisoryIndexKey({ db }: Pick<Store, 'db'>): Promise<string> {
  const rows = await db
    .selectFrom('advisory_index')
    .select(['source', 'feed', 'ecosystem', 'digest'])
    .orderBy('source')
    .orderBy('feed')
    .orderBy('ecosystem')
    .execute();
  return rows.map((row) => Object.values(row).join(' ')).join('\n');
}

/** One advisory whole, what all feeds of its source say of it joined; undefined when there is none. */
export async function readAdvisory(db: Queryable, source: string, id: string): Promise<Advisory | undefined> {
  const rows = await db
    .selectFrom('advisory')
    .select('body')
    .where('source', '=', source)
    .where('id', '=', id)
    .orderBy('feed')
    .execute();
  const [first, ...others] = rows.map(({ body }) => advisoryOf(id, body));
  if (first === undefined) return undefined;
  return { ...first, affected: [first, ...others].flatMap(({ affected }) => affected) };
}

/** Every advisory that goes by a name (a CVE, a GHSA, its own id), by source and id. */
export async function advisoriesNamed(db: Queryable, name: string): Promise<readonly Advisory[]> {
  const own = await db.selectFrom('advisory').select(['source', 'id']).where('id', '=', name).execute();
  const others = await db.selectFrom('advisory_alias').select(['source', 'id']).where('alias', '=', name).execute();
  const keys = new Map([...own, ...others].map((key) => [`${key.source} ${key.id}`, key]));
  const found: Advisory[] = [];
  for (const [, { source, id }] of [...keys].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const advisory = await readAdvisory(db, source, id);
    if (advisory) found.push(advisory);
  }
  return found;
}

/** What a source (`kev`, `epss`, `ssvc`) knows of CVEs: of all of them, or of some. `T` is what its reader makes. */
export async function readFacts<T extends object>(
  db: Queryable,
  source: string,
  cves?: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const facts = new Map<string, T>();
  const parts = cves && [...new Set(cves.map(partOf))];
  for (let from = 0; from < (parts?.length ?? 1); from += PORTION) {
    const rows = await db
      .selectFrom('intelligence')
      .select(['part', 'body'])
      .where('source', '=', source)
      .$if(parts !== undefined, (query) => query.where('part', 'in', parts?.slice(from, from + PORTION) ?? []))
      .orderBy('feed')
      .orderBy('part')
      .execute();
    for (const { part, body } of rows) {
      const text = unpackText(body, `what ${source} knows of ${part}`, MAX_FACTS);
      const known = Object.entries(JSON.parse(text) as Readonly<Record<string, T>>);
      const wanted = cves && new Set(cves);
      for (const [cve, fact] of known) if (!wanted || wanted.has(cve)) facts.set(cve, fact);
    }
  }
  return facts;
}
