import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAMILIES, leafIds } from '../../shared/families.ts';
import type { Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** Pairs of modules that hold the same texts in two languages. */
const CATALOGUES = [
  { en: 'web/app/messages/en.ts', ja: 'web/app/messages/ja.ts' },
  { en: 'src/cli/texts/en.ts', ja: 'src/cli/texts/ja.ts' },
] as const;

/** The sign of the product is the same in both languages. */
const SIGN = '櫓';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Every text exists in both languages, with the same keys and the same places for parameters. */
export const catalogue: Rule = {
  id: 'catalogue',
  mend: 'write the text in both languages with the same keys and the same `{places}`',
  async examine(project) {
    const { root } = project;
    if (root === undefined) return { examined: 0, violations: [] };
    const load = (path: string): Promise<unknown> => import(pathToFileURL(join(root, path)).href);
    const violations: Violation[] = [];
    let examined = 0;
    for (const { en, ja } of CATALOGUES) {
      if (!project.paths.includes(en) || !project.paths.includes(ja)) continue;
      const pairs = pairTexts(await load(en), await load(ja));
      examined += pairs.length;
      violations.push(...judgePairs(ja, pairs));
    }
    for (const path of localizedModules(project)) {
      const pairs = localizedTexts(await load(path));
      examined += pairs.length;
      violations.push(...judgePairs(path, pairs));
    }
    return { examined, violations };
  },
};

/** Modules whose exports hold `Localized` values: leaves, tables and catalogues. */
function localizedModules(project: Project): string[] {
  const leaves = FAMILIES.flatMap((family) =>
    leafIds(family, project.paths).map((id) => `${family.folder}/${id}/leaf.ts`),
  );
  const tables = project.paths.filter((path) =>
    /^src\/(?!main\/).*\/(texts|messages|catalogue|options)\.ts$/.test(path),
  );
  return [...leaves, ...tables];
}

export interface TextPair {
  readonly key: string;
  readonly en: string | undefined;
  readonly ja: string | undefined;
}

/** The texts of two catalogues side by side, by their dotted keys; exported names do not count. */
export function pairTexts(en: unknown, ja: unknown): TextPair[] {
  const [left, right] = [flatten(en, 1), flatten(ja, 1)];
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => ({ key, en: left.get(key), ja: right.get(key) }));
}

/** Texts below `value` by dotted key; `skip` outer levels (the export's name) are left out of the key. */
function flatten(value: unknown, skip: number): Map<string, string> {
  const texts = new Map<string, string>();
  const descend = (current: unknown, path: readonly string[]): void => {
    if (typeof current === 'string') texts.set(path.slice(skip).join('.'), current);
    else if (typeof current === 'function') texts.set(path.slice(skip).join('.'), `function of ${current.length}`);
    else if (isPlural(current)) descend(current.other, path);
    else if (typeof current === 'object' && current !== null) {
      for (const [key, member] of Object.entries(current)) descend(member, [...path, key]);
    }
  };
  descend(value, []);
  return texts;
}

/** `{one, other}` is one text: languages differ in the plural forms they have. */
function isPlural(value: unknown): value is { readonly other: string } {
  if (typeof value !== 'object' || value === null || !('other' in value)) return false;
  return Object.keys(value).every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key));
}

/** Every object with the members `en` and `ja` (or one of them alone) below a value. */
export function localizedTexts(value: unknown, path: readonly string[] = [], seen = new Set<unknown>()): TextPair[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const { en, ja } = value as { en?: unknown; ja?: unknown };
  if (typeof en === 'string' || typeof ja === 'string') {
    return [{ key: path.join('.'), en: text(en), ja: text(ja) }];
  }
  return Object.entries(value).flatMap(([key, member]) => localizedTexts(member, [...path, key], seen));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function judgePairs(path: string, pairs: readonly TextPair[]): Violation[] {
  return pairs.flatMap((pair) => {
    const message = judgePair(pair);
    return message ? [{ path, line: 0, message: `\`${pair.key}\` ${message}` }] : [];
  });
}

function judgePair({ en, ja }: TextPair): string | undefined {
  if (!en?.trim()) return 'has no English text';
  if (!ja?.trim()) return 'has no Japanese text';
  if (JAPANESE.test(en.replaceAll(SIGN, ''))) return 'has Japanese in its English text';
  const [inEnglish, inJapanese] = [places(en), places(ja)];
  return inEnglish === inJapanese
    ? undefined
    : `has places ${inEnglish || 'none'} in English, ${inJapanese || 'none'} in Japanese`;
}

function places(template: string): string {
  return [...new Set(template.match(/\{\w+\}/g))].toSorted().join(' ');
}
