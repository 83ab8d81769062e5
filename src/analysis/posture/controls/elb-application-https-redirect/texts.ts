import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'HTTP listeners redirect everything to HTTPS',
    ja: 'HTTP リスナーがすべてのリクエストを HTTPS にリダイレクトする',
  },
  why: {
    en: 'What travels over HTTP is read and changed on the way: sessions, passwords, the page itself.',
    ja: 'HTTP の通信は、セッション、パスワード、ページの内容まで、経路上で読み取られ、改ざんされます。',
  },
  mend: {
    en: 'In the EC2 console choose the listener of port 80, make its default action and every rule that forwards a redirect to HTTPS 443 with status 301.',
    ja: 'EC2 コンソールでポート 80 のリスナーを開き、デフォルトアクションと、転送しているすべてのルールを、HTTPS 443 へのリダイレクト（301）に変更します。',
  },
  fix: {
    en: 'Redirect HTTP to HTTPS at load balancers in {account} ({count})',
    ja: '{account} の ALB における HTTPS へのリダイレクト設定（{count} 件）',
  },
  reasons: {
    'in-clear': {
      en: 'Its default action does not redirect to HTTPS.',
      ja: 'デフォルトアクションが HTTPS にリダイレクトしていません。',
    },
    'rule-in-clear': {
      en: 'The default action is safe, but a rule answers in clear.',
      ja: 'デフォルトアクションは安全ですが、平文で応答するルールがあります。',
    },
    'not-http': { en: 'It is not an HTTP listener.', ja: 'HTTP リスナーではありません。' },
    'rules-not-seen': {
      en: 'The rules of the listener were not fully seen.',
      ja: 'リスナーのルールを完全には確認できませんでした。',
    },
  },
};
