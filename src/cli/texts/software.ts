import type { Localized } from '#kernel';

/** Prose of the commands about installed software. */
export const SOFTWARE_TEXTS = {
  working: { en: 'reading', ja: '読み取り中' },
  progress: { en: 'reading: {done} of {total} MiB', ja: '読み取り中: {done}/{total} MiB' },
  progressOpen: { en: 'reading: {done} MiB', ja: '読み取り中: {done} MiB' },
  target: { en: '{name} ({kind})', ja: '{name}（{kind}）' },
  image: { en: 'image', ja: 'イメージ' },
  root: { en: 'file system', ja: 'ファイルシステム' },
  host: { en: 'host', ja: 'ホスト' },
  function: { en: 'function package', ja: '関数パッケージ' },
  instance: { en: 'instance', ja: 'インスタンス' },
  sbom: { en: 'bill of materials', ja: 'SBOM' },
  digest: { en: 'digest: {digest}', ja: 'ダイジェスト: {digest}' },
  os: { en: 'operating system: {os}', ja: 'OS: {os}' },
  noOs: {
    en: 'operating system: not named by any file that was read',
    ja: 'OS: 読み取ったファイルからは判定できません',
  },
  nothing: {
    en: 'no record of installed software was found',
    ja: 'インストール済みソフトウェアの記録は見つかりませんでした',
  },
  type: { en: 'type', ja: '種類' },
  packages: { en: 'packages', ja: 'パッケージ' },
  records: { en: 'records', ja: '記録' },
  layer: { en: 'layer', ja: 'レイヤー' },
  problems: {
    en: '{count} problems: what is behind them is unknown, not absent',
    ja: '問題が {count} 件あります。該当箇所の内容は「なし」ではなく「不明」です',
  },
  problem: { en: 'problem', ja: '問題' },
  path: { en: 'path', ja: 'パス' },
  detail: { en: 'detail', ja: '詳細' },
  more: { en: '{count} more: --format json shows all', ja: 'ほか {count} 件。--format json ですべて表示できます' },
  written: { en: '{count} packages written to {path}', ja: '{count} 件のパッケージを {path} に書き出しました' },
  ssm: { en: 'instances', ja: 'インスタンス' },
  images: { en: 'images', ja: 'イメージ' },
  functions: { en: 'functions', ja: '関数' },
  gathered: {
    en: 'software of {source}: {read} read, {confirmed} unchanged, {skipped} not asked, {failed} failed',
    ja: '{source}のソフトウェア: 読み取り {read} 件、変更なし {confirmed} 件、対象外 {skipped} 件、失敗 {failed} 件',
  },
  reasons: { en: '  because: {reasons}', ja: '  理由: {reasons}' },
  recorded: {
    en: '{count} packages held for {resource} ({source}): the next scan judges them',
    ja: '{count} 件のパッケージを {resource}（{source}）のインベントリとして登録しました。次回のスキャンで判定します',
  },
  recordedBefore: {
    en: 'the same, or something newer, is held for {resource} ({source}) already',
    ja: '{resource}（{source}）には、同じ内容またはより新しい内容がすでに登録されています',
  },
} as const satisfies Readonly<Record<string, Localized>>;
