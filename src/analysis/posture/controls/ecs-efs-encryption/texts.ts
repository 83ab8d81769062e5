import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECS tasks mount EFS with TLS', ja: 'ECS タスクの EFS マウントで転送時の暗号化が有効になっている' },
  why: {
    en: 'Without TLS, files pass the network between task and file system where they can be read and changed.',
    ja: 'TLS を使わないと、タスクとファイルシステム間のデータを盗聴・改ざんされるおそれがあります。',
  },
  mend: {
    en: 'In the ECS console create a new revision with “Transit encryption” for every EFS volume.',
    ja: 'ECS コンソールで、すべての EFS ボリュームの「転送中の暗号化」を有効にした新しいリビジョンを作成します。',
  },
  fix: {
    en: 'Encrypt EFS mounts of ECS tasks in {account} ({count})',
    ja: '{account} の ECS タスクの EFS マウントの暗号化（{count} 件）',
  },
  reasons: {
    plain: { en: 'It mounts EFS without encryption in transit.', ja: '転送時の暗号化なしで EFS をマウントします。' },
    'no-efs': { en: 'It mounts no EFS file system.', ja: 'EFS をマウントしていません。' },
  },
};
