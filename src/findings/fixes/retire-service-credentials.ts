import { type Fix, steps } from './definition.ts';

export const retireServiceCredentials: Fix = {
  id: 'retire-service-credentials',
  effort: 'hours',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
      read: '2026-11-23',
    },
  ],
  title: {
    en: 'Retire long-lived service credentials in {account} ({count})',
    ja: '{account} の長期サービス認証情報の廃止（{count} 件）',
  },
  steps: {
    en: steps(
      'Find out what uses each credential listed below: Bedrock and CloudWatch Logs API keys, CodeCommit and Keyspaces passwords.',
      'Let it use a role instead: Bedrock has short-term keys, git has `git-remote-codecommit`, Keyspaces has the SigV4 plug-in.',
      'Deactivate it: `aws iam update-service-specific-credential --service-specific-credential-id <id> --status Inactive`.',
      'Delete it: `aws iam delete-service-specific-credential --service-specific-credential-id <id>`.',
    ),
    ja: steps(
      '下に挙げた各認証情報（Bedrock や CloudWatch Logs の API キー、CodeCommit や Keyspaces のパスワード）の利用元を調べます。',
      'ロールを使う方式に切り替えます。Bedrock には短期キー、git には `git-remote-codecommit`、Keyspaces には SigV4 プラグインがあります。',
      '無効化します: `aws iam update-service-specific-credential --service-specific-credential-id <id> --status Inactive`。',
      '削除します: `aws iam delete-service-specific-credential --service-specific-credential-id <id>`。',
    ),
  },
  effect: {
    en: 'Credentials that the credential report never shows stop being a way in.',
    ja: '認証情報レポートに現れない認証情報が侵入口になることを防ぎます。',
  },
};
