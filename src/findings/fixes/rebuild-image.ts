import { type Fix, steps } from './definition.ts';

export const rebuildImage: Fix = {
  id: 'rebuild-image',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-push-ecr-image.html', read: '2026-11-26' },
  ],
  title: {
    en: 'Build the images of {place} again ({count})',
    ja: '{place} のイメージの再ビルド（{count} 件）',
  },
  steps: {
    en: steps(
      'Raise the packages that the findings below name, in the build or in its lock file; one build with the newest of them ends all.',
      'Build, push, and let the services run the new digest.',
      'Delete the old images, or let a lifecycle policy do it: what nobody runs or pulls is no longer watched.',
    ),
    ja: steps(
      '下の検出結果にあるパッケージを、ビルド定義またはロックファイルで更新します。最も新しいバージョンにそろえれば、1 回のビルドですべて解消します。',
      'ビルドしてプッシュし、サービスを新しいダイジェストに切り替えます。',
      '古いイメージは削除するか、ライフサイクルポリシーに任せます。実行もプルもされないイメージは監視対象外になります。',
    ),
  },
  effect: {
    en: 'What is started from this repository no longer has these known vulnerabilities.',
    ja: 'このリポジトリから起動するコンテナに、既知の脆弱性が含まれなくなります。',
  },
};
