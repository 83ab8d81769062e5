import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions require HTTPS of viewers',
    ja: 'CloudFront ディストリビューションが閲覧者に HTTPS を要求する',
  },
  why: {
    en: 'What travels over HTTP is read and changed on the way: sessions, passwords, the page itself.',
    ja: 'HTTP の通信は、セッション、パスワード、ページの内容まで、経路上で読み取られ、改ざんされます。',
  },
  mend: {
    en: 'In the CloudFront console set “Viewer protocol policy” of every behavior to “Redirect HTTP to HTTPS”.',
    ja: 'CloudFront コンソールで、すべてのビヘイビアの「ビューワープロトコルポリシー」を「Redirect HTTP to HTTPS」に設定します。',
  },
  fix: {
    en: 'Require HTTPS at CloudFront in {account} ({count})',
    ja: '{account} の CloudFront における HTTPS の必須化（{count} 件）',
  },
  reasons: {
    'in-clear': { en: 'A cache behavior allows HTTP.', ja: 'HTTP を許可するキャッシュビヘイビアがあります。' },
    'behaviors-not-seen': {
      en: 'The cache behaviors were not fully seen.',
      ja: 'キャッシュビヘイビアを完全には確認できませんでした。',
    },
  },
};
