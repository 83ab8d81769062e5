import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SNS topics are not open to everybody', ja: 'SNS トピックが一般公開されていない' },
  why: {
    en: 'Anybody may read what is published, or publish what subscribers then believe.',
    ja: '誰でもメッセージを受信したり、偽のメッセージを発行したりできます。',
  },
  mend: {
    en: 'In the SNS console edit the topic, “Access policy”: name accounts or services, or limit the statement by aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
    ja: 'SNS コンソールでトピックの「アクセスポリシー」を編集し、アカウントやサービスを指定するか、aws:SourceAccount、aws:SourceArn、aws:PrincipalOrgID で制限します。',
  },
  fix: {
    en: 'Close SNS topics that are open to everybody in {account} ({count})',
    ja: '{account} の一般公開されているSNS トピックの制限（{count} 件）',
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
