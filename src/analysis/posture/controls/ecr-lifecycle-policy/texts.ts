import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECR repositories let old images expire', ja: 'ECR リポジトリにライフサイクルポリシーが設定されている' },
  why: {
    en: 'Old images with old holes stay within reach of whoever deploys by an old tag, and cost storage.',
    ja: '古い脆弱なイメージが残ると、古いタグから誤ってデプロイされるおそれがあり、保存費用もかかります。',
  },
  mend: {
    en: 'In the ECR console choose the repository, “Lifecycle policy”, and let untagged or old images expire.',
    ja: 'ECR コンソールでリポジトリを選び、「ライフサイクルポリシー」で、タグのないイメージや古いイメージの期限切れルールを作成します。',
  },
  fix: {
    en: 'Let old images expire in {account} ({count})',
    ja: '{account} の ECR ライフサイクルポリシーの設定（{count} 件）',
  },
  reasons: {
    'no-policy': { en: 'It has no lifecycle policy.', ja: 'ライフサイクルポリシーがありません。' },
  },
};
