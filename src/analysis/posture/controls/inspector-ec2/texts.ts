import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Inspector scans EC2 instances', ja: 'Inspector がEC2 インスタンスをスキャンしている' },
  why: {
    en: 'Unpatched software on instances is found by attackers in hours: Inspector looks before they do.',
    ja: 'パッチ未適用のソフトウェアは短時間で攻撃対象になります。Inspector は攻撃者より先に脆弱性を見つけます。',
  },
  mend: {
    en: 'From the delegated administrator of Amazon Inspector activate the scan type EC2 for all accounts and turn on auto-activation for new ones.',
    ja: '委任管理者の Amazon Inspector で、スキャンタイプ EC2 を全アカウントで有効にし、新規アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Let Inspector scan EC2 instances in {account} ({count} regions)',
    ja: '{account} の Inspector でEC2 インスタンスのスキャンを有効化（{count} リージョン）',
  },
  reasons: {
    off: {
      en: 'The scan is not on in this region: its state is {state}.',
      ja: 'このリージョンでスキャンが有効になっていません。状態は {state} です。',
    },
    'not-told': {
      en: 'Inspector did not say whether the scan is on in this region.',
      ja: 'このリージョンでスキャンが有効かどうか、Inspector から応答がありませんでした。',
    },
  },
};
