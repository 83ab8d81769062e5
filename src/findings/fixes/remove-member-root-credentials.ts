import { type Fix, steps } from './definition.ts';

export const removeMemberRootCredentials: Fix = {
  id: 'remove-member-root-credentials',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html', read: '2026-11-23' },
  ],
  title: {
    en: 'Remove the root credentials of member accounts ({count})',
    ja: 'メンバーアカウントのルート認証情報の削除（{count} 件）',
  },
  steps: {
    en: steps(
      'In the management account, trust IAM in the organization: `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com`.',
      'Switch on central management: `aws iam enable-organizations-root-credentials-management` and `aws iam enable-organizations-root-sessions`.',
      'For each account listed below take a short root session: `aws sts assume-root --target-principal <account> --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`.',
      'In that session delete access keys, signing certificates, the password and MFA devices of root.',
    ),
    ja: steps(
      '管理アカウントで IAM の信頼されたアクセスを有効にします: `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com`。',
      '一元管理を有効にします: `aws iam enable-organizations-root-credentials-management` と `aws iam enable-organizations-root-sessions`。',
      '下に挙げた各アカウントで短時間のルートセッションを取得します: `aws sts assume-root --target-principal <account> --task-policy-arn arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials`。',
      'そのセッションで、ルートのアクセスキー、署名証明書、パスワード、MFA デバイスを削除します。',
    ),
  },
  effect: {
    en: 'Member accounts have no root password, key or MFA device left to steal or to look after.',
    ja: 'メンバーアカウントから、盗まれたり管理が必要だったりするルートのパスワード・キー・MFA デバイスがなくなります。',
  },
};
