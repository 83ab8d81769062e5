import type { Statement } from '#api/contract';
import type { Localized } from '#kernel';

const STATUSES: Readonly<Record<Statement['status'], Localized>> = {
  'not-affected': { en: 'not affected', ja: '影響なし' },
  affected: { en: 'affected', ja: '影響あり' },
  fixed: { en: 'fixed', ja: '修正済み' },
  'under-investigation': { en: 'under investigation', ja: '調査中' },
};

/** Texts of the commands about statements that are believed. */
export const STATEMENT_TEXTS = {
  statuses: STATUSES,
  vulnerability: { en: 'Vulnerability', ja: '脆弱性' },
  status: { en: 'Status', ja: '状態' },
  why: { en: 'Why', ja: '理由' },
  products: { en: 'Product', ja: '対象' },
  hides: { en: 'Hides', ja: '非表示' },
  until: { en: 'Until', ja: '期限' },
  over: { en: 'over', ja: '期限切れ' },
  approvedBy: { en: 'Answers for it', ja: '承認者' },
  document: { en: 'Document', ja: '文書' },
  kept: {
    en: '{kept} statements of {document} are believed until {until}; {dropped} it made before are not any more',
    ja: '{document} の宣言 {kept} 件を {until} まで適用します（以前の版にあった {dropped} 件は取り下げました）',
  },
  ended: {
    en: '{count} statements are over already and were left out',
    ja: '期限の過ぎた宣言 {count} 件は取り込んでいません',
  },
  problems: {
    en: '{count} parts of the document could not be read, the first: {example}',
    ja: '文書のうち {count} か所を読み取れませんでした（最初のもの: {example}）',
  },
  next: {
    en: 'the next analysis hides what they take away: `yagura analyze`',
    ja: '次回の分析から、対象の検出結果を非表示にします: `yagura analyze`',
  },
  dropped: {
    en: '{count} statements are no longer believed; the next analysis opens again what they hid',
    ja: '宣言 {count} 件の適用をやめました。次回の分析で、非表示だった検出結果を再び開きます',
  },
  none: {
    en: 'no statements are kept; `yagura vex keep <file>` believes a VEX document',
    ja: '適用中の宣言はありません。`yagura vex keep <ファイル>` で VEX 文書を取り込めます',
  },
  more: { en: '{count} more: raise `--limit`', ja: 'ほかに {count} 件あります（`--limit` を増やしてください）' },
} as const;
