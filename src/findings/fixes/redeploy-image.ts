import { type Fix, steps } from './definition.ts';

export const redeployImage: Fix = {
  id: 'redeploy-image',
  effort: 'hours',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-console-v2.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html', read: '2026-11-26' },
  ],
  title: {
    en: 'Let newer images of {place} take the place of old ones ({count})',
    ja: '{place} の古いイメージから新しいイメージへの切り替え（{count} 件）',
  },
  steps: {
    en: steps(
      'Nothing has to be built: the repository holds images that were pushed later and do not have what the findings below name.',
      'Find what still runs the images below, and the newer image that is made of the same program.',
      'Let it run the newer digest: a new revision of the task definition, a deployment, an update of the function.',
      'Delete the old images, or let a lifecycle policy do it: what nobody runs or pulls is no longer watched.',
    ),
    ja: steps(
      '再ビルドは不要です。下の検出結果の脆弱性を含まない新しいイメージが、同じリポジトリにプッシュ済みです。',
      '下のイメージを実行しているワークロードと、同じプログラムから作られた新しいイメージを特定します。',
      'タスク定義の新しいリビジョン、デプロイ、関数の更新などで、新しいダイジェストに切り替えます。',
      '古いイメージは削除するか、ライフサイクルポリシーに任せます。実行もプルもされないイメージは監視対象外になります。',
    ),
  },
  effect: {
    en: 'What runs no longer has known vulnerabilities that were mended already.',
    ja: '修正済みの既知の脆弱性が、実行環境に残らなくなります。',
  },
};
