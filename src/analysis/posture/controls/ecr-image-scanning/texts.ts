import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECR images are scanned for vulnerabilities', ja: 'ECR のイメージの脆弱性スキャンが有効になっている' },
  why: {
    en: 'Nobody learns of known holes in images that nobody scans.',
    ja: 'スキャンされないイメージの既知の脆弱性には誰も気付けません。',
  },
  mend: {
    en: 'In the ECR console under “Private registry”, “Scanning” choose enhanced scanning, or basic scanning on push with a filter that covers the repository.',
    ja: 'ECR コンソールの「プライベートレジストリ」→「スキャン」で、拡張スキャン、またはリポジトリに一致するフィルターを指定した基本スキャン（プッシュ時）を有効にします。',
  },
  fix: {
    en: 'Scan images of ECR repositories in {account} ({count})',
    ja: '{account} の ECR イメージスキャンの有効化（{count} 件）',
  },
  reasons: {
    'not-scanned': {
      en: 'Its images are scanned neither on push nor continuously.',
      ja: 'プッシュ時のスキャンも継続的なスキャンも行われません。',
    },
  },
};
