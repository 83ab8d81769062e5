import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SQS queues are not open to everybody', ja: 'SQS キューが一般公開されていない' },
  why: {
    en: 'Anybody may read messages, take them away from whoever should do the work, or put in their own.',
    ja: '誰でもメッセージの参照、削除、偽のメッセージの送信ができます。',
  },
  mend: {
    en: 'In the SQS console edit the queue, “Access policy”: name accounts or services, or limit the statement by aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
    ja: 'SQS コンソールでキューの「アクセスポリシー」を編集し、アカウントやサービスを指定するか、aws:SourceAccount、aws:SourceArn、aws:PrincipalOrgID で制限します。',
  },
  fix: {
    en: 'Close SQS queues that are open to everybody in {account} ({count})',
    ja: '{account} の一般公開されているSQS キューの制限（{count} 件）',
  },
  reasons: {
    public: {
      en: 'Statement {statement} lets anybody in, from any account.',
      ja: 'ステートメント {statement} により、任意のアカウントの誰でもアクセスできます。',
    },
    'policy-unreadable': {
      en: 'The policy has a form that is not understood.',
      ja: 'ポリシーの形式を解釈できません。',
    },
  },
};
