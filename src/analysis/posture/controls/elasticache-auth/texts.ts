import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Old Redis caches ask for a password', ja: '旧バージョンの Redis で AUTH が有効になっている' },
  why: {
    en: 'Without a password whoever reaches the port reads and writes everything.',
    ja: 'パスワードがないと、接続できる者は誰でもデータを読み書きできます。',
  },
  mend: {
    en: 'Turn on transit encryption and set an AUTH token, or upgrade to version 6 or later and use user groups (RBAC).',
    ja: '転送中の暗号化を有効にして AUTH トークンを設定するか、バージョン 6 以降にアップグレードしてユーザーグループ（RBAC）を使います。',
  },
  fix: {
    en: 'Set passwords of old Redis caches in {account} ({count})',
    ja: '{account} の旧バージョンの Redis の AUTH 設定（{count} 件）',
  },
  reasons: {
    'no-auth': {
      en: 'Redis {version} takes anybody without a password.',
      ja: 'Redis {version} にパスワードなしで接続できます。',
    },
    newer: { en: 'Versions from 6 on have users of their own.', ja: 'バージョン 6 以降は RBAC の対象です。' },
    'version-not-seen': {
      en: 'The version of its nodes was not seen.',
      ja: 'ノードのバージョンを確認できませんでした。',
    },
  },
};
