import { defineOptions } from './definition.ts';

/** Options of what traces tell. */
export const TRACE_OPTIONS = defineOptions({
  otlpKey: {
    type: 'string',
    flag: '--otlp-key <reference>',
    env: ['YAGURA_OTLP_KEY'],
    file: 'server.otlpKey',
    description: {
      en: 'key that senders of traces must give, as a reference: `env:NAME` or `file:/path`; without one none are taken',
      ja: 'トレースの送信元が示すキーの参照: `env:NAME` または `file:/path`（なければ受信しない）',
    },
  },
  otlpGrpcPort: {
    type: 'number',
    flag: '--otlp-grpc-port <port>',
    env: ['YAGURA_OTLP_GRPC_PORT'],
    file: 'server.otlpGrpcPort',
    minimum: 1,
    maximum: 65_535,
    description: {
      en: 'port that takes OTLP over gRPC (4317 is usual); without one OTLP comes over HTTP only',
      ja: 'OTLP/gRPC の待ち受けポート（通常は 4317。なければ HTTP だけで受信）',
    },
  },
  service: {
    type: 'string',
    flag: '--service <name>',
    env: [],
    description: {
      en: 'only this service, or machine, and what it talks with',
      ja: '対象をこのサービスまたはマシンとその通信相手に限定',
    },
  },
});
