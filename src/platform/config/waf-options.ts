import { defineOptions } from './definition.ts';

/** Options of the commands about WebACLs. */
export const WAF_OPTIONS = defineOptions({
  webAcl: {
    type: 'string',
    flag: '--web-acl <name>',
    env: [],
    description: { en: 'WebACL by name, ARN or id', ja: 'WebACL（名前・ARN・ID）' },
  },
  webAclFile: {
    type: 'string',
    flag: '--file <file>',
    env: [],
    description: {
      en: 'a WebACL instead of the snapshot: the answer of `aws wafv2 get-web-acl`',
      ja: 'スナップショットの代わりに使う WebACL（`aws wafv2 get-web-acl` の出力）',
    },
  },
  requestFile: {
    type: 'string',
    flag: '--request <file>',
    env: [],
    default: '-',
    description: {
      en: 'raw HTTP/1.1 request; `-` for standard input',
      ja: '生の HTTP/1.1 リクエスト（`-` は標準入力）',
    },
  },
  wafResource: {
    type: 'string',
    flag: '--resource <kind>',
    env: [],
    description: {
      en: 'what the WebACL is in front of (load-balancer, cloudfront, api-gateway… or an ARN): how much of a body it sees',
      ja: 'WebACL の背後のリソース（load-balancer、cloudfront、api-gateway などまたは ARN）。本文の検査上限が決まる',
    },
  },
  clientIp: {
    type: 'string',
    flag: '--client-ip <address>',
    env: [],
    description: { en: 'address the request comes from', ja: 'リクエストの送信元アドレス' },
  },
  country: {
    type: 'string',
    flag: '--country <code>',
    env: [],
    description: { en: 'country the request comes from: JP', ja: 'リクエストの送信元の国（例: JP）' },
  },
  patchFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['json', 'cloudformation'],
    default: 'json',
    description: { en: 'how the rule is written', ja: 'ルールの出力形式' },
  },
  benign: {
    type: 'string',
    flag: '--benign <folder>',
    env: [],
    description: {
      en: 'folder of raw requests of ordinary use, one a file, that a rule must let through',
      ja: 'ルールが通すべき通常のリクエストのフォルダ（1 ファイル 1 リクエスト）',
    },
  },
});
