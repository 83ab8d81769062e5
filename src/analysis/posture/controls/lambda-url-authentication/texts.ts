import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Lambda function URLs ask who calls', ja: 'Lambda 関数 URL で認証が必須になっている' },
  why: {
    en: 'A URL without authentication is an entrance to the account that no gateway, firewall or log of callers guards.',
    ja: '認証のない関数 URL は、API Gateway や WAF を経由しない、誰でも利用できるアカウントへの入口になります。',
  },
  mend: {
    en: 'On the Lambda console under “Configuration”, “Function URL” choose AWS_IAM, or put the function behind CloudFront or an API Gateway and delete the URL.',
    ja: 'Lambda コンソールの「設定」→「関数 URL」で認証タイプを AWS_IAM にします。または CloudFront や API Gateway の背後に置き、関数 URL を削除します。',
  },
  fix: {
    en: 'Authenticate Lambda function URLs in {account} ({count})',
    ja: '{account} の Lambda 関数 URL の認証の有効化（{count} 件）',
  },
  reasons: {
    'no-authentication': { en: 'It has a URL that anybody may call.', ja: '認証なしで呼び出せる関数 URL があります。' },
  },
};
