import { SEVERITIES } from '#kernel';
import { defineOptions } from './definition.ts';

/** Options of the commands about installed software. */
export const SOFTWARE_OPTIONS = defineOptions({
  inventoryFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['table', 'json', 'cyclonedx'],
    default: 'table',
    description: {
      en: 'how the inventory is written: a summary, all of it as JSON, or as a CycloneDX 1.6 SBOM',
      ja: '一覧の出力形式（要約の表、全項目の JSON、または CycloneDX 1.6 の SBOM）',
    },
  },
  inventoryOutput: {
    type: 'string',
    flag: '--output <file>',
    env: [],
    default: '-',
    description: {
      en: 'file the inventory is written to; `-` for standard output',
      ja: '書き出すファイル（`-` は標準出力）',
    },
  },
  imagePlatform: {
    type: 'string',
    flag: '--platform <os/architecture>',
    env: [],
    default: 'linux/amd64',
    description: {
      en: 'which image of several is read: `linux/arm64`',
      ja: '複数プラットフォームのイメージから選ぶもの（例: `linux/arm64`）',
    },
  },
  software: {
    type: 'list',
    flag: '--software <sources>',
    env: ['YAGURA_SOFTWARE'],
    file: 'software.sources',
    default: ['ssm'],
    description: {
      en: 'where installed software is read from after the collection: `ssm` (what Systems Manager reports of instances), `images` (pulled from ECR), `functions` (code of Lambda), `all`, `off`; images and functions read code and need more permissions',
      ja: '収集後にソフトウェアを読み取る対象: `ssm`（Systems Manager が報告するインスタンスの情報）、`images`（ECR から取得するイメージ）、`functions`（Lambda のコード）、`all`、`off`。`images` と `functions` はコードを読み取るため、追加の権限が必要',
    },
  },
  softwareImageDays: {
    type: 'number',
    flag: '--image-days <days>',
    env: ['YAGURA_IMAGE_DAYS'],
    file: 'software.imageDays',
    minimum: 0,
    maximum: 3650,
    default: 30,
    description: {
      en: 'images pushed or pulled within so many days are read, besides those that running tasks use',
      ja: 'この日数以内にプッシュまたはプルされたイメージを読み取る（実行中のタスクが使うイメージは常に対象）',
    },
  },
  softwarePackages: {
    type: 'number',
    flag: '--software-packages <n>',
    env: ['YAGURA_SOFTWARE_PACKAGES'],
    file: 'software.packagesPerRun',
    minimum: 1,
    maximum: 100_000,
    default: 500,
    description: {
      en: 'images and functions downloaded in one run; the others follow in the next ones',
      ja: '1 回の実行でダウンロードするイメージと関数の数（残りは次回以降に読み取る）',
    },
  },
  softwareGigabytes: {
    type: 'number',
    flag: '--software-gigabytes <n>',
    env: ['YAGURA_SOFTWARE_GIGABYTES'],
    file: 'software.gigabytesPerRun',
    minimum: 1,
    maximum: 100_000,
    default: 100,
    description: {
      en: 'gibibytes downloaded of images and functions in one run',
      ja: '1 回の実行でイメージと関数をダウンロードする量の上限（GiB）',
    },
  },
  inventoryRecord: {
    type: 'string',
    flag: '--record <resource>',
    env: [],
    description: {
      en: 'also hold the inventory for a resource (its ARN, or `yagura:host:<id>`), so that the next scan judges it',
      ja: '一覧をリソース（ARN または `yagura:host:<id>`）のインベントリとしても登録し、次回のスキャンで判定',
    },
  },
  vulnerabilityFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['table', 'json', 'csv', 'openvex'],
    default: 'table',
    description: {
      en: 'how the vulnerabilities are written: a summary with a table, all as JSON, rows as CSV, or statements as OpenVEX',
      ja: '脆弱性の出力形式（要約と表、全項目の JSON、CSV、または OpenVEX の宣言）',
    },
  },
  vulnerabilityBy: {
    type: 'string',
    flag: '--by <unit>',
    env: [],
    allowed: ['package', 'cve'],
    default: 'package',
    description: {
      en: 'a row for each package to upgrade, or for each vulnerability',
      ja: '行の単位（アップグレードするパッケージごと、または脆弱性ごと）',
    },
  },
  vulnerabilityFailOn: {
    type: 'string',
    flag: '--fail-on <term|severity>',
    env: [],
    allowed: ['next-upgrade', '60d', '14d', '3d', 'forensic-3d', ...SEVERITIES],
    description: {
      en: 'end with exit code 2 when a vulnerability must be mended at least this soon, or is at least this severe',
      ja: '対応期限がこれ以上に短い、または重要度がこれ以上の脆弱性があれば終了コード 2 で終了',
    },
  },
  vexFile: {
    type: 'string',
    flag: '--vex <file>',
    env: [],
    description: {
      en: 'believe the statements of a file (OpenVEX, or CycloneDX with analyses): what they say is not affected is told apart',
      ja: 'VEX ファイル（OpenVEX、または analysis を含む CycloneDX）の宣言を適用し、影響なしとされたものを分けて表示',
    },
  },
  coverageGaps: {
    type: 'boolean',
    flag: '--gaps',
    env: [],
    default: false,
    description: {
      en: 'list every resource that is not looked at, with the reason',
      ja: '確認できていないリソースを理由とともに一覧',
    },
  },
});
