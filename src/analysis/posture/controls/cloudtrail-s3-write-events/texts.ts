import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'CloudTrail records who changes objects in S3',
    ja: 'CloudTrail が S3 オブジェクトの書き込みを記録している',
  },
  why: {
    en: 'Management events do not tell who changed or deleted an object: after a leak nobody can say what was touched.',
    ja: '管理イベントではオブジェクトの書き込みは分かりません。情報漏えいの際に、どのオブジェクトが対象になったかを特定できません。',
  },
  mend: {
    en: 'In the CloudTrail console open a multi-region trail, edit “Data events”, add S3 with write events for all current and future buckets. Data events cost by volume: look at the price first.',
    ja: 'CloudTrail コンソールでマルチリージョンの証跡を開き、「データイベント」に S3 を追加して、現在および将来のすべてのバケットの書き込みイベントを選びます。データイベントは件数に応じて課金されるため、事前に費用を確認してください。',
  },
  fix: {
    en: 'Record S3 write events in {account} ({count})',
    ja: '{account} の S3 書き込みイベントを記録（{count} 件）',
  },
  reasons: {
    'not-recorded': {
      en: 'No multi-region trail that is running records write events of all S3 buckets.',
      ja: 'すべての S3 バケットの書き込みイベントを記録している、稼働中のマルチリージョンの証跡がありません。',
    },
    'not-seen': {
      en: 'The state or the event selectors of a trail were not seen.',
      ja: '証跡の状態またはイベントセレクターを確認できませんでした。',
    },
  },
};
