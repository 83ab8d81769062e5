import { CODES_NOT_GIVEN, REASONS, reasonSentence } from '#analysis/exposure/network';
import type { Language } from '#kernel';
import type { Generator } from './generator.ts';
import { code, page, table } from './markdown.ts';

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly code: string;
  readonly text: string;
  readonly notGiven: string;
  readonly why: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    title: 'Explanation codes',
    intro: [
      'Why something does not get through. Codes are named as AWS Reachability Analyzer names them where it has one.',
      'An answer adds what it knows: ids, addresses, routes, entries.',
    ],
    code: 'code',
    text: 'text',
    notGiven: 'Codes that no answer carries',
    why: 'why',
  },
  ja: {
    title: '説明コード',
    intro: [
      '通信が到達しない理由を表すコードです。AWS の Reachability Analyzer に同じ意味のコードがあるものは、その名前を使います。',
      '実際の回答では、ID、アドレス、ルート、ルール番号などを補って表示します。',
    ],
    code: 'コード',
    text: '文面',
    notGiven: '回答に現れないコード',
    why: '理由',
  },
};

/** Why something does not get through, in both languages. */
export const exposureCodes: Generator = {
  async make() {
    return [
      { path: 'docs/reference/exposure-codes.md', text: codesPage('en') },
      { path: 'docs/reference/exposure-codes.ja.md', text: codesPage('ja') },
    ];
  },
};

function codesPage(language: Language): string {
  const words = WORDS[language];
  const given = Object.keys(REASONS).filter((one) => !Object.hasOwn(CODES_NOT_GIVEN, one));
  const rows = given.toSorted().map((one) => [code(one), reasonSentence(one, {}, language)]);
  const left = Object.entries(CODES_NOT_GIVEN).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return page(words.title, [
    ...words.intro,
    table([words.code, words.text], rows),
    `## ${words.notGiven}`,
    table(
      [words.code, words.text, words.why],
      left.map(([one, why]) => [code(one), reasonSentence(one, {}, language), why[language]]),
    ),
  ]);
}
