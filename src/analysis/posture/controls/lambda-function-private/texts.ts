import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Lambda functions cannot be called by everybody',
    ja: 'Lambda 関数を誰でも呼び出せる状態になっていない',
  },
  why: {
    en: 'A function that anybody may call runs with its role for strangers: it costs money, gives out data and can be abused.',
    ja: '誰でも呼び出せる関数は、第三者のためにその実行ロールの権限で動作します。費用の発生や情報漏えい、悪用につながります。',
  },
  mend: {
    en: 'On the Lambda console under “Configuration”, “Permissions” find the statement whose principal is everybody or a service without a source account, and remove it or limit it by `AWS:SourceAccount`.',
    ja: 'Lambda コンソールの「設定」→「アクセス権限」で、プリンシパルが全員のステートメントや、送信元アカウントの条件がないサービス向けのステートメントを見つけ、削除するか `AWS:SourceAccount` で制限します。',
  },
  fix: {
    en: 'Close Lambda functions to the public in {account} ({count})',
    ja: '{account} の Lambda 関数の公開の解消（{count} 件）',
  },
  reasons: {
    public: { en: 'Anybody may call it by {policies}.', ja: '{policies} により誰でも呼び出せます。' },
    'policy-unreadable': {
      en: 'One of its policies was not seen or cannot be read.',
      ja: 'ポリシーを確認できないか、解釈できません。',
    },
  },
};
