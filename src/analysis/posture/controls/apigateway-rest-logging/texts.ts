import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'REST API stages write execution logs', ja: 'REST API のステージの実行ログが有効である' },
  why: {
    en: 'Without them nobody can tell why a request failed, or what somebody tried.',
    ja: 'ログがないと、リクエストが失敗した理由や、誰が何を試みたのかを確認できません。',
  },
  mend: {
    en: 'In the API Gateway console choose the stage, “Logs and tracing”, “Edit”, and choose errors or errors and info. The account needs a role for CloudWatch Logs first.',
    ja: 'API Gateway コンソールで対象のステージの「ログとトレース」を編集し、「エラーログのみ」または「エラーと情報ログ」を選びます。事前に、アカウントの設定で CloudWatch Logs 用のロールが必要です。',
  },
  fix: {
    en: 'Write logs of REST APIs in {account} ({count})',
    ja: '{account} の REST API の実行ログの有効化（{count} 件）',
  },
  reasons: {
    'not-logged': { en: 'Its methods are not logged.', ja: 'メソッドの実行ログが記録されていません。' },
    'method-not-logged': { en: 'The method {method} is left out.', ja: 'メソッド {method} が記録の対象外です。' },
  },
};
