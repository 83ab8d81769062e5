import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'HTTP and WebSocket API stages write access logs',
    ja: 'HTTP API と WebSocket API のステージのアクセスログが有効である',
  },
  why: {
    en: 'Without the log nobody can tell afterwards which requests came, from whom, and what they were answered.',
    ja: 'ログがないと、どのようなリクエストが誰から届き、どう応答したかを後から確認できません。',
  },
  mend: {
    en: 'In the API Gateway console choose the API, “Logging”, the stage, “Edit”, and give a log group.',
    ja: 'API Gateway コンソールで対象の API の「ログ記録」からステージを編集し、ロググループを指定します。',
  },
  fix: {
    en: 'Write access logs of APIs in {account} ({count})',
    ja: '{account} の API のアクセスログの有効化（{count} 件）',
  },
  reasons: {
    'not-logged': { en: 'It writes no access log.', ja: 'アクセスログが記録されていません。' },
  },
};
