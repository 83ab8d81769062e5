import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Inspector scans container images', ja: 'Inspector がコンテナイメージをスキャンしている' },
  why: {
    en: 'An image is vulnerable wherever it runs: scanning the registry finds it once for all.',
    ja: '脆弱なイメージは、どこで実行しても脆弱です。レジストリでスキャンすれば、まとめて検知できます。',
  },
  mend: {
    en: 'From the delegated administrator of Amazon Inspector activate the scan type ECR for all accounts and turn on auto-activation for new ones.',
    ja: '委任管理者の Amazon Inspector で、スキャンタイプ ECR を全アカウントで有効にし、新規アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Let Inspector scan container images in {account} ({count} regions)',
    ja: '{account} の Inspector でコンテナイメージのスキャンを有効化（{count} リージョン）',
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
