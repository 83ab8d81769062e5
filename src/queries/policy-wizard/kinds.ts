import type { Localized } from '#kernel';

/** What an organizational unit is for. */
export const OU_KINDS = ['production', 'staging', 'development', 'sandbox', 'other'] as const;

export type OuKind = (typeof OU_KINDS)[number];

export const OU_KIND_TEXTS: Readonly<Record<OuKind, Localized>> = {
  production: { en: 'Production', ja: '本番' },
  staging: { en: 'Staging', ja: 'ステージング' },
  development: { en: 'Development', ja: '開発' },
  sandbox: { en: 'Sandbox', ja: 'サンドボックス' },
  other: { en: 'Something else', ja: 'その他' },
};

/** Words that give a unit away, the first that is found decides: "non-production" is no production. */
const WORDS: readonly (readonly [OuKind, RegExp])[] = [
  ['development', /\bnon.?prod|\bdev|\btest|開発|検証/i],
  ['sandbox', /sandbox|\bsbx\b|playground|\blab\b|サンドボックス|お試し/i],
  ['staging', /\bstag|\bstg\b|\bqa\b|\buat\b|ステージング/i],
  ['production', /\bprod\b|\bproduction|\bprd\b|\blive\b|本番/i],
];

/** What a unit seems to be: by its name, the innermost first, else by the tags of its accounts when they agree. */
export function guessKind(path: string, accountTags: readonly string[]): OuKind {
  for (const name of path.split('/').toReversed()) {
    const kind = kindOf(name);
    if (kind !== 'other') return kind;
  }
  const kinds = new Set(accountTags.map(kindOf).filter((kind) => kind !== 'other'));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'other';
}

function kindOf(text: string): OuKind {
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
