import type { CommandHead } from '../command.ts';

/** Commands about the machine they run on. */
export const HOST_COMMANDS: readonly CommandHead[] = [
  {
    name: 'host',
    args: [],
    summary: {
      en: 'look at this machine: ports, programs to restart, databases talked to, hardening (no AWS needed)',
      ja: 'このマシンを調べる: ポート、再起動が必要なプログラム、接続先データベース、堅牢化（AWS 不要）',
    },
    options: ['hostFormat', 'jvmClasses', 'hostRoot', 'config', 'lang', 'logLevel'],
    load: async () => (await import('../commands/host.ts')).runHost,
  },
  {
    name: 'agent',
    args: [],
    summary: {
      en: 'watch this machine and report to a Yagura server (as a service: dist/agent.mjs, which needs less memory)',
      ja: 'このマシンを観測し、Yagura サーバーに報告（常駐には省メモリの dist/agent.mjs を使用）',
    },
    options: [
      'agentServer',
      'agentState',
      'enrolSecret',
      'agentInterval',
      'agentOnce',
      'agentBuffer',
      'caFile',
      'allowHttp',
      'jvmClasses',
      'hostRoot',
      'config',
      'lang',
      'logLevel',
    ],
    load: async () => (await import('../commands/agent.ts')).runAgentCommand,
  },
];
