import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Launch templates require IMDSv2', ja: '起動テンプレートで IMDSv2 が必須になっている' },
  why: {
    en: 'Instances that are started from it otherwise give the credentials of their role to whoever makes the server fetch an address.',
    ja: '設定がないと、起動したインスタンスは、サーバーに URL を取得させるだけの攻撃（SSRF）でロールの認証情報を渡してしまいます。',
  },
  mend: {
    en: 'Make a new version of the template with “Metadata version: V2 only (token required)” and make it the default.',
    ja: '「メタデータのバージョン」を「V2 のみ（トークンが必要）」にした新しいバージョンを作成し、デフォルトに設定します。',
  },
  fix: {
    en: 'Require IMDSv2 in launch templates in {account} ({count})',
    ja: '{account} の起動テンプレートの IMDSv2 必須化（{count} 件）',
  },
  reasons: {
    'tokens-optional': {
      en: 'Its default version allows IMDSv1.',
      ja: 'デフォルトバージョンが IMDSv1 を許可しています。',
    },
    unset: {
      en: 'Its default version does not set tokens, and the account does not require them.',
      ja: 'デフォルトバージョンにトークンの設定がなく、アカウントの既定でも必須になっていません。',
    },
    'defaults-not-seen': {
      en: 'Its default version does not set tokens, and what the account sets for the region was not seen.',
      ja: 'デフォルトバージョンにトークンの設定がなく、リージョンのアカウント既定値も確認できませんでした。',
    },
  },
};
