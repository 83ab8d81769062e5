import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS tasks do not use the network of their host',
    ja: 'ECS タスクがホストのネットワークを使用していない',
  },
  why: {
    en: "In host mode a container reaches what listens on the host's own loopback address, and passes for the host.",
    ja: 'ホストモードのコンテナは、ホストのループバックアドレスで待ち受けるサービスに到達でき、ホストになりすませます。',
  },
  mend: {
    en: 'In the ECS console create a new revision with network mode awsvpc and update the services that run the old one.',
    ja: 'ECS コンソールでネットワークモードを awsvpc にした新しいリビジョンを作成し、古いリビジョンを使うサービスを更新します。',
  },
  fix: {
    en: 'Leave host network mode in ECS tasks in {account} ({count})',
    ja: '{account} の ECS タスクのホストネットワークモードの解消（{count} 件）',
  },
  reasons: {
    'host-network': { en: 'It uses the network of its host.', ja: 'ホストのネットワークを使用します。' },
  },
};
