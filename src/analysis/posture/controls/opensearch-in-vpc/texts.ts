import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'OpenSearch domains lie in a VPC', ja: 'OpenSearch ドメインが VPC 内にある' },
  why: {
    en: 'A domain outside a VPC has an endpoint on the internet: its access policy is the only wall.',
    ja: 'VPC の外にあるドメインのエンドポイントはインターネットに公開され、アクセスポリシーだけが防御になります。',
  },
  mend: {
    en: 'A domain cannot move into a VPC: make a new one there and restore a snapshot.',
    ja: '既存のドメインを VPC に移動することはできません。VPC 内に新しいドメインを作成し、スナップショットから復元します。',
  },
  fix: {
    en: 'Move OpenSearch domains of {account} into a VPC ({count})',
    ja: '{account} の OpenSearch ドメインの VPC への移行（{count} 件）',
  },
  reasons: {
    'public-endpoint': {
      en: 'Its endpoint is on the internet.',
      ja: 'エンドポイントがインターネットに公開されています。',
    },
  },
};
