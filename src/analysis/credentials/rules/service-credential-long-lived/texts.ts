import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Service-specific credentials end soon after they are made',
    ja: 'サービス固有の認証情報の有効期間が短い',
  },
  why: {
    en: 'Bedrock API keys, CodeCommit passwords and their like work without a signature and are missing in the credential report. One without an end works until somebody remembers it.',
    ja: 'Bedrock の API キーや CodeCommit のパスワードなどは署名なしで使え、認証情報レポートにも載りません。期限のないものは、誰かが気づくまで使え続けます。',
  },
  mend: {
    en: 'Use a role or short-term Bedrock keys instead. Deactivate this one: `aws iam update-service-specific-credential --user-name <user> --service-specific-credential-id <id> --status Inactive`, then delete it.',
    ja: 'ロールや短期の Bedrock API キーに置き換えてください。この認証情報は `aws iam update-service-specific-credential --user-name <ユーザー> --service-specific-credential-id <ID> --status Inactive` で無効化し、その後削除します。',
  },
  reasons: {
    'ends-soon': {
      en: 'The credential ends within the allowed lifetime.',
      ja: '認証情報の有効期間は基準内です。',
    },
    'no-end': {
      en: 'The credential for {service} never ends.',
      ja: '{service} の認証情報に有効期限がありません。',
    },
    'ends-late': {
      en: 'The credential for {service} works until {expiresAt}; the allowed lifetime is {maxDays} days.',
      ja: '{service} の認証情報は {expiresAt} まで有効です（許容期間: {maxDays} 日）。',
    },
    inactive: {
      en: 'The credential is inactive.',
      ja: '認証情報は無効です。',
    },
    expired: {
      en: 'The credential has ended.',
      ja: '認証情報の有効期限は切れています。',
    },
    'status-unknown': {
      en: 'Whether the credential is active was not seen.',
      ja: '認証情報が有効かどうかを確認できませんでした。',
    },
    'end-unknown': {
      en: 'When the credential was made or ends was not seen.',
      ja: '認証情報の作成日時または有効期限を確認できませんでした。',
    },
  },
};
