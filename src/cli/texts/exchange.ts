import type { Localized } from '#kernel';

/** Prose of the commands that take findings in and give them out. */
export const EXCHANGE_TEXTS = {
  takenIn: {
    en: 'took in {records} records ({findings} findings) in {seconds} s: {opened} opened, {closed} closed',
    ja: '{records} レコード（検出結果 {findings} 件）を {seconds} 秒で取り込みました: 新規 {opened} 件、解消 {closed} 件',
  },
  sources: { en: 'sources: {counts}', ja: '取り込み元: {counts}' },
  older: {
    en: '{count} were older than what is known and left alone',
    ja: '{count} 件は既知の情報より古いため反映しませんでした',
  },
  echoes: {
    en: '{count} were our own that came back and prove nothing',
    ja: '{count} 件は Yagura 自身が書き出したもののため反映しませんでした',
  },
  problems: { en: '{count} records could not be read:', ja: '{count} レコードを読み取れませんでした:' },
  refused: { en: 'no findings of a known format in: {names}', ja: '既知の形式の検出結果がありません: {names}' },
  written: {
    en: 'wrote {findings} findings ({bytes} bytes) to {location}',
    ja: '検出結果 {findings} 件（{bytes} バイト）を {location} に書き出しました',
  },
  writtenTable: {
    en: 'wrote {bytes} bytes to {location}',
    ja: '{bytes} バイトを {location} に書き出しました',
  },
  pushed: {
    en: 'Security Hub took {taken} findings and refused {refused}',
    ja: 'Security Hub に {taken} 件を書き込みました（拒否 {refused} 件）',
  },
} as const satisfies Readonly<Record<string, Localized>>;
