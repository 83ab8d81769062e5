import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Redshift clusters take version upgrades',
    ja: 'Redshift クラスターの自動バージョンアップグレードが有効になっている',
  },
  why: { en: 'Upgrades mend security holes.', ja: 'アップグレードには脆弱性の修正が含まれます。' },
  mend: {
    en: 'In the Redshift console edit “Maintenance” of the cluster and allow version upgrades.',
    ja: 'Redshift コンソールでクラスターの「メンテナンス」を編集し、バージョンアップグレードを許可します。',
  },
  fix: {
    en: 'Let Redshift clusters upgrade in {account} ({count})',
    ja: '{account} の Redshift の自動アップグレード（{count} 件）',
  },
  reasons: {
    off: { en: 'Version upgrades are not allowed.', ja: 'バージョンアップグレードが許可されていません。' },
  },
};
