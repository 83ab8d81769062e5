import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudFront distributions write access logs',
    ja: 'CloudFront ディストリビューションのアクセスログが有効である',
  },
  why: {
    en: 'Without the log nobody can tell afterwards which requests came, from whom, and what they were answered.',
    ja: 'ログがないと、どのようなリクエストが誰から届き、どう応答したかを後から確認できません。',
  },
  mend: {
    en: 'In the CloudFront console choose the distribution, “Logging”, and add a delivery to S3 or CloudWatch Logs.',
    ja: 'CloudFront コンソールで対象のディストリビューションの「Logging」を開き、S3 または CloudWatch Logs への配信を追加します。',
  },
  fix: {
    en: 'Write access logs of CloudFront in {account} ({count})',
    ja: '{account} の CloudFront のアクセスログの有効化（{count} 件）',
  },
  reasons: {
    'not-logged': { en: 'It writes no access log.', ja: 'アクセスログが記録されていません。' },
    'deliveries-not-seen': {
      en: 'It writes no log of the first version; those of the second were not seen.',
      ja: '従来の標準ログは無効です。標準ログ v2 の配信は確認できませんでした。',
    },
  },
};
