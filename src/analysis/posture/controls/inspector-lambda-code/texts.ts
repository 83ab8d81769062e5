import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Inspector scans code of Lambda functions', ja: 'Inspector がLambda 関数のコードをスキャンしている' },
  why: {
    en: 'Injection and leaked secrets stand in the code itself, where a scan of packages does not look.',
    ja: 'インジェクションや埋め込まれた認証情報は、パッケージのスキャンでは見つかりません。',
  },
  mend: {
    en: 'From the delegated administrator of Amazon Inspector activate the scan type LAMBDA_CODE for all accounts and turn on auto-activation for new ones.',
    ja: '委任管理者の Amazon Inspector で、スキャンタイプ LAMBDA_CODE を全アカウントで有効にし、新規アカウントの自動有効化を設定します。',
  },
  fix: {
    en: 'Let Inspector scan code of Lambda functions in {account} ({count} regions)',
    ja: '{account} の Inspector でLambda 関数のコードのスキャンを有効化（{count} リージョン）',
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
