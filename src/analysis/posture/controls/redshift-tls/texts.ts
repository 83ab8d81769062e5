import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Redshift clusters require TLS', ja: 'Redshift クラスターが TLS を必須にしている' },
  why: {
    en: 'Without it clients may send passwords and data in the clear.',
    ja: '必須でないと、パスワードやデータが平文で送信されることがあります。',
  },
  mend: {
    en: 'In the Redshift console set require_ssl to true in the cluster’s parameter group (a default group cannot be changed: make your own), then reboot the cluster.',
    ja: 'Redshift コンソールでクラスターのパラメータグループの require_ssl を true にし、クラスターを再起動します。デフォルトのグループは変更できないため、独自のグループを作成します。',
  },
  fix: {
    en: 'Require TLS of Redshift clusters in {account} ({count})',
    ja: '{account} の Redshift クラスターの TLS 必須化（{count} 件）',
  },
  reasons: {
    'not-required': {
      en: 'The parameter group {group} does not set require_ssl to true.',
      ja: 'パラメータグループ {group} の require_ssl が true ではありません。',
    },
    'group-not-seen': {
      en: 'The parameters of its group were not seen.',
      ja: 'パラメータグループの内容を確認できませんでした。',
    },
  },
};
