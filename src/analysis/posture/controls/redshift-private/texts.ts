import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Redshift clusters have no public address',
    ja: 'Redshift クラスターがパブリックアクセス不可になっている',
  },
  why: {
    en: 'A warehouse on the internet is one password away from everybody.',
    ja: 'インターネットに公開されたデータウェアハウスは、パスワードだけが防御になります。',
  },
  mend: {
    en: 'In the Redshift console choose the cluster, “Actions”, “Modify publicly accessible setting”, and turn it off.',
    ja: 'Redshift コンソールでクラスターの「アクション」から「パブリックアクセス可能な設定の変更」を選び、無効にします。',
  },
  fix: {
    en: 'Take Redshift clusters of {account} off the internet ({count})',
    ja: '{account} の Redshift クラスターの公開停止（{count} 件）',
  },
  reasons: {
    public: { en: 'It is publicly accessible.', ja: 'パブリックアクセス可能になっています。' },
  },
};
