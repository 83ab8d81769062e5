import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'RDS clusters accept IAM authentication', ja: 'RDS クラスターの IAM 認証が有効になっている' },
  why: {
    en: 'Database passwords are copied, shared and never changed; an IAM token ends after fifteen minutes and names its user.',
    ja: 'データベースのパスワードは使い回されやすく長期間変更されません。IAM トークンは 15 分で失効し、利用者を特定できます。',
  },
  mend: {
    en: 'In the RDS console modify the cluster and choose IAM database authentication; then create users that log in by token.',
    ja: 'RDS コンソールでクラスターを変更し、「IAM データベース認証」を有効にします。その後、トークンでログインするユーザーを作成します。',
  },
  fix: {
    en: 'Turn on IAM authentication of RDS clusters in {account} ({count})',
    ja: '{account} の RDS クラスターの IAM 認証の有効化（{count} 件）',
  },
  reasons: {
    'passwords-only': { en: 'IAM database authentication is off.', ja: 'IAM データベース認証が無効です。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
