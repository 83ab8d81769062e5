import { type Fix, steps } from './definition.ts';

export const renewMachineImage: Fix = {
  id: 'renew-machine-image',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-instance-refresh.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/what-is-image-builder.html', read: '2026-11-26' },
  ],
  title: {
    en: 'Renew the machine image {place} and replace what runs from it ({count})',
    ja: 'マシンイメージ {place} の更新と、起動中インスタンスの置き換え（{count} 件）',
  },
  steps: {
    en: steps(
      'Build a new AMI with the versions that the findings below name; one build with the newest of them ends all.',
      'Try it: start one instance from it outside of production and see that the service is healthy.',
      'Make it the image of the launch template or of the deployment, so that no new instance starts from the old one; the evidence of the findings names launch template and Auto Scaling group where there are any.',
      'Replace the running instances (`aws autoscaling start-instance-refresh`), a few at a time.',
      'Deregister the old AMI once nothing runs from it; the findings close with the next inventory.',
    ),
    ja: steps(
      '下の検出結果にある修正済みバージョンを含む新しい AMI をビルドします。最も新しいバージョンにそろえれば、1 回のビルドですべて解消します。',
      '本番環境の外で 1 台起動し、サービスが正常に動作することを確認します。',
      '起動テンプレートやデプロイ設定の AMI を切り替え、古い AMI から新たに起動しないようにします。起動テンプレートと Auto Scaling グループは、検出結果の証拠で確認できます。',
      '起動中のインスタンスを少しずつ置き換えます（`aws autoscaling start-instance-refresh`）。',
      '使われなくなった古い AMI を登録解除します。検出結果は次回のインベントリで解消します。',
    ),
  },
  effect: {
    en: 'No instance of this image has these known vulnerabilities, and none that starts later brings them back.',
    ja: 'このイメージのインスタンスから既知の脆弱性がなくなり、後から起動するインスタンスで再発することもありません。',
  },
};
