import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers listen on HTTPS or TLS only',
    ja: 'Classic Load Balancer のリスナーが HTTPS または TLS のみである',
  },
  why: {
    en: 'What travels over HTTP or TCP in clear is read and changed on the way.',
    ja: '平文の HTTP や TCP の通信は、経路上で読み取られ、改ざんされます。',
  },
  mend: {
    en: 'Replace the listener by one for HTTPS or SSL with a certificate of ACM.',
    ja: 'リスナーを、ACM の証明書を設定した HTTPS または SSL のリスナーに置き換えます。',
  },
  fix: {
    en: 'Encrypt classic load balancers in {account} ({count})',
    ja: '{account} の Classic Load Balancer の通信の暗号化（{count} 件）',
  },
  reasons: {
    'in-clear': { en: 'A listener takes connections in clear.', ja: '平文で接続を受けるリスナーがあります。' },
    'no-listener': { en: 'It has no listener.', ja: 'リスナーがありません。' },
  },
};
