import type { CvssScore } from '#analysis/vulnerability';
import type { Queryable } from '#platform/store';
import { advisoryOf } from './stored.ts';

/** Names asked for in one statement. */
const PORTION = 500;

/** Published scores of some vulnerabilities by name, from every advisory that goes by it; names without one are absent. */
export async function scoresOf(
  db: Queryable,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly CvssScore[]>> {
  const scores = new Map<string, CvssScore[]>();
  for (let from = 0; from < names.length; from += PORTION) {
    const some = names.slice(from, from + PORTION);
    const own = await db
      .selectFrom('advisory')
      .select(['id as name', 'id', 'body'])
      .where('id', 'in', some)
      .orderBy('source')
      .orderBy('feed')
      .execute();
    const others = await db
      .selectFrom('advisory_alias as alias')
      .innerJoin('advisory', (join) =>
        join
          .onRef('advisory.source', '=', 'alias.source')
          .onRef('advisory.feed', '=', 'alias.feed')
          .onRef('advisory.id', '=', 'alias.id'),
      )
      .select(['alias.alias as name', 'advisory.id as id', 'advisory.body as body'])
      .where('alias.alias', 'in', some)
      .orderBy('advisory.source')
      .orderBy('advisory.id')
      .execute();
    for (const { name, id, body } of [...own, ...others]) {
      const known = scores.get(name) ?? [];
      known.push(...advisoryOf(id, body).scores);
      scores.set(name, known);
    }
  }
  return scores;
}
