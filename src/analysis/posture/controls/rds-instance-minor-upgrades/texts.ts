import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'RDS databases take minor upgrades by themselves',
    ja: 'RDS データベースの自動マイナーバージョンアップグレードが有効になっている',
  },
  why: {
    en: 'Minor versions carry the security fixes of the engine; what waits for a hand is patched late or never.',
    ja: 'マイナーバージョンにはセキュリティ修正が含まれます。手動適用では対応が遅れたり漏れたりします。',
  },
  mend: {
    en: 'In the RDS console modify the instance and choose “Enable auto minor version upgrade”; it happens in the maintenance window.',
    ja: 'RDS コンソールでインスタンスを変更し、「マイナーバージョン自動アップグレードの有効化」を選びます。適用はメンテナンスウィンドウ内に行われます。',
  },
  fix: {
    en: 'Let databases upgrade by themselves in {account} ({count})',
    ja: '{account} のデータベースの自動マイナーアップグレードの有効化（{count} 件）',
  },
  reasons: {
    'by-hand': { en: 'It does not take minor versions by itself.', ja: 'マイナーバージョンが自動で適用されません。' },
  },
};
