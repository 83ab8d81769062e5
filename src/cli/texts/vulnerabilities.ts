import type { Localized } from '#kernel';
import type {
  AffectedResource,
  SoftwareCoverage,
  UncoveredPackages,
  VulnerabilityLine,
  VulnerabilityReport,
} from '#queries';

type Term = VulnerabilityLine['term'];

/** Terms, short enough for a cell. */
export const TERM_TEXTS: Readonly<Record<Term, Localized>> = {
  'forensic-3d': { en: '3 days + forensics', ja: '3 日＋調査' },
  '3d': { en: '3 days', ja: '3 日' },
  '14d': { en: '14 days', ja: '14 日' },
  '60d': { en: '60 days', ja: '60 日' },
  'next-upgrade': { en: 'next upgrade', ja: '次回更新時' },
};

/** Why nothing can be said of packages. */
export const UNCOVERED_TEXTS: Readonly<Record<UncoveredPackages['reason'], Localized>> = {
  'no-system': {
    en: 'the operating system is not known, so nobody can be asked about its packages',
    ja: 'OS を判定できないため、パッケージを照合できません',
  },
  'system-not-covered': {
    en: 'no advisories are read for this release of the operating system',
    ja: 'この OS リリースのアドバイザリを取得していません',
  },
  'other-vendor': {
    en: 'built by somebody else than the distribution, whose advisories do not speak of it',
    ja: 'ディストリビューション以外がビルドしたもので、そのアドバイザリの対象外です',
  },
  'no-source': {
    en: 'the inventory does not say what it was built from; only advisories for the same name were found',
    ja: 'ビルド元のパッケージが記録されておらず、同じ名前のアドバイザリだけを照合しています',
  },
  'ecosystem-not-covered': {
    en: 'no advisories are read for this kind of package',
    ja: 'この種類のパッケージのアドバイザリを取得していません',
  },
  'no-version': { en: 'its version is not known', ja: 'バージョンが不明です' },
};

/** Why a statement takes nothing away any more. */
export const REOPEN_TEXTS: Readonly<Record<NonNullable<VulnerabilityReport['stated'][number]['reopened']>, Localized>> =
  {
    expired: {
      en: '{count} statements have expired: what they took away counts again',
      ja: '期限切れの VEX 宣言が {count} 件あり、対象の脆弱性を再び数えています',
    },
    'evidence-changed': {
      en: '{count} statements rest on evidence that is another now: what they took away counts again',
      ja: '根拠が変わった VEX 宣言が {count} 件あり、対象の脆弱性を再び数えています',
    },
    'evidence-not-seen': {
      en: '{count} statements rest on evidence that cannot be seen here: what they took away counts',
      ja: '根拠をここで確認できない VEX 宣言が {count} 件あり、対象の脆弱性を数えています',
    },
  };

/** What becomes of a vulnerability without an upgrade. */
export const STATUS_TEXTS: Readonly<Record<VulnerabilityLine['status'], Localized>> = {
  affected: { en: 'fixed in a newer version', ja: '修正版あり' },
  unfixed: { en: 'no fix named', ja: '修正版の記載なし' },
  'will-not-fix': { en: 'will not be fixed', ja: '修正予定なし' },
  'end-of-life': { en: 'end of life', ja: 'サポート終了' },
  'under-investigation': { en: 'being looked into', ja: '調査中' },
};

export const EXPOSURE_WORDS: Readonly<Record<AffectedResource['exposure'], Localized>> = {
  internet: { en: 'internet', ja: 'インターネット' },
  'internal-only': { en: 'internal', ja: '内部のみ' },
  unknown: { en: 'unknown', ja: '不明' },
};

/** Gaps of coverage, short enough for a cell. */
export const GAP_TEXTS: Readonly<Record<SoftwareCoverage['gaps'][number]['gap'], Localized>> = {
  'not-asked': { en: 'never asked', ja: '未取得' },
  unmanaged: { en: 'not managed by SSM', ja: 'SSM 管理対象外' },
  'no-inventory': { en: 'no inventory', ja: 'インベントリなし' },
  'stale-inventory': { en: 'old inventory', ja: 'インベントリが古い' },
  'agent-silent': { en: 'agent silent', ja: 'エージェント応答なし' },
  stopped: { en: 'stopped', ja: '停止中' },
  'not-in-use': { en: 'not in use', ja: '未使用' },
  'not-judged': { en: 'no advisories for Windows', ja: 'Windows は判定対象外' },
};

/** Prose of `vuln`, `cve` and `coverage`. */
export const VULNERABILITY_TEXTS = {
  packages: {
    en: '{count} packages; advisories speak for {judged} of them',
    ja: 'パッケージ {count} 件（うちアドバイザリと照合できたもの {judged} 件）',
  },
  held: {
    en: 'inventory of {entity} ({source}), taken {takenAt}',
    ja: '{entity} のインベントリ（{source}、{takenAt} 時点）',
  },
  heldStale: {
    en: 'this inventory no longer says what is there now ({reason})',
    ja: 'このインベントリは現在の状態を示していません（{reason}）',
  },
  none: {
    en: 'no known vulnerability in what could be judged',
    ja: '照合できた範囲に既知の脆弱性はありません',
  },
  found: {
    en: '{count} vulnerabilities ({terms}); {fixable} with a fix, {exploited} known to be exploited',
    ja: '脆弱性 {count} 件（{terms}）。修正版あり {fixable} 件、悪用を確認済み {exploited} 件',
  },
  stated: {
    en: '{count} packages have a vulnerability that a statement takes away: not affected, or mended',
    ja: 'VEX の宣言により影響なし、または修正済みとされたもの: {count} 件',
  },
  statementsLeft: {
    en: '{count} things in the file of statements were not read, the first: {example}',
    ja: 'VEX ファイルのうち {count} か所を読み取れませんでした（最初の箇所: {example}）',
  },
  investigated: {
    en: '{count} more are being looked into by the vendor',
    ja: 'ほかにベンダーが調査中のものが {count} 件あります',
  },
  senseless: {
    en: '{count} statements of advisories have versions that make no sense; they were not matched',
    ja: 'アドバイザリの記述のうち {count} 件は、バージョンを解釈できないため照合していません',
  },
  notRead: {
    en: '{count} problems while reading the target: what is behind them is unknown (`yagura inventory` names them)',
    ja: '対象の読み取り中に問題が {count} 件ありました。該当箇所は不明です（`yagura inventory` で確認できます）',
  },
  unknownPlace: {
    en: 'nothing is known of where this runs: what is unknown counts as the worst',
    ja: '実行される環境が分からないため、不明な点は最も厳しく判定しています',
  },
  asAnalysed: {
    en: '{count} of them are findings: term and due date are those of the last analysis',
    ja: 'うち {count} 件は検出結果です。対応期限は前回の分析によるものです',
  },
  sources: { en: 'judged by:', ja: '照合に使用した情報源:' },
  source: { en: 'source', ja: '情報源' },
  advisories: { en: 'advisories', ja: 'アドバイザリ' },
  facts: { en: 'CVEs', ja: 'CVE' },
  read: { en: 'read', ja: '取得' },
  age: { en: 'age', ja: '経過' },
  hours: { en: '{count} h', ja: '{count} 時間' },
  days: { en: '{count} d', ja: '{count} 日' },
  never: { en: 'never', ja: '未取得' },
  stale: { en: 'OLD', ja: '古い' },
  failed: { en: '{count} failed', ja: '失敗 {count} 件' },
  notJudged: { en: 'not judged:', ja: '照合できていないもの:' },
  notJudgedNote: {
    en: '{count} packages were not judged: nothing is known of them, which is not the same as nothing being wrong',
    ja: '{count} 件のパッケージは照合できていません。「問題なし」ではなく「不明」です',
  },
  count: { en: 'packages', ja: 'パッケージ' },
  why: { en: 'why', ja: '理由' },
  examples: { en: 'such as', ja: '例' },
  upgrade: { en: 'upgrade', ja: '更新対象' },
  version: { en: 'installed', ja: '現在' },
  to: { en: 'to', ja: '更新後' },
  noFix: { en: '(none named)', ja: '（記載なし）' },
  removes: { en: 'removes', ja: '解消' },
  stays: { en: 'stays', ja: '残存' },
  term: { en: 'term', ja: '期限' },
  due: { en: 'due', ja: '期日' },
  exploited: { en: 'exploited', ja: '悪用' },
  epss: { en: 'EPSS', ja: 'EPSS' },
  score: { en: 'score', ja: 'スコア' },
  where: { en: 'where', ja: '場所' },
  vulnerability: { en: 'vulnerability', ja: '脆弱性' },
  fix: { en: 'fix', ja: '修正' },
  kev: { en: 'KEV', ja: 'KEV' },
  kevRansomware: { en: 'KEV, ransomware', ja: 'KEV・ランサムウェア' },
  more: {
    en: '{count} more: raise --limit, or use --format json',
    ja: 'ほか {count} 件（--limit を増やすか --format json で表示）',
  },
  // yagura cve
  standsFor: { en: 'stands for {names}', ja: '該当する脆弱性: {names}' },
  kevLine: {
    en: 'KEV: listed by CISA on {added}{due}{ransomware}',
    ja: 'KEV: CISA が {added} に掲載{due}{ransomware}',
  },
  kevDue: { en: ', due for federal agencies on {due}', ja: '、連邦政府機関の期限 {due}' },
  ransomware: { en: ', used by ransomware', ja: '、ランサムウェアで使用' },
  notInKev: { en: 'KEV: not listed (catalogue read {read})', ja: 'KEV: 掲載なし（{read} 取得のカタログ）' },
  kevNotRead: { en: 'KEV: not known, no catalogue is at hand', ja: 'KEV: 不明（カタログ未取得）' },
  kevOld: {
    en: 'KEV: not listed, but the catalogue is old (read {read}): that proves nothing',
    ja: 'KEV: 掲載なし。ただしカタログが古く（{read} 取得）、根拠になりません',
  },
  epssLine: {
    en: 'EPSS: {score} (above {percentile} of all CVEs) on {day}',
    ja: 'EPSS: {score}（全 CVE の {percentile} より上位、{day} 時点）',
  },
  ssvcLine: {
    en: 'SSVC by CISA: exploitation {exploitation}, automatable {automatable}, technical impact {impact}{at}',
    ja: 'CISA による SSVC: 悪用 {exploitation}、自動化 {automatable}、技術的影響 {impact}{at}',
  },
  ssvcAt: { en: ' ({day})', ja: '（{day}）' },
  vector: { en: 'vector', ja: 'ベクトル' },
  by: { en: 'by', ja: '発行元' },
  unreadable: { en: 'unreadable', ja: '読み取り不可' },
  advisory: { en: 'advisory', ja: 'アドバイザリ' },
  package: { en: 'package', ja: 'パッケージ' },
  status: { en: 'status', ja: '状態' },
  range: { en: 'affected versions', ja: '影響を受けるバージョン' },
  withdrawn: { en: 'withdrawn', ja: '取り下げ' },
  notAffected: { en: 'not affected', ja: '影響なし' },
  morePackages: {
    en: '{count} more packages: use --json',
    ja: 'ほか {count} 件のパッケージ（--json で表示）',
  },
  noAdvisory: { en: 'no advisory that was read speaks of it', ja: '取得済みのアドバイザリに記載はありません' },
  affected: { en: 'affected here: {states}', ja: '影響を受けるリソース: {states}' },
  notAffectedHere: {
    en: 'no resource is known to have it (see `yagura coverage` for what was not looked at)',
    ja: '影響を受けるリソースは確認されていません（確認できていないものは `yagura coverage` を参照）',
  },
  resource: { en: 'resource', ja: 'リソース' },
  exposure: { en: 'reached from', ja: '到達元' },
  action: { en: 'action', ja: 'アクション' },
  whyDue: { en: 'why it is due when it is:', ja: '対応期限の理由:' },
  termNow: {
    en: 'by what is known now the term is {term}: the next analysis decides it',
    ja: '現時点の情報では期限は「{term}」です。次回の分析で反映されます',
  },
  wafHint: {
    en: 'requests of its exploits are known: `yagura waf verdict {name}` tells which WebACLs stop them',
    ja: 'エクスプロイトのリクエストが既知です。`yagura waf verdict {name}` で WebACL が止めるか確認できます',
  },
  moreAffected: { en: '{count} more: raise --limit', ja: 'ほか {count} 件（--limit を増やすと表示）' },
  // yagura coverage
  asked: { en: 'snapshot {id} of {at}', ja: 'スナップショット {id}（{at}）' },
  kind: { en: 'kind', ja: '種類' },
  all: { en: 'all', ja: '全体' },
  lookedAt: { en: 'looked at', ja: '確認済み' },
  share: { en: '%', ja: '%' },
  gaps: { en: 'not looked at', ja: '未確認' },
  outside: { en: '(outside of AWS)', ja: '（AWS 以外）' },
  nothing: { en: 'no instance, function or image is known', ja: 'インスタンス・関数・イメージは確認されていません' },
  unseen: {
    en: 'not seen at all, and in no count:',
    ja: 'リソース自体を確認できておらず、集計に含まれていないもの:',
  },
  moreGaps: {
    en: '{count} more: raise --limit, or use --json',
    ja: 'ほか {count} 件（--limit を増やすか --json で表示）',
  },
  gapsHint: { en: '`yagura coverage --gaps` lists them', ja: '`yagura coverage --gaps` で一覧できます' },
  last: { en: 'last word', ja: '最終確認' },
} as const satisfies Readonly<Record<string, Localized>>;
