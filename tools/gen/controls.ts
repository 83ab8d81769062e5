import type { AnyControl } from '#analysis/posture';
import type { Language } from '#kernel';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, codes, page, table } from './markdown.ts';

interface Words {
  readonly title: string;
  readonly intro: (count: number) => string;
  readonly columns: readonly [string, string, string, string];
  readonly mend: string;
  readonly needs: string;
  readonly sources: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    title: 'Controls',
    intro: (count) =>
      `${count} controls judge the posture of AWS resources. A control that lacks something it needs says unknown, never pass.`,
    columns: ['control', 'severity', 'good state', 'answers'],
    mend: 'Mend',
    needs: 'Needs',
    sources: 'Sources',
  },
  ja: {
    title: 'コントロール',
    intro: (count) =>
      `${count} 件のコントロールが AWS リソースの設定を判定します。必要な情報が欠けている場合は「不明」とし、合格とはみなしません。`,
    columns: ['コントロール', '重要度', 'あるべき状態', '対応するコントロール'],
    mend: '対処',
    needs: '必要なデータ',
    sources: '出典',
  },
};

/** What the controls judge, why, and how it is mended, in both languages. */
export const controls: Generator = {
  async make(root) {
    const leaves = await loadLeaves<AnyControl>(root, 'control');
    return [
      { path: 'docs/reference/controls.md', text: controlsPage(leaves, 'en') },
      { path: 'docs/reference/controls.ja.md', text: controlsPage(leaves, 'ja') },
    ];
  },
};

function controlsPage(leaves: readonly AnyControl[], lang: Language): string {
  const words = WORDS[lang];
  const rows = leaves.map((leaf) => [
    `[${leaf.id}](#${leaf.id})`,
    leaf.severity,
    leaf.texts.title[lang],
    leaf.answers.map(({ catalogue, id }) => `${catalogue} ${id}`).join(', '),
  ]);
  const overview = table(words.columns, rows);
  return page(words.title, [words.intro(leaves.length), overview, ...leaves.map((leaf) => section(leaf, lang))]);
}

function section({ id, texts, severity, needs, sources, code: mend }: AnyControl, lang: Language): string {
  const words = WORDS[lang];
  return [
    `## ${id}`,
    `**${texts.title[lang]}** (${severity})`,
    texts.why[lang],
    `${words.mend}: ${texts.mend[lang]}`,
    code(mend.cli),
    `${words.needs}: ${codes(needs)}`,
    `${words.sources}: ${sources.map(({ url, read }) => `<${url}> (${read})`).join(', ')}`,
  ].join('\n\n');
}
