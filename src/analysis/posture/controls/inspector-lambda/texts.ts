import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Inspector scans packages of Lambda functions',
    ja: 'Inspector がLambda 関数のパッケージをスキャンしている',
  },
  why: {
    en: 'Functions bring their own packages, which nobody patches after the deployment.',
    ja: '関数に同梱されたパッケージは、デプロイ後に更新されないまま残りがちです。',
  },
  mend: {
    en: 'From the delegated administrator of Amazon Inspector activate the scan type LAMBDA for all accounts and turn on auto-activation for new ones.',
    ja: '委任管理者の Amazon Inspector で、スキャンタイプ LAMBDA を全アカウントで有効にし、新規アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Let Inspector scan packages of Lambda functions in {account} ({count} regions)',
    ja: '{account} の Inspector でLambda 関数のパッケージのスキャンを有効化（{count} リージョン）',
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
