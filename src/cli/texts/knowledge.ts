import type { Localized } from '#kernel';

/** Prose of the knowledge commands. */
export const KNOWLEDGE_TEXTS = {
  updated: {
    en: '{packs} CVEs from {rendered} of {files} files ({licence}, {revision}): {written} written, {removed} removed',
    ja: '{files} ファイル中 {rendered} ファイルから CVE {packs} 件（{licence}、{revision}）: 書き込み {written} 件、削除 {removed} 件',
  },
  unchanged: {
    en: 'nothing changed: {packs} CVEs of {revision}',
    ja: '変更はありません: CVE {packs} 件（{revision}）',
  },
  refused: { en: 'not rendered, by reason: {reasons}', ja: '変換できなかったファイル（理由別）: {reasons}' },
  none: {
    en: 'no exploit knowledge yet: run `yagura knowledge update --from <folder>`',
    ja: 'エクスプロイトの知識はまだありません。`yagura knowledge update --from <folder>` を実行してください',
  },
  collection: {
    en: '{packs} CVEs of {revision} ({licence}), updated {at}',
    ja: 'CVE {packs} 件（{revision}、{licence}）、{at} 更新',
  },
  cve: { en: 'CVE', ja: 'CVE' },
  title: { en: 'title', ja: 'タイトル' },
  severity: { en: 'severity', ja: '深刻度' },
  variants: { en: 'variants', ja: '手口' },
  requests: { en: 'requests', ja: '要求' },
  open: { en: 'open', ja: '未確定' },
  omitted: { en: 'left out', ja: '省略' },
  variant: { en: 'variant {id}', ja: '手口 {id}' },
  steps: { en: 'steps of one attack, in this order', ja: '1 つの攻撃の手順（この順番）です' },
  unresolved: {
    en: 'only a response can give: {names}',
    ja: '応答からしか得られない値: {names}',
  },
  bare: { en: 'carries nothing of the attack', ja: '攻撃の内容を含みません' },
  leftOut: {
    en: '{count} variants were left out: this is not all there is',
    ja: '{count} 件の手口を省略しています。ここにあるものがすべてではありません',
  },
  source: { en: 'source: {file} ({licence})', ja: '出典: {file}（{licence}）' },
  neverSent: {
    en: 'text to be judged by rules; Yagura never sends it',
    ja: 'ルールで判定するためのテキストです。Yagura が送信することはありません',
  },
} as const satisfies Readonly<Record<string, Localized>>;
