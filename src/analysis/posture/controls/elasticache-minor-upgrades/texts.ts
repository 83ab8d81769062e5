import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Caches take minor version upgrades',
    ja: 'ElastiCache の自動マイナーバージョンアップグレードが有効になっている',
  },
  why: { en: 'Minor versions mend security holes.', ja: 'マイナーバージョンには脆弱性の修正が含まれます。' },
  mend: {
    en: 'In the ElastiCache console modify the cluster and turn on “Auto upgrade minor versions”.',
    ja: 'ElastiCache コンソールでクラスターを変更し、「マイナーバージョンの自動アップグレード」を有効にします。',
  },
  fix: {
    en: 'Let caches upgrade in {account} ({count})',
    ja: '{account} の ElastiCache の自動アップグレード（{count} 件）',
  },
  reasons: {
    off: {
      en: 'Automatic minor version upgrades are off.',
      ja: '自動マイナーバージョンアップグレードが無効になっています。',
    },
  },
};
