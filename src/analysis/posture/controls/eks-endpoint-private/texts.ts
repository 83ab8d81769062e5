import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EKS API servers are not reachable from the internet',
    ja: 'EKS クラスターのエンドポイントがインターネットに公開されていない',
  },
  why: {
    en: 'An API server on the internet can be attacked with stolen tokens and by every hole found in it.',
    ja: 'API サーバーが公開されていると、漏えいしたトークンや新たに見つかった脆弱性を使って攻撃されます。',
  },
  mend: {
    en: 'In the EKS console under “Networking”, “Manage endpoint access” choose private, or public and private with the addresses of your offices only.',
    ja: 'EKS コンソールの「ネットワーキング」→「エンドポイントアクセスの管理」で「プライベート」を選びます。必要な場合は「パブリックおよびプライベート」とし、自社のアドレスのみを許可します。',
  },
  fix: {
    en: 'Close endpoints of EKS clusters in {account} ({count})',
    ja: '{account} の EKS エンドポイントの公開の解消（{count} 件）',
  },
  reasons: {
    open: { en: 'Its endpoint is open to the internet.', ja: 'エンドポイントがインターネット全体に公開されています。' },
    limited: {
      en: 'Its endpoint is public, though for few addresses only.',
      ja: 'エンドポイントが公開されています（許可アドレスは限定されています）。',
    },
  },
};
