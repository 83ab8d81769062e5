import { SEVERITIES } from '#kernel';
import { LOG_LEVELS } from '../runtime/log-level.ts';
import { AGENT_OPTIONS } from './agent-options.ts';
import { CASEWORK_OPTIONS } from './casework-options.ts';
import { WAF_OPTIONS } from './waf-options.ts';
import { defineOptions } from './definition.ts';
import { ENROLMENT_OPTIONS } from './enrolment-options.ts';
import { EXPOSURE_OPTIONS } from './exposure-options.ts';
import { HOST_OPTIONS } from './host-options.ts';
import { LANGUAGE_OPTION } from './language-option.ts';
import { KNOWLEDGE_OPTIONS } from './knowledge-options.ts';
import { RISK_OPTIONS } from './risk-options.ts';
import { SCORE_OPTIONS } from './score-options.ts';
import { SOFTWARE_OPTIONS } from './software-options.ts';
import { TRACE_OPTIONS } from './trace-options.ts';
import { WATCH_OPTIONS } from './watch-options.ts';

/** Every option of Yagura. Adding a row here is all that is needed for flag, variable, file entry and reference. */
export const OPTIONS = defineOptions({
  config: {
    type: 'string',
    flag: '--config <file>',
    env: ['YAGURA_CONFIG'],
    default: 'yagura.yaml',
    description: { en: 'configuration file', ja: '設定ファイル' },
  },
  store: {
    type: 'string',
    flag: '--store <url>',
    env: ['YAGURA_STORE', 'DATABASE_URL'],
    file: 'store',
    default: 'sqlite:.yagura/yagura.db',
    description: {
      en: 'where findings and snapshots are kept: `sqlite:<file>` or `postgres://…`',
      ja: '検出結果とスナップショットの保存先: `sqlite:<ファイル>` または `postgres://…`',
    },
  },
  policy: {
    type: 'string',
    flag: '--policy <file>',
    env: ['YAGURA_POLICY'],
    file: 'policy',
    default: 'policy.yaml',
    description: {
      en: 'policy file with thresholds, owners and exceptions (defaults apply when it does not exist)',
      ja: 'しきい値・担当者・例外を書くポリシーファイル（なければ既定値を使用）',
    },
  },
  ...LANGUAGE_OPTION,
  logLevel: {
    type: 'string',
    flag: '--log-level <level>',
    env: ['YAGURA_LOG_LEVEL'],
    file: 'log.level',
    allowed: LOG_LEVELS,
    default: 'warn',
    description: { en: 'how much is logged to standard error', ja: '標準エラーへのログの詳しさ' },
  },
  sample: {
    type: 'boolean',
    flag: '--sample',
    env: [],
    default: false,
    description: {
      en: 'use the made-up company instead of your own data',
      ja: '自社のデータの代わりに架空の会社のサンプルを使用',
    },
  },
  profile: {
    type: 'string',
    flag: '--profile <name>',
    env: ['AWS_PROFILE'],
    file: 'aws.profile',
    description: {
      en: 'AWS profile (default: the standard credential chain)',
      ja: 'AWS プロファイル（既定: 標準の認証情報チェーン）',
    },
  },
  region: {
    type: 'string',
    flag: '--region <region>',
    env: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    file: 'aws.region',
    description: {
      en: "home region, where account-wide calls go (default: the profile's, else us-east-1)",
      ja: 'ホームリージョン（アカウント全体の API を呼ぶ先。既定: プロファイルの設定、なければ us-east-1）',
    },
  },
  regions: {
    type: 'list',
    flag: '--regions <regions>',
    env: ['YAGURA_REGIONS'],
    file: 'aws.regions',
    description: { en: 'regions to look at (default: all enabled)', ja: '調べるリージョン（既定: 有効なものすべて）' },
  },
  roleName: {
    type: 'string',
    flag: '--role-name <name>',
    env: ['YAGURA_ROLE_NAME'],
    file: 'aws.roleName',
    description: {
      en: 'role assumed in each member account (without it only the own account is read)',
      ja: '各メンバーアカウントで引き受けるロール（なければ自アカウントのみ）',
    },
  },
  externalId: {
    type: 'string',
    flag: '--external-id <id>',
    env: ['YAGURA_EXTERNAL_ID'],
    file: 'aws.externalId',
    description: { en: 'external id given when the role is assumed', ja: 'ロールを引き受けるときの外部 ID' },
  },
  accounts: {
    type: 'list',
    flag: '--accounts <ids>',
    env: ['YAGURA_ACCOUNTS'],
    file: 'aws.accounts',
    description: { en: 'only these accounts', ja: '対象をこのアカウントに限定' },
  },
  ou: {
    type: 'list',
    flag: '--ou <ids>',
    env: ['YAGURA_OU'],
    file: 'aws.ous',
    description: {
      en: 'only accounts below these organizational units (id or path)',
      ja: '対象をこの OU（ID またはパス）配下のアカウントに限定',
    },
  },
  collectors: {
    type: 'list',
    flag: '--collectors <ids>',
    env: ['YAGURA_COLLECTORS'],
    file: 'aws.collectors',
    description: {
      en: 'only these collectors (`iam-*`, `s3-buckets`); findings that need others become "not looked at"',
      ja: '使うコレクターを限定（`iam-*`、`s3-buckets` など）。ほかの情報が必要な検出結果は「確認不可」になる',
    },
  },
  concurrency: {
    type: 'number',
    flag: '--concurrency <n>',
    env: ['YAGURA_CONCURRENCY'],
    file: 'aws.concurrency',
    minimum: 1,
    maximum: 64,
    default: 8,
    description: { en: 'accounts read at the same time', ja: '同時に読み取るアカウント数' },
  },
  requestTimeout: {
    type: 'number',
    flag: '--request-timeout <seconds>',
    env: ['YAGURA_REQUEST_TIMEOUT'],
    file: 'aws.requestTimeout',
    minimum: 1,
    maximum: 600,
    default: 30,
    description: { en: 'seconds an AWS call may take', ja: 'AWS API 呼び出し 1 回の制限時間（秒）' },
  },
  host: {
    type: 'string',
    flag: '--host <address>',
    env: ['YAGURA_HOST'],
    file: 'server.host',
    default: '127.0.0.1',
    description: { en: 'address the console listens on', ja: 'コンソールの待ち受けアドレス' },
  },
  port: {
    type: 'number',
    flag: '--port <port>',
    env: ['YAGURA_PORT'],
    file: 'server.port',
    minimum: 0,
    maximum: 65_535,
    default: 7070,
    description: {
      en: 'port the console listens on (0: any free one)',
      ja: 'コンソールの待ち受けポート（0: 空きポート）',
    },
  },
  baseUrl: {
    type: 'string',
    flag: '--base-url <url>',
    env: ['YAGURA_BASE_URL'],
    file: 'server.baseUrl',
    description: {
      en: 'address under which people reach the console, when a proxy stands before it',
      ja: 'プロキシ経由で公開するときのコンソールの URL',
    },
  },
  keepDays: {
    type: 'number',
    flag: '--keep-days <days>',
    env: ['YAGURA_KEEP_DAYS'],
    file: 'retention.keepDays',
    minimum: 1,
    maximum: 3650,
    default: 30,
    description: { en: 'days for which every snapshot is kept', ja: 'すべてのスナップショットを残す日数' },
  },
  keepDaily: {
    type: 'number',
    flag: '--keep-daily <days>',
    env: ['YAGURA_KEEP_DAILY'],
    file: 'retention.keepDaily',
    minimum: 0,
    maximum: 3650,
    default: 400,
    description: { en: 'days for which one snapshot a day is kept', ja: '1 日 1 個のスナップショットを残す日数' },
  },
  failOn: {
    type: 'string',
    flag: '--fail-on <severity>',
    env: [],
    allowed: SEVERITIES,
    description: {
      en: 'end with exit code 2 when an active finding is at least this severe',
      ja: 'この重要度以上の有効な検出があれば終了コード 2 で終了',
    },
  },
  json: {
    type: 'boolean',
    flag: '--json',
    env: [],
    default: false,
    description: { en: 'print JSON', ja: 'JSON で出力' },
  },
  csv: {
    type: 'boolean',
    flag: '--csv',
    env: [],
    default: false,
    description: { en: 'print CSV', ja: 'CSV で出力' },
  },
  filter: {
    type: 'list',
    flag: '--filter <token...>',
    env: [],
    description: {
      en: 'filter tokens such as severity=critical,high or account=123456789012',
      ja: '絞り込み条件（例: severity=critical,high、account=123456789012）',
    },
  },
  limit: {
    type: 'number',
    flag: '--limit <n>',
    env: [],
    minimum: 1,
    maximum: 200,
    default: 50,
    description: { en: 'rows to print', ja: '表示する行数' },
  },
  asOf: {
    type: 'string',
    flag: '--as-of <time>',
    env: [],
    description: {
      en: 'moment that counts as now, such as 2026-11-23T00:00:00Z',
      ja: '「現在」とみなす時刻（例: 2026-11-23T00:00:00Z）',
    },
  },
  account: {
    type: 'string',
    flag: '--account <id>',
    env: [],
    description: {
      en: 'account the imported files belong to when they do not say; elsewhere, only this account',
      ja: '取り込むファイルからアカウントが分からないときのアカウント ID（取り込み以外では、対象をこのアカウントに限定）',
    },
  },
  role: {
    type: 'string',
    flag: '--role <role>',
    env: [],
    allowed: ['viewer', 'sre', 'approver', 'auditor', 'security', 'admin'],
    default: 'viewer',
    description: { en: 'what the link lets one do', ja: 'リンクで許可する役割' },
  },
  subject: {
    type: 'string',
    flag: '--subject <name>',
    env: [],
    default: 'local',
    description: { en: 'whom the link is for, shown in the console', ja: 'リンクの相手（コンソールに表示）' },
  },
  format: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['json', 'managed', 'stackset'],
    default: 'json',
    description: {
      en: 'the policy document, the same split into managed policies, or a StackSet template with the member role',
      ja: 'ポリシー文書、管理ポリシーに分割したもの、またはメンバーロールを作る StackSet テンプレート',
    },
  },
  controls: {
    type: 'boolean',
    flag: '--controls',
    env: [],
    default: false,
    description: {
      en: 'answer the AWS controls about access keys (Security Hub, Config, Trusted Advisor)',
      ja: 'アクセスキー関連の AWS コントロール（Security Hub・Config・Trusted Advisor）に回答',
    },
  },
  ...SCORE_OPTIONS,
  ...RISK_OPTIONS,
  ...EXPOSURE_OPTIONS,
  ...HOST_OPTIONS,
  ...AGENT_OPTIONS,
  ...ENROLMENT_OPTIONS,
  severity: {
    type: 'string',
    flag: '--severity <severity>',
    env: [],
    allowed: SEVERITIES,
    default: 'high',
    description: { en: 'severity a drill pretends to have', ja: '訓練で想定する重要度' },
  },
  owner: {
    type: 'string',
    flag: '--owner <name>',
    env: [],
    description: {
      en: 'who is drilled (default: whoever the policy finds)',
      ja: '訓練の対象者（既定: ポリシーで決まる担当）',
    },
  },
  hours: {
    type: 'number',
    flag: '--hours <hours>',
    env: [],
    minimum: 1,
    maximum: 720,
    default: 24,
    description: { en: 'hours within which a drill must be answered', ja: '訓練の確認期限（時間）' },
  },
  failOnMissed: {
    type: 'boolean',
    flag: '--fail-on-missed',
    env: [],
    default: false,
    description: { en: 'end with 2 when a drill was missed', ja: '期限切れの訓練があれば終了コード 2 で終了' },
  },
  ...CASEWORK_OPTIONS,
  policyWrite: {
    type: 'boolean',
    flag: '--policy-write',
    env: ['YAGURA_POLICY_WRITE'],
    file: 'server.policyWrite',
    default: false,
    description: {
      en: 'let administrators write the policy file from the console',
      ja: '管理者がコンソールからポリシーファイルを書き込むことを許可',
    },
  },
  eventKey: {
    type: 'string',
    flag: '--event-key <reference>',
    env: ['YAGURA_EVENT_KEY'],
    file: 'server.eventKey',
    description: {
      en: 'key that EventBridge must send in `x-yagura-key`, as a reference: `env:NAME` or `file:/path`',
      ja: 'EventBridge が `x-yagura-key` で送るキーの参照: `env:NAME` または `file:/path`',
    },
  },
  allowedHosts: {
    type: 'list',
    flag: '--allowed-hosts <hosts>',
    env: ['YAGURA_ALLOWED_HOSTS'],
    file: 'network.allowedHosts',
    description: {
      en: 'public hosts messages may go to besides those of the channels (*.example.com: any name below it)',
      ja: 'チャンネル既定のホスト以外に送信を許可する公開ホスト（*.example.com は配下すべて）',
    },
  },
  privateHosts: {
    type: 'list',
    flag: '--private-hosts <hosts>',
    env: ['YAGURA_PRIVATE_HOSTS'],
    file: 'network.privateHosts',
    description: {
      en: 'hosts of your own network messages may go to: private addresses and no TLS are permitted there',
      ja: '送信を許可する自社ネットワーク内のホスト（プライベートアドレスと TLS なしの通信を許可）',
    },
  },
  route: {
    type: 'string',
    flag: '--route <id>',
    env: [],
    description: { en: 'only this route of the policy', ja: '対象をポリシーのこのルートに限定' },
  },
  messageState: {
    type: 'string',
    flag: '--state <state>',
    env: [],
    allowed: ['held', 'pending', 'sending', 'failed', 'sent', 'bundled', 'dead', 'dropped'],
    description: { en: 'only messages in this state', ja: '対象をこの状態のメッセージに限定' },
  },
  action: {
    type: 'string',
    flag: '--action <id>',
    env: [],
    description: { en: 'action to show (default: a made-up one)', ja: '表示するアクション（既定: 架空のもの）' },
  },
  kind: {
    type: 'string',
    flag: '--kind <kind>',
    env: [],
    description: {
      en: 'kind of the made-up notice, such as action-opened or digest',
      ja: '架空の通知の種類（例: action-opened、digest）',
    },
  },
  days: {
    type: 'number',
    flag: '--days <n>',
    env: [],
    minimum: 1,
    maximum: 366,
    default: 30,
    description: { en: 'days to look back', ja: 'さかのぼる日数' },
  },
  fresh: {
    type: 'boolean',
    flag: '--fresh',
    env: [],
    default: false,
    description: { en: 'do not resume an interrupted collection', ja: '中断した収集を再開せず最初から実行' },
  },
  sources: {
    type: 'list',
    flag: '--source <sources>',
    env: [],
    allowed: ['security-hub', 'security-hub-v2', 'inspector', 'guardduty', 'access-analyzer'],
    description: { en: 'services to read findings from', ja: '検出結果を取得するサービス' },
  },
  changedSince: {
    type: 'string',
    flag: '--since <time>',
    env: [],
    description: {
      en: 'only findings changed since, such as 2026-11-23T00:00:00Z',
      ja: 'この時刻以降に変更された検出結果に限定（例: 2026-11-23T00:00:00Z）',
    },
  },
  complete: {
    type: 'boolean',
    flag: '--complete',
    env: [],
    default: false,
    description: {
      en: 'this is all there is of each source and account in it: what is missing is gone',
      ja: '各製品・アカウントの全件であるとみなし、含まれない検出結果を消滅として扱う',
    },
  },
  ...KNOWLEDGE_OPTIONS,
  ...WAF_OPTIONS,
  ...SOFTWARE_OPTIONS,
  ...TRACE_OPTIONS,
  ...WATCH_OPTIONS,
  exportFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['asff', 'ocsf', 'jsonl', 'csv', 'parquet'],
    default: 'jsonl',
    description: { en: 'how findings are written', ja: '書き出す形式' },
  },
  exportTo: {
    type: 'string',
    flag: '--to <place>',
    env: [],
    default: '-',
    description: {
      en: 'folder, `s3://bucket/prefix`, or `-` for standard output',
      ja: '出力先: フォルダ、`s3://バケット/プレフィックス`、または `-`（標準出力）',
    },
  },
});

export type OptionKey = keyof typeof OPTIONS;
