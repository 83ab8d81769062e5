import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront speaks HTTPS with origins of your own',
    ja: 'CloudFront とカスタムオリジンの間の通信が暗号化されている',
  },
  why: {
    en: 'Between the edge and the server the traffic crosses the internet: over HTTP it is read and changed there.',
    ja: 'エッジとサーバーの間の通信はインターネットを通ります。HTTP では経路上で読み取られ、改ざんされます。',
  },
  mend: {
    en: 'In the CloudFront console edit the origin and set “Protocol” to “HTTPS only”; the server needs a certificate for its name.',
    ja: 'CloudFront コンソールでオリジンを編集し、「プロトコル」を「HTTPS のみ」にします。サーバー側に、そのドメイン名の証明書が必要です。',
  },
  fix: {
    en: 'Encrypt traffic from CloudFront to origins in {account} ({count})',
    ja: '{account} の CloudFront とオリジン間の通信の暗号化（{count} 件）',
  },
  reasons: {
    'in-clear': { en: 'It speaks HTTP with an origin.', ja: 'HTTP で通信するオリジンがあります。' },
    'follows-http': {
      en: 'It speaks HTTP with an origin when the viewer does, and viewers may.',
      ja: '閲覧者に合わせてオリジンとの通信方式が決まり、閲覧者には HTTP が許可されています。',
    },
    'no-custom-origin': { en: 'All its origins are buckets or VPC origins.', ja: 'カスタムオリジンがありません。' },
    'behaviors-not-seen': {
      en: 'The cache behaviors were not fully seen.',
      ja: 'キャッシュビヘイビアを完全には確認できませんでした。',
    },
  },
};
