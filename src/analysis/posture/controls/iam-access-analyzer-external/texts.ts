import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'IAM Access Analyzer watches for access from outside',
    ja: 'IAM Access Analyzer の外部アクセスアナライザーが有効になっている',
  },
  why: {
    en: 'Access Analyzer proves which resources let outsiders in, the day somebody opens one.',
    ja: 'Access Analyzer は、外部に開かれたリソースを、開かれたその日に証明付きで知らせます。',
  },
  mend: {
    en: 'In the IAM console choose “Access Analyzer”, “Create analyzer”, external access, in each region in use. One analyzer with the organization as its zone of trust covers all accounts: it stands in the administrator’s account.',
    ja: 'IAM コンソールの「Access Analyzer」で、使用中の各リージョンに外部アクセスのアナライザーを作成します。組織を信頼ゾーンとするアナライザーを管理用アカウントに作成すると、全アカウントが対象になります。',
  },
  fix: {
    en: 'Create external access analyzers in {account} ({count})',
    ja: '{account} の外部アクセスアナライザーの作成（{count} リージョン）',
  },
  reasons: {
    none: {
      en: 'This account has no external access analyzer in the region.',
      ja: 'このアカウントには、このリージョンの外部アクセスアナライザーがありません。',
    },
    inactive: { en: 'Analyzer {analyzer} is {status}.', ja: 'アナライザー {analyzer} の状態が {status} です。' },
  },
};
