import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECS containers run without privileges', ja: 'ECS コンテナが特権モードで実行されていない' },
  why: {
    en: 'A privileged container is root on its host: who takes it over has the host and all its other containers.',
    ja: '特権コンテナはホスト上の root と同等です。侵害されるとホストと他のコンテナもすべて奪われます。',
  },
  mend: {
    en: 'In the ECS console create a new revision without “Privileged”; give the container single Linux capabilities where it needs any.',
    ja: 'ECS コンソールで「特権」を外した新しいリビジョンを作成します。必要な場合は個別の Linux ケーパビリティのみを付与します。',
  },
  fix: {
    en: 'Take privileges from ECS containers in {account} ({count})',
    ja: '{account} の ECS コンテナの特権モードの解消（{count} 件）',
  },
  reasons: {
    privileged: { en: 'Containers run privileged: {containers}.', ja: '特権モードのコンテナがあります: {containers}' },
  },
};
