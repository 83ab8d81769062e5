import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Redshift clusters are encrypted at rest', ja: 'Redshift クラスターの保存データが暗号化されている' },
  why: {
    en: 'A warehouse gathers what everybody else keeps apart.',
    ja: 'データウェアハウスには、各所のデータが集約されています。',
  },
  mend: {
    en: 'In the Redshift console choose the cluster, “Actions”, “Modify”, and turn on encryption; Redshift moves the data itself.',
    ja: 'Redshift コンソールでクラスターの「アクション」から「変更」を選び、暗号化を有効にします。データは自動で移行されます。',
  },
  fix: {
    en: 'Encrypt Redshift clusters in {account} ({count})',
    ja: '{account} の Redshift クラスターの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'The cluster is not encrypted.', ja: 'クラスターが暗号化されていません。' },
  },
};
