import type { Localized, Severity } from '#kernel';

export const RISK_TEXTS = {
  none: {
    en: 'There is no history of vulnerabilities yet: scan, and analyse with advisories that were fetched.',
    ja: '脆弱性の履歴がまだありません。アドバイザリを取得してからスキャンと分析を実行してください。',
  },
  day: { en: 'DAY (UTC)', ja: '日付（UTC）' },
  total: { en: 'OPEN', ja: '未対応' },
  pace: { en: 'MENDS/DAY', ja: '必要な修正/日' },
  chart: { en: 'CHART', ja: 'グラフ' },
  causes: { en: 'CAUSES', ja: '原因' },
  change: { en: 'CHANGE', ja: '増減' },
  findings: { en: 'FINDINGS', ja: '検出結果' },
  vulnerabilities: { en: 'VULNERABILITIES', ja: '脆弱性' },
  resources: { en: 'RESOURCES', ja: 'リソース' },
  legend: {
    en: '█ looked at, ░ no longer looked at (it still counts). Suppressed at the end: {suppressed}.',
    ja: '█ 確認済み、░ 確認不可（未対応として数えます）。期間末の抑制中: {suppressed} 件。',
  },
  bySeverity: { en: 'At the end: {counts}.', ja: '期間末の内訳: {counts}。' },
  paceMeaning: {
    en: 'MENDS/DAY: how many must be mended each day so that none is late (3 days count a third, 14 a fourteenth, 60 a sixtieth).',
    ja: '必要な修正/日: 期限に遅れないために 1 日に必要な修正数です（3 日は 1/3、14 日は 1/14、60 日は 1/60 として加算）。',
  },
  ofDay: { en: '{day}: {before} → {after} ({change})', ja: '{day}: {before} → {after}（{change}）' },
  still: { en: 'Nothing moved on this day.', ja: 'この日の増減はありません。' },
  more: { en: '+{count} more', ja: 'ほか {count} 件' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Severities by the term that they stand for. */
export const RISK_TERM_TEXTS: Readonly<Record<Severity, Localized>> = {
  critical: { en: '3 days', ja: '3 日' },
  high: { en: '14 days', ja: '14 日' },
  medium: { en: '60 days', ja: '60 日' },
  low: { en: 'next upgrade', ja: '次回更新時' },
  informational: { en: 'informational', ja: '情報' },
};
