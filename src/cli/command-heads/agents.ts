import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Commands about the agents of other machines, on the side of the server. */
export const AGENT_COMMANDS: readonly CommandHead[] = [
  {
    name: 'agent enrol',
    args: [],
    summary: {
      en: 'make a secret with which agents enrol, and print it once with the command to run on the machine',
      ja: 'エージェント登録用のシークレットを発行し、マシンで実行するコマンドとともに一度だけ表示',
    },
    options: ['enrolUses', 'enrolHours', 'account', 'as', 'host', 'port', 'baseUrl', 'json', ...BASICS],
    load: async () => (await import('../commands/agents.ts')).runAgentEnrol,
  },
  {
    name: 'agent ls',
    args: [],
    summary: {
      en: 'list the agents that were enrolled, whether they ever reported or not',
      ja: '登録済みのエージェントを一覧（まだ報告のないものも含む）',
    },
    options: ['limit', 'json', ...BASICS],
    load: async () => (await import('../commands/agents.ts')).runAgentList,
  },
  {
    name: 'agent revoke',
    args: ['<agent>'],
    summary: {
      en: 'revoke an agent: its key opens nothing any more, and what it said is forgotten',
      ja: 'エージェントを失効させる（鍵は無効になり、報告内容は破棄）',
    },
    options: ['json', ...BASICS],
    load: async () => (await import('../commands/agents.ts')).runAgentRevoke,
  },
  {
    name: 'hosts',
    args: ['[host]'],
    summary: {
      en: 'machines whose agents report; with a name, an agent or an ARN, that machine as it was last seen',
      ja: 'エージェントが報告しているマシンの一覧（名前、エージェント ID、ARN を指定すると、そのマシンの最新の状態）',
    },
    options: ['account', 'silentHosts', 'limit', 'json', ...BASICS],
    load: async () => (await import('../commands/hosts.ts')).runHosts,
  },
];
