import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Alarms have an action', ja: 'アラームにアクションが設定されている' },
  why: {
    en: 'An alarm that rings for nobody is a line in a console.',
    ja: 'アクションのないアラームは、コンソールを開かない限り誰も気付きません。',
  },
  mend: {
    en: 'In the CloudWatch console edit the alarm and choose a topic under “In alarm”, or name the alarm in a composite alarm that has one.',
    ja: 'CloudWatch コンソールでアラームを編集し、「アラーム状態」の通知先トピックを選ぶか、アクションを持つ複合アラームに含めます。',
  },
  fix: {
    en: 'Give alarms in {account} an action ({count})',
    ja: '{account} のアラームへのアクション設定（{count} 件）',
  },
  reasons: {
    'no-action': { en: 'Nothing happens when it goes into alarm.', ja: 'アラーム状態になっても何も実行されません。' },
  },
};
