import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EKS clusters run a Kubernetes version in standard support',
    ja: 'EKS クラスターが標準サポート中の Kubernetes バージョンを使用している',
  },
  why: {
    en: 'Old versions get fixes only for extra money, then none: holes in the API server and the nodes stay open.',
    ja: '古いバージョンの修正は追加料金の延長サポートでのみ提供され、その後は終了します。API サーバーやノードの脆弱性が残ります。',
  },
  mend: {
    en: 'In the EKS console choose “Upgrade version”, one minor version at a time, then upgrade add-ons and node groups.',
    ja: 'EKS コンソールの「今すぐアップグレード」でマイナーバージョンを 1 つずつ上げ、続いてアドオンとノードグループを更新します。',
  },
  fix: {
    en: 'Upgrade Kubernetes of EKS clusters in {account} ({count})',
    ja: '{account} の EKS クラスターの Kubernetes のアップグレード（{count} 件）',
  },
  reasons: {
    'extended-only': {
      en: 'Standard support of Kubernetes {version} ended on {until}, extended support ends on {extended}.',
      ja: 'Kubernetes {version} の標準サポートは {until} に終了しました。延長サポートは {extended} に終了します。',
    },
    ended: {
      en: 'Kubernetes {version} is not supported any more.',
      ja: 'Kubernetes {version} のサポートは終了しています。',
    },
    unlisted: { en: 'The end of support of its version is not known.', ja: 'バージョンのサポート終了日が不明です。' },
  },
};
