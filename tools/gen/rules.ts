import type { RuleHead } from '#analysis';
import { EXPOSURE_RULES, WEB_ACL_RULE } from '#analysis/exposure/findings';
import { RUNTIME_RULES } from '#analysis/runtime/findings';
import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import type { Language } from '#kernel';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, codes, page, table } from './markdown.ts';

interface Words {
  readonly title: string;
  readonly intro: (count: number) => string;
  readonly rule: string;
  readonly severity: string;
  readonly state: string;
  readonly answers: string;
  readonly needs: string;
  readonly mend: string;
  readonly reasons: string;
  readonly reason: string;
  readonly text: string;
  readonly sources: string;
  readonly read: (day: string) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    title: 'Rules',
    intro: (count) =>
      `${count} rules judge credentials, what the internet reaches and what WebACLs stop. A rule that lacks one of its kinds says unknown, never pass.`,
    rule: 'rule',
    severity: 'severity',
    state: 'good state',
    answers: 'answers',
    needs: 'Needs',
    mend: 'Mend',
    reasons: 'Reasons',
    reason: 'reason',
    text: 'text',
    sources: 'Sources',
    read: (day) => `read ${day}`,
  },
  ja: {
    title: 'ルール',
    intro: (count) =>
      `${count} 件のルールが、認証情報、インターネットからの到達範囲、WebACL の設定を判定します。必要な種別のデータが欠けている場合は「不明」とし、合格とはみなしません。`,
    rule: 'ルール',
    severity: '重大度',
    state: 'あるべき状態',
    answers: '対応するコントロール',
    needs: '必要なデータ',
    mend: '対処',
    reasons: '判定理由',
    reason: '理由コード',
    text: '文面',
    sources: '出典',
    read: (day) => `${day} 参照`,
  },
};

/** What is judged and why, in both languages. */
export const rules: Generator = {
  async make(root) {
    const leaves = [
      ...(await loadLeaves<RuleHead>(root, 'credential-rule')),
      ...Object.values<RuleHead>(EXPOSURE_RULES),
      WEB_ACL_RULE,
      VULNERABLE_PACKAGE_RULE,
      ...Object.values<RuleHead>(RUNTIME_RULES),
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return [
      { path: 'docs/reference/rules.md', text: rulesPage(leaves, 'en') },
      { path: 'docs/reference/rules.ja.md', text: rulesPage(leaves, 'ja') },
    ];
  },
};

function rulesPage(leaves: readonly RuleHead[], lang: Language): string {
  const words = WORDS[lang];
  const overview = table(
    [words.rule, words.severity, words.state, words.answers],
    leaves.map((leaf) => [`[${leaf.id}](#${leaf.id})`, leaf.severity, leaf.texts.title[lang], answersOf(leaf)]),
  );
  return page(words.title, [words.intro(leaves.length), overview, ...leaves.map((leaf) => ruleSection(leaf, lang))]);
}

function ruleSection(leaf: RuleHead, lang: Language): string {
  const words = WORDS[lang];
  const reasons = Object.entries(leaf.texts.reasons).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    `## ${leaf.id}`,
    `**${leaf.texts.title[lang]}** (${leaf.severity})`,
    leaf.texts.why[lang],
    `${words.mend}: ${leaf.texts.mend[lang]}`,
    `${words.needs}: ${codes(leaf.needs)}`,
    `${words.reasons}:`,
    table(
      [words.reason, words.text],
      reasons.map(([id, text]) => [code(id), text[lang]]),
    ),
    `${words.sources}: ${leaf.sources.map(({ url, read }) => `<${url}> (${words.read(read)})`).join(', ')}`,
  ].join('\n\n');
}

function answersOf(leaf: RuleHead): string {
  return leaf.answers.map(({ catalogue, id }) => `${catalogue} ${id}`).join(', ');
}
