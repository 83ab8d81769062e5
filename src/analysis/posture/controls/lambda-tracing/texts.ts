import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Lambda functions are traced', ja: 'Lambda 関数の X-Ray アクティブトレースが有効になっている' },
  why: {
    en: 'Without traces nobody sees which services a call passed, and where it failed or was slow.',
    ja: 'トレースがないと、呼び出しがどのサービスを経由し、どこで失敗・遅延したかを把握できません。',
  },
  mend: {
    en: 'On the Lambda console under “Configuration”, “Monitoring and operations tools” turn on active tracing with AWS X-Ray.',
    ja: 'Lambda コンソールの「設定」→「モニタリングおよび運用ツール」で、AWS X-Ray のアクティブトレースを有効にします。',
  },
  fix: {
    en: 'Trace Lambda functions in {account} ({count})',
    ja: '{account} の Lambda 関数のトレースの有効化（{count} 件）',
  },
  reasons: {
    'not-traced': { en: 'Active tracing is off.', ja: 'アクティブトレースが無効です。' },
  },
};
