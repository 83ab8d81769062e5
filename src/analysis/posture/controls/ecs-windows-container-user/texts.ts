import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS Windows containers do not run as administrator',
    ja: 'ECS の Windows コンテナが管理者以外のユーザーで実行されている',
  },
  why: {
    en: 'Who breaks out of a container that runs as administrator has the same rights on the host.',
    ja: '管理者権限で動くコンテナから脱出されると、ホスト上でも同等の権限を奪われます。',
  },
  mend: {
    en: 'In the ECS console create a new revision with the user `ContainerUser` for every container.',
    ja: 'ECS コンソールで、すべてのコンテナのユーザーを `ContainerUser` にした新しいリビジョンを作成します。',
  },
  fix: {
    en: 'Run Windows containers as other users than administrator in {account} ({count})',
    ja: '{account} の Windows コンテナの管理者以外での実行（{count} 件）',
  },
  reasons: {
    administrator: {
      en: 'Containers run as administrator, or say no user: {containers}.',
      ja: '管理者で実行されるか、ユーザー指定のないコンテナがあります: {containers}',
    },
    linux: { en: 'These are Linux containers.', ja: 'Linux コンテナです。' },
  },
};
