import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Neptune clusters accept IAM authentication', ja: 'Neptune クラスターの IAM 認証が有効になっている' },
  why: {
    en: 'Without IAM authentication whoever reaches the port of a Neptune cluster may read and change the whole graph.',
    ja: 'IAM 認証がないと、Neptune クラスターのポートに到達できる者は誰でもグラフ全体を読み書きできます。',
  },
  mend: {
    en: 'In the Neptune console modify the cluster and choose “Enable IAM DB authentication”; clients must then sign their requests.',
    ja: 'Neptune コンソールでクラスターを変更し、「IAM DB 認証を有効にする」を選びます。以後、クライアントはリクエストへの署名が必要です。',
  },
  fix: {
    en: 'Turn on IAM authentication of Neptune clusters in {account} ({count})',
    ja: '{account} の Neptune クラスターの IAM 認証の有効化（{count} 件）',
  },
  reasons: {
    'passwords-only': { en: 'IAM database authentication is off.', ja: 'IAM データベース認証が無効です。' },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};
