import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Lambda functions run on supported runtimes', ja: 'Lambda 関数がサポート中のランタイムを使用している' },
  why: {
    en: 'A deprecated runtime gets no security fixes: every hole that is found in it stays open.',
    ja: '非推奨のランタイムにはセキュリティ修正が提供されず、見つかった脆弱性が放置されます。',
  },
  mend: {
    en: 'Test the function on a newer runtime, then choose it on the Lambda console under “Runtime settings”.',
    ja: '新しいランタイムで関数をテストし、Lambda コンソールの「ランタイム設定」で変更します。',
  },
  fix: {
    en: 'Move Lambda functions to supported runtimes in {account} ({count})',
    ja: '{account} の Lambda 関数のランタイムの更新（{count} 件）',
  },
  reasons: {
    deprecated: { en: '{runtime} is deprecated since {until}.', ja: '{runtime} は {until} に非推奨になりました。' },
    image: {
      en: "It is a container image: its runtime is not Lambda's.",
      ja: 'コンテナイメージのため、Lambda のランタイムを使用していません。',
    },
    'runtime-not-seen': { en: 'Its runtime was not seen.', ja: 'ランタイムを確認できませんでした。' },
    unlisted: { en: 'The end of support of its runtime is not known.', ja: 'ランタイムのサポート終了日が不明です。' },
  },
};
