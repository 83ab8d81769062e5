import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Security groups are in use', ja: 'セキュリティグループが使用されている' },
  why: {
    en: 'Groups that nobody uses are chosen again one day, with rules that nobody remembers.',
    ja: '使われていないグループは、忘れられたルールのまま、いつか誤って再利用されます。',
  },
  mend: {
    en: 'Look whether a launch template or another group names it, then delete it.',
    ja: '起動テンプレートや他のグループから参照されていないことを確認してから削除します。',
  },
  fix: {
    en: 'Delete unused security groups in {account} ({count})',
    ja: '{account} の未使用セキュリティグループの削除（{count} 件）',
  },
  reasons: {
    unused: { en: 'No network interface uses it.', ja: 'どのネットワークインターフェイスにも使われていません。' },
    default: {
      en: 'The default group of a VPC cannot be deleted.',
      ja: 'VPC のデフォルトのグループは削除できません。',
    },
  },
};
