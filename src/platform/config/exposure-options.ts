import { defineOptions } from './definition.ts';

/** Options of questions about the network. */
export const EXPOSURE_OPTIONS = defineOptions({
  reachPort: {
    type: 'number',
    flag: '--port <port>',
    env: [],
    minimum: 0,
    maximum: 65_535,
    description: { en: 'only packets to this port', ja: 'このポート宛てのパケットに限定' },
  },
  protocol: {
    type: 'string',
    flag: '--protocol <protocol>',
    env: [],
    description: {
      en: 'only this protocol: tcp, udp, icmp, icmpv6 or a number (default: all; with --port tcp)',
      ja: 'このプロトコルに限定: tcp・udp・icmp・icmpv6 または番号（既定: すべて。--port 指定時は tcp）',
    },
  },
  snapshot: {
    type: 'string',
    flag: '--snapshot <id>',
    env: [],
    default: 'latest',
    description: {
      en: 'snapshot to ask: an id, its first characters, latest or previous',
      ja: '対象のスナップショット（ID、その先頭、latest、previous）',
    },
  },
});
