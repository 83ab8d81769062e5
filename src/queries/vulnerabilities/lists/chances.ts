import { sql } from 'kysely';
import type { EpssScore } from '#analysis/vulnerability/decision';
import { readFacts } from '#knowledge/advisories';
import type { Store } from '#platform/store';
import type { VulnerabilityGrouping } from '#api/contract';
import { GROUP_COLUMNS } from './groups.ts';

/** Names remembered for each store: more than any organization has at a time. */
const REMEMBERED = 100_000;

interface Remembered {
  /** Changes with what is known. */
  readonly stamp: string;
  readonly chances: Map<string, number | undefined>;
}

/** A year's chances are one text; unpacking it for each page would take longer than all the rest. */
const MEMORY = new WeakMap<Store['db'], Remembered>();

/** The chance of exploitation of some vulnerabilities by FIRST; those it does not know are absent. */
export async function chancesOf({ db }: Store, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const digests = await db
    .selectFrom('intelligence')
    .select(['part', 'digest'])
    .where('source', '=', 'epss')
    .orderBy('feed')
    .orderBy('part')
    .execute();
  const stamp = digests.map(({ part, digest }) => `${part} ${digest}`).join('\n');
  let memory = MEMORY.get(db);
  if (memory?.stamp !== stamp || memory.chances.size > REMEMBERED) memory = { stamp, chances: new Map() };
  MEMORY.set(db, memory);
  const { chances } = memory;
  const missing = names.filter((name) => !chances.has(name));
  if (missing.length > 0) {
    const read = await readFacts<EpssScore>(db, 'epss', missing);
    for (const name of missing) chances.set(name, read.get(name)?.score);
  }
  return new Map(
    names.flatMap((name) => {
      const chance = chances.get(name);
      return chance === undefined ? [] : [[name, chance] as const];
    }),
  );
}

/** The highest chance of each of some groups. */
export async function highestChances(
  store: Store,
  by: VulnerabilityGrouping,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  if (by === 'cve') return chancesOf(store, keys);
  const group = sql.ref(GROUP_COLUMNS[by]);
  const { rows } = await sql<{ key: string; vulnerability: string }>`
    select distinct ${group} as key, vulnerability from vulnerable where ${group} in (${sql.join(keys)})`.execute(
    store.db,
  );
  const chances = await chancesOf(store, [...new Set(rows.map(({ vulnerability }) => vulnerability))]);
  const highest = new Map<string, number>();
  for (const { key, vulnerability } of rows) {
    const chance = chances.get(vulnerability);
    if (chance !== undefined && chance > (highest.get(key) ?? -1)) highest.set(key, chance);
  }
  return highest;
}
