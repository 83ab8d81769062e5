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
  registryUser: {
    type: 'string',
    flag: '--registry-user <name>',
    env: ['YAGURA_REGISTRY_USER'],
    description: {
      en: 'user that `registry:` targets are pulled as; left out, whoever `docker login` wrote into its own file, or nobody',
      ja: '`registry:` の対象を取得するユーザー（省略時は `docker login` が設定ファイルに保存したユーザー、なければ匿名）',
    },
  },
  registryPassword: {
    type: 'string',
    flag: '--registry-password <reference>',
    env: ['YAGURA_REGISTRY_PASSWORD'],
    description: {
      en: 'password or token of that user, as a reference: `env:NAME` or `file:/path`',
      ja: 'そのユーザーのパスワードまたはトークンの参照: `env:NAME` または `file:/path`',
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
    allowed: ['table', 'json', 'csv', 'openvex', 'cyclonedx-vex'],
    default: 'table',
    description: {
      en: 'how the vulnerabilities are written: a summary with a table, all as JSON, rows as CSV, or statements as OpenVEX or as CycloneDX 1.6',
      ja: '脆弱性の出力形式（要約と表、全項目の JSON、CSV、または OpenVEX・CycloneDX 1.6 の宣言）',
    },
  },
  vulnerabilityBy: {
    type: 'string',
    flag: '--by <unit>',
    env: [],
    allowed: ['package', 'fix', 'cve', 'entity'],
    description: {
      en: 'what a row is: of a target a package to upgrade (`package`) or a vulnerability (`cve`); of the organization what mends them (`fix`), a vulnerability (`cve`) or a resource (`entity`)',
      ja: '行の単位。対象を指定したときは更新するパッケージごと（`package`）または脆弱性ごと（`cve`）、組織全体では対応ごと（`fix`）、脆弱性ごと（`cve`）、リソースごと（`entity`）',
    },
  },
  opinion: {
    type: 'string',
    flag: '--opinion <opinion>',
    env: [],
    allowed: ['only-inspector', 'only-ours', 'both'],
    default: 'only-inspector',
    description: {
      en: 'what is listed: what Amazon Inspector alone says, what Yagura alone says, or what both say',
      ja: '一覧する対象（Amazon Inspector だけが検出、Yagura だけが検出、両方が検出）',
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
  statementFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['openvex', 'cyclonedx'],
    default: 'openvex',
    description: {
      en: 'how the statements are written: as OpenVEX, or as a CycloneDX 1.6 document with analyses alone',
      ja: '宣言の出力形式（OpenVEX、または analysis だけを含む CycloneDX 1.6 文書）',
    },
  },
  documentName: {
    type: 'string',
    flag: '--document <name>',
    env: [],
    description: {
      en: 'name of the document (default: the file as given); a later one of that name takes its place',
      ja: '文書の名前（既定: 指定したファイル名）。同じ名前で取り込み直すと置き換わる',
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
