import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECS containers send their logs', ja: 'ECS コンテナのログ設定が有効になっている' },
  why: {
    en: 'What a container without log configuration said is lost with the container.',
    ja: 'ログ設定のないコンテナの出力は、コンテナとともに失われます。',
  },
  mend: {
    en: 'In the ECS console create a new revision with “Log collection” for every container.',
    ja: 'ECS コンソールで、すべてのコンテナの「ログ収集」を有効にした新しいリビジョンを作成します。',
  },
  fix: {
    en: 'Send logs of ECS containers in {account} ({count})',
    ja: '{account} の ECS コンテナのログ設定の追加（{count} 件）',
  },
  reasons: {
    'not-logged': {
      en: 'Containers have no log driver: {containers}.',
      ja: 'ログドライバーが設定されていないコンテナがあります: {containers}',
    },
  },
};
