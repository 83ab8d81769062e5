import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EFS mount targets lie in subnets without public addresses',
    ja: 'EFS マウントターゲットがパブリック IP を割り当てないサブネットにある',
  },
  why: {
    en: 'A subnet that hands out public addresses is meant for what talks to the internet; file systems are not.',
    ja: 'パブリック IP を自動割り当てするサブネットはインターネット向けであり、ファイルシステムを置く場所ではありません。',
  },
  mend: {
    en: 'Make mount targets in private subnets of the same zones, let clients mount them, and delete the old ones.',
    ja: '同じアベイラビリティーゾーンのプライベートサブネットにマウントターゲットを作成し、クライアントを切り替えてから古いものを削除します。',
  },
  fix: {
    en: 'Move EFS mount targets of {account} to private subnets ({count})',
    ja: '{account} の EFS マウントターゲットのプライベートサブネットへの移行（{count} 件）',
  },
  reasons: {
    'public-subnet': {
      en: 'Its subnet {subnet} assigns public addresses on launch.',
      ja: 'サブネット {subnet} は起動時にパブリック IP を割り当てます。',
    },
    'subnet-not-seen': {
      en: 'Its subnet belongs to another account, or was not seen.',
      ja: 'サブネットが別のアカウントのものか、確認できませんでした。',
    },
  },
};
