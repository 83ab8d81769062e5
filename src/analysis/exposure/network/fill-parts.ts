import { fillTemplate, type Language, type Localized, type TextParams } from '#kernel';

/** Values of parameters that are words, not names. */
const WORDS: Readonly<Record<string, Localized>> = {
  ingress: { en: 'inbound', ja: 'インバウンド' },
  egress: { en: 'outbound', ja: 'アウトバウンド' },
};

/**
 * Fills a template in which `[…]` stands around what is said only if all its places have a value: not every station
 * of a path can name all of what it decided by.
 */
export function fillParts(template: Localized, params: TextParams, language: Language): string {
  const words = inWords(params, language);
  const kept = template[language].replaceAll(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => words[name] !== undefined && words[name] !== '')
      ? part
      : '',
  );
  return fillTemplate(kept, words);
}

function inWords(params: TextParams, language: Language): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const word = typeof value === 'string' && Object.hasOwn(WORDS, value) ? WORDS[value] : undefined;
      return [name, word?.[language] ?? value];
    }),
  );
}
