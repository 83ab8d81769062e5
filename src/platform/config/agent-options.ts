import { defineOptions } from './definition.ts';

/** Options of the agent that watches this machine. */
export const AGENT_OPTIONS = defineOptions({
  agentServer: {
    type: 'string',
    flag: '--server <url>',
    env: ['YAGURA_AGENT_SERVER'],
    file: 'agent.server',
    description: {
      en: 'address of the Yagura server that is reported to: https://yagura.example.com',
      ja: '報告先の Yagura サーバーのアドレス（例: https://yagura.example.com）',
    },
  },
  agentState: {
    type: 'string',
    flag: '--state <folder>',
    env: ['YAGURA_AGENT_STATE'],
    file: 'agent.state',
    default: '/var/lib/yagura-agent',
    description: {
      en: "folder for the agent's key and for looks that wait to be sent",
      ja: 'エージェントの鍵と未送信の観測を保存するフォルダ',
    },
  },
  enrolSecret: {
    type: 'string',
    flag: '--enrol-secret <reference>',
    env: ['YAGURA_AGENT_ENROL_SECRET'],
    file: 'agent.enrolSecret',
    description: {
      en: 'secret of the first start, as a reference: `env:NAME` or `file:/path`; not read once the agent is enrolled',
      ja: '初回登録用シークレットの参照: `env:NAME` または `file:/path`（登録後は読みません）',
    },
  },
  agentInterval: {
    type: 'number',
    flag: '--interval <seconds>',
    env: ['YAGURA_AGENT_INTERVAL'],
    file: 'agent.interval',
    minimum: 10,
    maximum: 3600,
    default: 60,
    description: { en: 'seconds between two looks', ja: '観測の間隔（秒）' },
  },
  agentOnce: {
    type: 'boolean',
    flag: '--once',
    env: [],
    default: false,
    description: {
      en: 'look once, send it with what waits, and end',
      ja: '1 回だけ観測し、未送信分とともに送信して終了',
    },
  },
  agentBuffer: {
    type: 'number',
    flag: '--buffer <MiB>',
    env: ['YAGURA_AGENT_BUFFER'],
    file: 'agent.buffer',
    minimum: 4,
    maximum: 4096,
    default: 32,
    description: {
      en: 'room for looks that wait while the server is out of reach',
      ja: 'サーバーに届かない間の観測を保存する容量',
    },
  },
  caFile: {
    type: 'string',
    flag: '--ca-file <file>',
    env: ['YAGURA_AGENT_CA_FILE'],
    file: 'agent.caFile',
    description: {
      en: "certificates (PEM) of the authorities believed for the server, instead of the system's",
      ja: 'サーバー証明書の検証に使う認証局の証明書（PEM。システム既定の代わりに使用）',
    },
  },
  allowHttp: {
    type: 'boolean',
    flag: '--allow-http',
    env: ['YAGURA_AGENT_ALLOW_HTTP'],
    file: 'agent.allowHttp',
    default: false,
    description: {
      en: 'report without TLS to another machine: whoever is on the way can read along',
      ja: '別のマシンへ TLS なしで報告することを許可（経路上で内容を読まれる可能性があります）',
    },
  },
});
