import { type Fix, steps } from './definition.ts';

export const renewBaseImage: Fix = {
  id: 'renew-base-image',
  effort: 'hours',
  sources: [
    { url: 'https://docs.docker.com/build/building/best-practices/#rebuild-your-images-often', read: '2026-11-26' },
  ],
  title: {
    en: 'Renew the base image that brings layer {place} ({count})',
    ja: 'レイヤー {place} を含むベースイメージの更新（{count} 件）',
  },
  steps: {
    en: steps(
      'Find the base image: the layer below comes with it, and images of several repositories are built on it.',
      'Take its newest build, or build it again with the versions that the findings below name.',
      'Build all images again that stand on it, push them, and let the services run the new digests.',
    ),
    ja: steps(
      '該当するベースイメージを特定します。このレイヤーは、複数のリポジトリのイメージが共有しています。',
      '最新のベースイメージを使うか、下の検出結果にある修正済みバージョンで再ビルドします。',
      'そのベースイメージを使うイメージをすべて再ビルドしてプッシュし、サービスを新しいダイジェストに切り替えます。',
    ),
  },
  effect: {
    en: 'Every image that is built on it loses these known vulnerabilities at once.',
    ja: 'このベースイメージを使うすべてのイメージで、既知の脆弱性がまとめて解消します。',
  },
};
