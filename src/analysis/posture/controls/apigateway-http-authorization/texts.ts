import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Routes of HTTP and WebSocket APIs ask for authorization',
    ja: 'HTTP API と WebSocket API のルートに認可が設定されている',
  },
  why: {
    en: 'Everybody on the internet can call such a route, as often as they like.',
    ja: '認可のないルートは、インターネット上の誰でも何度でも呼び出せます。',
  },
  mend: {
    en: 'In the API Gateway console choose the route and attach a JWT, IAM or Lambda authorizer. Accept routes that are meant for everybody as an exception.',
    ja: 'API Gateway コンソールで対象のルートに JWT、IAM、Lambda のいずれかのオーソライザーをアタッチします。意図して公開しているルートは例外として承認してください。',
  },
  fix: {
    en: 'Ask for authorization at APIs in {account} ({count})',
    ja: '{account} の API のルートの認可の設定（{count} 件）',
  },
  reasons: {
    open: { en: 'It asks for no authorization.', ja: '認可が設定されていません。' },
    'within-a-connection': {
      en: 'It is used within a WebSocket connection, which was authorized when it was opened.',
      ja: 'WebSocket 接続内のルートであり、認可は接続時（$connect）に行われます。',
    },
    'api-not-seen': { en: 'The API of the route was not seen.', ja: 'ルートが属する API を確認できませんでした。' },
  },
};
