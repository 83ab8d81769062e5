import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'The root user is not used for daily work',
    ja: 'ルートユーザーを日常業務に使っていない',
  },
  why: {
    en: 'Every use of root puts the most powerful credential of the account at risk, and leaves no name behind: nobody can tell who it was.',
    ja: 'ルートを使うたびに、アカウントで最も強い認証情報が危険にさらされます。また、誰が操作したのか記録から特定できません。',
  },
  mend: {
    en: 'Find out who used it and for what: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=root`. Give that person a role, and keep root for the few tasks that need it.',
    ja: '誰が何のために使ったかを確認してください: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=root`。その作業にはロールを用意し、ルートはルートでしかできない作業だけに使います。',
  },
  reasons: {
    'not-used': {
      en: 'Root was not used within the period.',
      ja: '期間内にルートユーザーは使われていません。',
    },
    'password-used': {
      en: 'Somebody signed in as root at {lastUsedAt} (limit: {days} days).',
      ja: '{lastUsedAt} にルートユーザーでサインインがありました（基準: {days} 日以内）。',
    },
    'key-used': {
      en: 'A root access key was used at {lastUsedAt} (limit: {days} days).',
      ja: '{lastUsedAt} にルートユーザーのアクセスキーが使われました（基準: {days} 日以内）。',
    },
    'no-root-credentials': {
      en: 'Root has neither password nor access key.',
      ja: 'ルートユーザーにはパスワードもアクセスキーもありません。',
    },
    'use-unknown': {
      en: 'When root was used last was not seen.',
      ja: 'ルートユーザーの最終使用日時を確認できませんでした。',
    },
  },
};
