import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Multi-AZ clusters take minor upgrades by themselves',
    ja: 'マルチ AZ DB クラスターの自動マイナーバージョンアップグレードが有効になっている',
  },
  why: {
    en: 'Minor versions carry the security fixes of the engine; what waits for a hand is patched late or never.',
    ja: 'マイナーバージョンにはセキュリティ修正が含まれます。手動適用では対応が遅れたり漏れたりします。',
  },
  mend: {
    en: 'In the RDS console modify the cluster and choose “Enable auto minor version upgrade”.',
    ja: 'RDS コンソールでクラスターを変更し、「マイナーバージョン自動アップグレードの有効化」を選びます。',
  },
  fix: {
    en: 'Let clusters upgrade by themselves in {account} ({count})',
    ja: '{account} のクラスターの自動マイナーアップグレードの有効化（{count} 件）',
  },
  reasons: {
    'by-hand': { en: 'It does not take minor versions by itself.', ja: 'マイナーバージョンが自動で適用されません。' },
    'other-engine': {
      en: 'It is no Multi-AZ cluster of RDS: its instances decide this.',
      ja: 'RDS のマルチ AZ DB クラスターではなく、インスタンスごとの設定です。',
    },
  },
};
