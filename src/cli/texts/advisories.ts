import type { Localized } from '#kernel';

/** Prose about the sources of advisories. */
export const ADVISORY_TEXTS = {
  working: { en: 'fetching advisories', ja: 'アドバイザリを取得しています' },
  fetching: {
    en: '{source} {feed}: {done} of {total} MB fetched',
    ja: '{source} {feed}: {total} MB 中 {done} MB 取得',
  },
  reading: { en: '{source} {feed}: {done} advisories read', ja: '{source} {feed}: アドバイザリ {done} 件読み込み' },
  indexing: { en: '{source} {feed}: making the index', ja: '{source} {feed}: 索引を作成' },
  done: {
    en: '{advisories} advisories and facts about {facts} CVEs in {feeds} feeds: {written} written, {removed} removed, {failed} feeds failed',
    ja: 'フィード {feeds} 件、アドバイザリ {advisories} 件、CVE {facts} 件の情報: 書き込み {written} 件、削除 {removed} 件、失敗したフィード {failed} 件',
  },
  nothingThere: {
    en: 'none of the sources is there: see the reference page of advisory sources for the places in a mirror',
    ja: '情報源が見つかりません。ミラー内の配置は、アドバイザリの情報源のリファレンスを参照してください',
  },
  failed: { en: '{source} {feed} failed: {failure}', ja: '{source} {feed} の取得に失敗しました: {failure}' },
  problems: {
    en: '{source} {feed}: left out {problems}',
    ja: '{source} {feed}: 読み込めなかったもの {problems}',
  },
  none: {
    en: 'no advisories yet: run `yagura knowledge fetch`',
    ja: 'アドバイザリはまだありません。`yagura knowledge fetch` を実行してください',
  },
  source: { en: 'source', ja: '情報源' },
  feed: { en: 'feed', ja: 'フィード' },
  state: { en: 'state', ja: '状態' },
  advisories: { en: 'advisories', ja: 'アドバイザリ' },
  facts: { en: 'CVEs', ja: 'CVE' },
  asOf: { en: 'as of', ja: 'データの時点' },
  fetchedAt: { en: 'fetched', ja: '取得' },
  age: { en: 'age', ja: '経過' },
  hours: { en: '{count} h', ja: '{count} 時間' },
  days: { en: '{count} d', ja: '{count} 日' },
  old: { en: '{age} (old)', ja: '{age}（要更新）' },
  states: {
    read: { en: 'read', ja: '取得済み' },
    absent: { en: 'absent', ja: '配布なし' },
    failed: { en: 'failed', ja: '失敗' },
  },
} as const satisfies Readonly<Record<string, Localized | Readonly<Record<string, Localized>>>>;
