import type { Localized } from '#kernel';

/** Prose of the WAF commands. */
export const WAF_TEXTS = {
  // What becomes of a request.
  allow: { en: 'allowed', ja: '許可' },
  block: { en: 'blocked', ja: 'ブロック' },
  captcha: { en: 'asked for a CAPTCHA', ja: 'CAPTCHA を要求' },
  challenge: { en: 'asked for a token', ja: 'トークンを要求' },
  notKnown: { en: 'not known', ja: '不明' },
  outcome: { en: '{outcome} ({certainty})', ja: '{outcome}（{certainty}）' },
  possible: { en: 'possible: {actions}', ja: '可能性: {actions}' },
  decidedBy: { en: 'by {name} ({pointer}): {sentence}', ja: '{name}（{pointer}）による判定: {sentence}' },
  byDefault: { en: 'by the default action', ja: 'デフォルトアクションによる判定' },
  understood: {
    en: '{method} {target}: {headers} headers, {bytes} bytes of body, {limit} bytes are looked at',
    ja: '{method} {target}: ヘッダー {headers} 個、本文 {bytes} バイト（検査上限 {limit} バイト）',
  },
  labels: { en: 'labels: {labels}', ja: 'ラベル: {labels}' },
  rule: { en: 'rule', ja: 'ルール' },
  match: { en: 'matches', ja: '一致' },
  action: { en: 'action', ja: 'アクション' },
  why: { en: 'why', ja: '理由' },
  neverSent: {
    en: 'judged as text; nothing was sent',
    ja: 'テキストとして判定しました。送信はしていません',
  },
  // How sure.
  proved: { en: 'proved', ja: '証明済み' },
  likely: { en: 'likely, no proof', ja: '推定（証明ではない）' },
  documented: { en: 'documented, no proof', ja: 'AWS の公表情報（証明ではない）' },
  unknown: { en: 'unknown', ja: '不明' },
  // Verdicts.
  blocks: { en: 'blocks', ja: 'ブロックする' },
  'documented-to-block': { en: 'documented to block', ja: 'ブロックすると公表' },
  'does-not-block': { en: 'does not block', ja: 'ブロックしない' },
  entrance: { en: 'entrance', ja: '入口' },
  webAcl: { en: 'WebACL', ja: 'WebACL' },
  verdict: { en: 'verdict', ja: '判定' },
  behind: { en: 'behind it', ja: '背後のリソース' },
  noWebAcl: { en: 'none', ja: 'なし' },
  avoided: { en: '{verdict} ({count} ways avoid it)', ja: '{verdict}（迂回路 {count} 本）' },
  through: { en: 'gets through {name}:', ja: '{name} を通過するリクエスト:' },
  noEntrance: {
    en: 'no entrance of the internet is known: run `yagura analyze`, or give a WebACL with --file',
    ja: 'インターネットからの入口がありません。`yagura analyze` を実行するか、--file で WebACL を指定してください',
  },
  // Audit.
  severity: { en: 'severity', ja: '重要度' },
  remark: { en: 'remark', ja: '指摘' },
  mend: { en: 'mend', ja: '対処' },
  noRemark: { en: '{name}: no remark', ja: '{name}: 指摘はありません' },
  audited: {
    en: '{name} ({account} {region}): {rules} rules, {wcu} WCU, protects {protects}',
    ja: '{name}（{account} {region}）: ルール {rules} 個、{wcu} WCU、保護対象 {protects} 件',
  },
  noWebAcls: { en: 'the latest snapshot has no WebACL', ja: '最新のスナップショットに WebACL がありません' },
  // Patch.
  patch: { en: '{cve}: {name}, {wcu} WCU', ja: '{cve}: {name}、{wcu} WCU' },
  noPatch: { en: '{cve}: no rule', ja: '{cve}: ルールなし' },
  proof: {
    en: 'blocks {blocked} of {requests} known requests',
    ja: '既知のリクエスト {requests} 件中 {blocked} 件をブロック',
  },
  benign: {
    en: 'blocks {hits} of {requests} ordinary requests ({corpus})',
    ja: '通常のリクエスト {requests} 件中 {hits} 件をブロック（{corpus}）',
  },
  capacity: {
    en: 'capacity: {used} WCU now, {after} with it; {included} are included in the price, {most} at most',
    ja: 'キャパシティ: 現在 {used} WCU、追加後 {after} WCU（料金に含まれる分 {included}、上限 {most}）',
  },
  notTold: { en: 'requests that nothing tells from ordinary use:', ja: '通常の利用と区別できないリクエスト:' },
} as const satisfies Readonly<Record<string, Localized>>;
