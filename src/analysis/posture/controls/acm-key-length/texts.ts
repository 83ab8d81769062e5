import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RSA certificates have keys of at least 2048 bits',
    ja: 'RSA 証明書の鍵長が 2048 ビット以上になっている',
  },
  why: {
    en: 'Shorter RSA keys can be broken; browsers refuse them.',
    ja: '短い RSA 鍵は解読されるおそれがあり、ブラウザにも拒否されます。',
  },
  mend: {
    en: 'Request a new certificate in ACM (RSA 2048 or ECDSA), put it in place of the old one and delete that.',
    ja: 'ACM で新しい証明書（RSA 2048 または ECDSA）をリクエストし、古い証明書と置き換えて削除します。',
  },
  fix: {
    en: 'Replace weak certificates in {account} ({count})',
    ja: '{account} の鍵長が短い証明書の置き換え（{count} 件）',
  },
  reasons: {
    'too-short': { en: 'Its RSA key has {bits} bits.', ja: 'RSA 鍵の長さが {bits} ビットです。' },
    'not-rsa': { en: 'It has no RSA key.', ja: 'RSA 鍵の証明書ではありません。' },
  },
};
