import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS services on Fargate run on its newest platform',
    ja: 'ECS の Fargate サービスが最新のプラットフォームバージョンを使用している',
  },
  why: {
    en: 'Old platform versions are not patched any more: kernel and container runtime keep their holes.',
    ja: '古いプラットフォームバージョンにはパッチが提供されず、カーネルやコンテナランタイムの脆弱性が残ります。',
  },
  mend: {
    en: 'In the ECS console update the service, choose platform version LATEST, and force a new deployment.',
    ja: 'ECS コンソールでサービスを更新し、プラットフォームバージョンに LATEST を選び、新しいデプロイを強制します。',
  },
  fix: {
    en: 'Move ECS services to the newest Fargate platform in {account} ({count})',
    ja: '{account} の ECS サービスの Fargate プラットフォームの更新（{count} 件）',
  },
  reasons: {
    'old-platform': {
      en: 'It asks for platform {version}, the newest is {newest}.',
      ja: 'プラットフォームバージョンが {version} です。最新は {newest} です。',
    },
    'not-fargate': { en: 'It does not run on Fargate.', ja: 'Fargate を使用していません。' },
    'launch-not-seen': {
      en: 'How its tasks are launched was not seen.',
      ja: 'タスクの起動タイプを確認できませんでした。',
    },
  },
};
