import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Member accounts have no root credentials',
    ja: 'メンバーアカウントにルートの認証情報がない',
  },
  why: {
    en: 'Every member account brings a root user with a password that somebody has to guard. The management account can remove these credentials centrally; what does not exist cannot be stolen or reset by e-mail.',
    ja: 'メンバーアカウントごとにルートユーザーがあり、そのパスワードを誰かが管理しなければなりません。管理アカウントから一括で削除でき、存在しない認証情報は盗まれることもメール経由で再設定されることもありません。',
  },
  mend: {
    en: 'In the management account run `aws iam enable-organizations-root-credentials-management` once. Then, per member account: `aws sts assume-root --target-principal <account> --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials` and delete login profile, keys and MFA devices with that session.',
    ja: '管理アカウントで一度だけ `aws iam enable-organizations-root-credentials-management` を実行します。次にメンバーアカウントごとに `aws sts assume-root --target-principal <アカウント> --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials` のセッションで、ログインプロファイル、キー、MFA デバイスを削除してください。',
  },
  reasons: {
    'no-root-credentials': {
      en: 'Root of this member account has neither password nor access key.',
      ja: 'このメンバーアカウントのルートユーザーにはパスワードもアクセスキーもありません。',
    },
    removable: {
      en: 'Root of this member account still has credentials, and central root management is on: they can be removed now.',
      ja: 'このメンバーアカウントのルートユーザーに認証情報が残っています。ルートの一元管理は有効なので、すぐに削除できます。',
    },
    present: {
      en: 'Root of this member account has credentials that central root management could remove once it is enabled.',
      ja: 'このメンバーアカウントのルートユーザーに認証情報があります。ルートの一元管理を有効にすれば削除できます。',
    },
    'management-account': {
      en: 'The management account keeps its root credentials: nobody else could recover it.',
      ja: '管理アカウントのルートの認証情報は残します。復旧に必要なためです。',
    },
    'no-organization': {
      en: 'The account belongs to no organization.',
      ja: 'アカウントは組織に属していません。',
    },
    'organization-unknown': {
      en: 'Whether the account is a member of an organization was not seen.',
      ja: 'アカウントが組織のメンバーかどうかを確認できませんでした。',
    },
    'credentials-unknown': {
      en: 'Whether root has a password or keys was not seen.',
      ja: 'ルートユーザーのパスワードやキーの有無を確認できませんでした。',
    },
  },
};
