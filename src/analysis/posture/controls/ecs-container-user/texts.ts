import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS Linux containers do not run as root',
    ja: 'ECS の Linux コンテナが root 以外のユーザーで実行されている',
  },
  why: {
    en: 'Who breaks out of a container that runs as root is root on the host.',
    ja: 'root で動くコンテナから脱出されると、ホスト上でも root 権限を奪われます。',
  },
  mend: {
    en: 'In the ECS console create a new revision with a user other than root for every container; the image must be made for it.',
    ja: 'ECS コンソールで、すべてのコンテナに root 以外のユーザーを指定した新しいリビジョンを作成します。イメージ側の対応も必要です。',
  },
  fix: {
    en: 'Run ECS containers as other users than root in {account} ({count})',
    ja: '{account} の ECS コンテナの root 以外での実行（{count} 件）',
  },
  reasons: {
    root: {
      en: 'Containers run as root, or say no user: {containers}.',
      ja: 'root で実行されるか、ユーザー指定のないコンテナがあります: {containers}',
    },
    windows: { en: 'These are Windows containers.', ja: 'Windows コンテナです。' },
  },
};
