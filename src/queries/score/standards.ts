import { RULES } from '#analysis';
import { SIGHT_RULE, STANDARDS } from '#analysis/posture';
import { ALL, pairsOf } from '#analysis/score';
import { didYouMean, Fault, type Localized } from '#kernel';
import type { Standard } from '#api/contract';

const TITLES: ReadonlyMap<string, Localized> = new Map(RULES.map(({ id, texts }) => [id, texts.title]));

/** Title of a control: that of its first rule, with how many more there are. */
export function controlTitle(rules: readonly string[]): Localized {
  const [first = ''] = rules;
  const title = TITLES.get(first) ?? { en: first, ja: first };
  const more = rules.length - 1;
  return more === 0 ? title : { en: `${title.en} (and ${more} more)`, ja: `${title.ja}（ほか ${more} 件）` };
}

export function standardTitle(id: string): Localized | undefined {
  return STANDARDS.find((standard) => standard.id === id)?.title;
}

/** Every standard with how many of its controls a rule answers. */
export function standardCatalogue(): Standard[] {
  const pairs = pairsOf(
    RULES.filter(({ id }) => id !== SIGHT_RULE.id),
    STANDARDS,
  );
  const byStandard = Map.groupBy(pairs, ({ standard }) => standard);
  return STANDARDS.map(({ id, title, version, source }) => ({
    id,
    title,
    version,
    source,
    controls: new Set(byStandard.get(id)?.map(({ control }) => control)).size,
  }));
}

/** Checks the id of a standard, or `all`. Fault `not-found`. */
export function knownStandard(id: string): string {
  const ids = [ALL, ...STANDARDS.map((standard) => standard.id)];
  if (ids.includes(id)) return id;
  const meant = didYouMean(id, ids);
  throw new Fault(
    'not-found',
    `there is no standard \`${id.slice(0, 60)}\`${meant ? ` (did you mean \`${meant}\`?)` : ''}`,
    {
      mend: `name one of ${ids.join(', ')}`,
    },
  );
}
