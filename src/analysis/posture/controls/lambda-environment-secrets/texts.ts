import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Lambda functions keep no secrets in environment variables',
    ja: 'Lambda 関数の環境変数に機密情報が設定されていない',
  },
  why: {
    en: 'Everybody who may read the configuration of a function reads its environment variables, and so do logs and templates.',
    ja: '環境変数は関数の設定を参照できる者すべてに見え、ログやテンプレートにも残ります。',
  },
  mend: {
    en: 'Put the value into Secrets Manager or Parameter Store, read it in the code or by the Lambda extension, remove the variable, and change the secret.',
    ja: '値を Secrets Manager または Parameter Store に移し、コードまたは Lambda 拡張機能から取得します。環境変数を削除し、その機密情報を変更します。',
  },
  fix: {
    en: 'Take secrets out of Lambda environments in {account} ({count})',
    ja: '{account} の Lambda の環境変数からの機密情報の除去（{count} 件）',
  },
  reasons: {
    'secret-named': {
      en: 'Variables are named like secrets: {names}.',
      ja: '機密情報と思われる名前の環境変数があります: {names}',
    },
  },
};
