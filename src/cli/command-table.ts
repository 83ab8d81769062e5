import type { OptionKey } from '#platform/config';
import type { CommandHead } from './command.ts';

const BASICS = ['config', 'store', 'lang', 'logLevel'] as const satisfies readonly OptionKey[];
const AWS = [
  'profile',
  'region',
  'regions',
  'roleName',
  'externalId',
  'accounts',
  'ou',
  'concurrency',
  'requestTimeout',
  'fresh',
] as const satisfies readonly OptionKey[];
const OUTPUT = ['json', 'csv'] as const satisfies readonly OptionKey[];

/** Every command of Yagura, in the order in which `--help` shows them. */
export const COMMANDS: readonly CommandHead[] = [
  {
    name: 'scan',
    args: [],
    summary: {
      en: 'collect from AWS, analyse, and print what to do next',
      ja: 'AWS から収集・分析し、次にやるべきことを表示',
    },
    options: [...AWS, 'policy', 'asOf', ...OUTPUT, 'failOn', 'limit', ...BASICS],
    load: async () => (await import('./commands/scan.ts')).runScan,
  },
  {
    name: 'serve',
    args: [],
    summary: {
      en: 'start the console (on your data, or on the sample while there is none)',
      ja: 'コンソールを起動（データがなければサンプルで）',
    },
    options: ['host', 'port', 'baseUrl', 'sample', ...BASICS],
    load: async () => (await import('./commands/serve.ts')).runServe,
  },
  {
    name: 'collect',
    args: [],
    summary: {
      en: 'take a snapshot of the organization without analysing it',
      ja: '組織のスナップショットを取得（分析はしない）',
    },
    options: [...AWS, 'json', ...BASICS],
    load: async () => (await import('./commands/collect.ts')).runCollect,
  },
  {
    name: 'analyze',
    args: ['[snapshot]'],
    summary: { en: 'analyse a snapshot (default: the latest)', ja: 'スナップショットを分析（既定: 最新）' },
    options: ['policy', 'asOf', ...OUTPUT, 'failOn', 'limit', ...BASICS],
    load: async () => (await import('./commands/analyze.ts')).runAnalyze,
  },
  {
    name: 'import',
    args: ['<path>'],
    summary: {
      en: 'take a snapshot from a folder of AWS CLI answers, AWS Config snapshots or a credential report, and analyse it',
      ja: 'AWS CLI の出力・AWS Config スナップショット・認証情報レポートを取り込んで分析',
    },
    options: ['account', 'region', 'policy', 'asOf', ...OUTPUT, 'failOn', 'limit', ...BASICS],
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  {
    name: 'actions',
    args: [],
    summary: { en: 'list what to do, most urgent first', ja: 'やるべきことを緊急な順に一覧' },
    options: [...OUTPUT, 'limit', 'sample', ...BASICS],
    load: async () => (await import('./commands/actions.ts')).runActions,
  },
  {
    name: 'findings',
    args: [],
    summary: { en: 'list findings', ja: '検出結果を一覧' },
    options: ['filter', ...OUTPUT, 'limit', 'sample', ...BASICS],
    load: async () => (await import('./commands/findings.ts')).runFindings,
  },
  {
    name: 'explain',
    args: ['<finding>'],
    summary: {
      en: 'tell why a finding exists, what proves it, who owns it and how to mend it',
      ja: '検出結果の理由・証拠・担当者・直し方を説明',
    },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  {
    name: 'keys',
    args: [],
    summary: {
      en: 'list who holds credentials: keys, passwords, certificates',
      ja: '認証情報（キー・パスワード・証明書）の保有者を一覧',
    },
    options: ['filter', 'controls', ...OUTPUT, 'limit', 'sample', ...BASICS],
    load: async () => (await import('./commands/keys.ts')).runKeys,
  },
  {
    name: 'snapshot ls',
    args: [],
    summary: { en: 'list snapshots', ja: 'スナップショットを一覧' },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('./commands/snapshot.ts')).runSnapshotList,
  },
  {
    name: 'snapshot show',
    args: ['[snapshot]'],
    summary: {
      en: 'show what a snapshot holds and where its sight ends',
      ja: 'スナップショットの内容と、見えていない部分を表示',
    },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('./commands/snapshot.ts')).runSnapshotShow,
  },
  {
    name: 'snapshot diff',
    args: ['[from]', '[to]'],
    summary: {
      en: 'show what changed between two snapshots (default: the last two)',
      ja: '2 つのスナップショットの差分を表示（既定: 直近の 2 つ）',
    },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('./commands/snapshot.ts')).runSnapshotDiff,
  },
  {
    name: 'snapshot prune',
    args: [],
    summary: { en: 'remove snapshots the retention no longer keeps', ja: '保持期間を過ぎたスナップショットを削除' },
    options: ['keepDays', 'keepDaily', 'json', ...BASICS],
    load: async () => (await import('./commands/snapshot.ts')).runSnapshotPrune,
  },
  {
    name: 'policy iam',
    args: [],
    summary: {
      en: 'print the read-only IAM policy Yagura needs, or a StackSet template for the member role',
      ja: '必要な読み取り専用 IAM ポリシー、またはメンバーロール用の StackSet テンプレートを出力',
    },
    options: ['format', 'roleName', 'externalId', 'region', 'config', 'lang'],
    load: async () => (await import('./commands/policy.ts')).runPolicyIam,
  },
  {
    name: 'policy check',
    args: [],
    summary: { en: 'check the policy file', ja: 'ポリシーファイルを検査' },
    options: ['policy', 'config', 'lang'],
    load: async () => (await import('./commands/policy.ts')).runPolicyCheck,
  },
  {
    name: 'link',
    args: [],
    summary: { en: 'make a one-time sign-in link for the console', ja: 'コンソールの使い切りサインインリンクを発行' },
    options: ['role', 'subject', 'host', 'port', 'baseUrl', 'sample', ...BASICS],
    load: async () => (await import('./commands/link.ts')).runLink,
  },
];
