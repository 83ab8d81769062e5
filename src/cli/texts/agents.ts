import type { Localized } from '#kernel';

/** Prose of `yagura agent enrol`, `agent ls`, `agent revoke` and `hosts`. */
export const AGENT_TEXTS = {
  secretOnce: {
    en: 'this secret is shown once; machines that may enrol with it: {uses}, until {until}',
    ja: 'このシークレットは一度しか表示されません。{until} まで {uses} 台のマシンを登録できます',
  },
  onlyAccount: {
    en: 'their agents may speak for instances of {account} only',
    ja: '登録されたエージェントは {account} のインスタンスについてのみ報告できます',
  },
  anyInstance: {
    en: 'whoever has it can enrol and claim to be any instance that no agent speaks for yet; --account keeps it to one account',
    ja: 'シークレットを持つ人は誰でも登録でき、まだエージェントのない任意のインスタンスを名乗れます。--account で 1 つのアカウントに限定できます',
  },
  onMachine: { en: 'on the machine, as root:', ja: 'マシンで root として実行してください:' },
  revoked: {
    en: '{agent} is revoked; machines forgotten with it: {count}',
    ja: '{agent} を失効させました。マシン {count} 台分の報告を破棄しました',
  },
  noAgents: { en: 'no agent was enrolled yet', ja: '登録済みのエージェントはありません' },
  noHosts: { en: 'no machine reports', ja: '報告しているマシンはありません' },
  counted: {
    en: 'machines: {total}; silent for more than {minutes} minutes: {silent}',
    ja: 'マシン {total} 台（うち {silent} 台は {minutes} 分以上報告なし）',
  },
  moreHosts: { en: '… and {count} more: see --limit and --json', ja: '…ほか {count} 台（--limit、--json で表示）' },
  outside: { en: '(outside of AWS)', ja: '（AWS 外）' },
  seenAt: {
    en: '{entity}, seen {at} by agent {agent}',
    ja: '{entity}（エージェント {agent} が {at} に観測）',
  },
  note: { en: 'note: {sentence}', ja: '注意: {sentence}' },
  // Columns.
  agent: { en: 'agent', ja: 'エージェント' },
  host: { en: 'machine', ja: 'マシン' },
  enrolled: { en: 'enrolled', ja: '登録日時' },
  state: { en: 'state', ja: '状態' },
  speaksFor: { en: 'speaks for', ja: '報告対象' },
  system: { en: 'system', ja: 'OS' },
  lastSeen: { en: 'last seen', ja: '最終報告' },
  openPorts: { en: 'open to all', ja: '全アドレスで待ち受け' },
  toRestart: { en: 'to restart', ja: '要再起動' },
  databases: { en: 'databases', ja: '接続先 DB' },
  hardening: { en: 'to harden', ja: '要堅牢化' },
  notSeen: { en: 'not seen', ja: '未確認' },
  notes: { en: 'notes', ja: '注意' },
  // States of an agent and of a machine.
  isRevoked: { en: 'revoked', ja: '失効' },
  neverReported: { en: 'never reported', ja: '報告なし' },
  reports: { en: 'reports', ja: '報告中' },
  silent: { en: '{at} (silent)', ja: '{at}（途絶）' },
} as const satisfies Readonly<Record<string, Localized>>;
