import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Running instances are managed by Systems Manager',
    ja: '実行中のインスタンスが Systems Manager で管理されている',
  },
  why: {
    en: 'An instance that nobody can reach by Systems Manager is neither patched nor looked into when it matters.',
    ja: 'Systems Manager で管理されていないインスタンスは、パッチ適用も緊急時の調査もできません。',
  },
  mend: {
    en: 'Turn on Default Host Management Configuration (or give the instance a role with AmazonSSMManagedInstanceCore), let it reach the endpoints of Systems Manager and install the agent.',
    ja: 'デフォルトのホスト管理設定を有効にするか、AmazonSSMManagedInstanceCore を付与したロールを割り当て、Systems Manager のエンドポイントへの通信を許可して、エージェントを導入します。',
  },
  fix: {
    en: 'Manage instances of {account} by Systems Manager ({count})',
    ja: '{account} のインスタンスを Systems Manager で管理（{count} 件）',
  },
  reasons: {
    'not-managed': { en: 'Systems Manager does not know this instance.', ja: 'Systems Manager に登録されていません。' },
    lost: { en: 'Its agent does not answer: {state}.', ja: 'エージェントが応答していません。状態は {state} です。' },
    'not-running': { en: 'The instance is not running.', ja: '実行中ではありません。' },
    'ping-not-seen': {
      en: 'Whether its agent answers was not seen.',
      ja: 'エージェントの応答状態を確認できませんでした。',
    },
  },
};
