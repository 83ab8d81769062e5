import type { ExploitPack } from '#analysis/exposure/waf/exploits';
import { type Instant, instant, parseInstant } from '#kernel';
import type { Queryable, Store } from '#platform/store';
import { EXPLOIT, packOf } from './rows.ts';

/** CVEs asked for in one statement. */
const PORTION = 500;

/** The collection that the exploit packs come from. */
export interface ExploitCollection {
  readonly revision: string;
  readonly licence: string;
  readonly licenceDigest: string;
  /** Files read, those of which something was rendered, CVEs. */
  readonly files: number;
  readonly rendered: number;
  readonly packs: number;
  /** Files of which nothing was rendered, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly updatedAt: Instant;
}

/** Undefined while there is none. */
export async function readExploitCollection(db: Queryable): Promise<ExploitCollection | undefined> {
  const row = await db.selectFrom('knowledge_collection').selectAll().where('kind', '=', EXPLOIT).executeTakeFirst();
  if (!row) return undefined;
  const { revision, licence, files, rendered, packs, digest } = row;
  return {
    revision,
    licence,
    licenceDigest: row.licence_digest,
    files: Number(files),
    rendered: Number(rendered),
    packs: Number(packs),
    refused: JSON.parse(row.refused) as Readonly<Record<string, number>>,
    digest,
    updatedAt: parseInstant(row.updated_at) ?? instant(0),
  };
}

/** What is known of one CVE's exploits; undefined when nothing is. */
export async function readExploitPack(store: Store, cve: string): Promise<ExploitPack | undefined> {
  return (await readExploitPacks(store, [cve])).get(cve);
}

/** What is known of some CVEs' exploits; those of which nothing is known are absent. */
export async function readExploitPacks(
  { db }: Store,
  cves: readonly string[],
): Promise<ReadonlyMap<string, ExploitPack>> {
  const packs = new Map<string, ExploitPack>();
  for (let from = 0; from < cves.length; from += PORTION) {
    const rows = await db
      .selectFrom('knowledge_pack')
      .select(['id', 'body'])
      .where('kind', '=', EXPLOIT)
      .where('id', 'in', cves.slice(from, from + PORTION))
      .execute();
    for (const { id, body } of rows) packs.set(id, packOf(id, body));
  }
  return packs;
}

/** One line of the list of packs. */
export interface ExploitPackRow {
  readonly cve: string;
  readonly title: string;
  readonly severity: string;
  readonly variants: number;
  readonly requests: number;
  /** Variants that a response would have to complete, and variants that were left out. */
  readonly unresolved: number;
  readonly omitted: number;
}

export interface ExploitPackPage {
  readonly limit: number;
  /** The last CVE of the page before. */
  readonly after?: string;
  /** Part of the CVE or of the title. */
  readonly text?: string;
}

/** The packs in order of their CVEs, so many at a time. */
export async function listExploitPacks(
  { db, dialect }: Store,
  { limit, after = '', text = '' }: ExploitPackPage,
): Promise<readonly ExploitPackRow[]> {
  const rows = await db
    .selectFrom('knowledge_pack')
    .select(['id', 'title', 'severity', 'variants', 'requests', 'unresolved', 'omitted'])
    .where('kind', '=', EXPLOIT)
    .where('id', '>', after)
    .$if(text !== '', (query) =>
      query.where(({ or, ref }) => or([dialect.contains(ref('id'), text), dialect.contains(ref('title'), text)])),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, ...row }) => ({ cve: id, ...row }));
}
