import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS databases accept IAM authentication', ja: 'RDS データベースの IAM 認証が有効になっている' },
  why: {
    en: 'Database passwords are copied, shared and never changed; an IAM token ends after fifteen minutes and names its user.',
    ja: 'データベースのパスワードは使い回されやすく長期間変更されません。IAM トークンは 15 分で失効し、利用者を特定できます。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose password and IAM database authentication; then create users that log in by token.',
    ja: 'RDS コンソールでインスタンスを変更し、「パスワードと IAM データベース認証」を選びます。その後、トークンでログインするユーザーを作成します。',
  },
  fix: {
    en: 'Turn on IAM authentication of databases in {account} ({count})',
    ja: '{account} のデータベースの IAM 認証の有効化（{count} 件）',
  },
  reasons: {
    'passwords-only': { en: 'IAM database authentication is off.', ja: 'IAM データベース認証が無効です。' },
    'not-running': { en: 'It is not running.', ja: '稼働していません。' },
    'other-engine': {
      en: 'Its engine does not know IAM authentication.',
      ja: 'IAM 認証に対応していないエンジンです。',
    },
  },
};
