import { type Fix, steps } from './definition.ts';

export const updatePackages: Fix = {
  id: 'update-packages',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/inspector/latest/user/findings-understanding.html', read: '2026-11-26' },
  ],
  title: {
    en: 'Update the packages of {place} ({count})',
    ja: '{place} のパッケージの更新（{count} 件）',
  },
  steps: {
    en: steps(
      'Look at the findings below for the versions that mend them; one rebuild with the newest of them closes all.',
      'Image: raise the base image and the packages in its build, build and push it, and roll the services over to the new digest.',
      'Instance: install the updates (`aws ssm send-command --document-name AWS-RunPatchBaseline`), or replace it from a newer AMI.',
      'Function: raise the dependencies or the layer and deploy it again.',
      'Let the scanner look again: the findings close with its next report.',
    ),
    ja: steps(
      '下の検出結果で修正済みのバージョンを確認します。その中で最も新しいものに更新すれば、1 回の再ビルドですべて解消します。',
      'イメージの場合は、ベースイメージとビルド内のパッケージを更新してビルド・プッシュし、サービスを新しいダイジェストに切り替えます。',
      'インスタンスの場合は、更新を適用するか（`aws ssm send-command --document-name AWS-RunPatchBaseline`）、新しい AMI で置き換えます。',
      '関数の場合は、依存パッケージまたはレイヤーを更新して再デプロイします。',
      'スキャナーの次回の報告で検出結果が解消します。',
    ),
  },
  effect: {
    en: 'Known weaknesses of these packages can no longer be used against this resource.',
    ja: 'これらのパッケージの既知の脆弱性が、このリソースに対して悪用されることがなくなります。',
  },
};
