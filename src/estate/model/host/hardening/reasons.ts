import type { Localized } from '#kernel';

/** Why a check says what it says. */
export const HARDENING_REASONS = {
  set: { en: '{name} is {value}', ja: '{name} は {value} です' },
  'set-by-default': {
    en: '{name} is not set, which means {value}',
    ja: '{name} の設定がなく、既定の {value} になります',
  },
  'set-in-match': {
    en: '{name} is {value} for some connections',
    ja: '一部の接続に対して {name} が {value} です',
  },
  'not-set': { en: '{name} is not set', ja: '{name} が設定されていません' },
  denied: { en: '{path} may not be read by this user', ja: '{path} を読む権限がありません' },
  'not-there': { en: '{path} is not there', ja: '{path} がありません' },
  'not-readable': { en: '{path} could not be read', ja: '{path} を読めませんでした' },
  'not-installed': { en: '{name} is not installed', ja: '{name} はインストールされていません' },
  'all-good': { en: '{count} looked at, nothing to mend', ja: '{count} 件を確認し、問題はありません' },
  found: { en: '{count} found: {names}', ja: '{count} 件あります: {names}' },
  'not-all-seen': {
    en: 'not everything could be looked at, and nothing was found in the rest',
    ja: '確認できない部分があり、確認できた範囲では見つかりませんでした',
  },
  mode: { en: '{path} has mode {mode} and owner {owner}', ja: '{path} のモードは {mode}、所有者は {owner} です' },
  'not-separate': { en: '{path} is no mount of its own', ja: '{path} は独立したマウントではありません' },
  'mount-lacks': { en: '{path} is mounted without {names}', ja: '{path} のマウントに {names} がありません' },
  'mount-has': { en: '{path} is mounted with {names}', ja: '{path} は {names} 付きでマウントされています' },
  runs: { en: '{name} runs', ja: '{name} が動いています' },
  'does-not-run': { en: 'none of {names} runs', ja: '{names} のいずれも動いていません' },
  'open-port': { en: 'port {ports} is open', ja: 'ポート {ports} が開いています' },
  'no-such-port': { en: 'none of these ports is open', ja: '対象のポートは開いていません' },
  'newer-kernel': {
    en: '{running} runs, {newest} is installed',
    ja: '{running} が動作中で、{newest} がインストール済みです',
  },
  'newest-kernel': { en: '{running} is the newest installed', ja: '{running} はインストール済みの中で最新です' },
  'kernel-not-told': {
    en: 'which kernels are installed could not be told',
    ja: 'インストール済みのカーネルを判定できません',
  },
  'restart-asked': { en: 'the packages ask for a restart: {names}', ja: 'パッケージが再起動を求めています: {names}' },
  'no-restart-asked': { en: 'no package asks for a restart', ja: '再起動を求めるパッケージはありません' },
  'restart-not-told': {
    en: 'nothing here would say that a restart is due',
    ja: '再起動の要否を知らせる仕組みがありません',
  },
  enabled: { en: '{path} turns it on', ja: '{path} で有効になっています' },
  'not-enabled': { en: 'nothing turns it on', ja: '有効にする設定がありません' },
} as const satisfies Readonly<Record<string, Localized>>;
