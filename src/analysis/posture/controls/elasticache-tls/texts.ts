import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Caches are encrypted in transit', ja: 'ElastiCache の通信が暗号化されている' },
  why: {
    en: 'Passwords and sessions travel to the cache on every request.',
    ja: 'パスワードやセッションは、リクエストのたびにキャッシュへ送信されます。',
  },
  mend: {
    en: 'Turn on transit encryption in mode “Preferred”, let clients use TLS, then set it to “Required”.',
    ja: '転送中の暗号化を「優先」モードで有効にし、クライアントを TLS に切り替えてから「必須」にします。',
  },
  fix: {
    en: 'Encrypt connections to caches in {account} ({count})',
    ja: '{account} の ElastiCache の通信の暗号化（{count} 件）',
  },
  reasons: {
    off: { en: 'Encryption in transit is off.', ja: '通信の暗号化が無効になっています。' },
  },
};
