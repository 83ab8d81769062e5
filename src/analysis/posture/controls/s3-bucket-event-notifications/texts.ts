import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Buckets announce what happens in them', ja: 'S3 イベント通知が設定されている' },
  why: {
    en: 'Nobody hears of objects that are deleted or replaced unless the bucket says so to EventBridge, a topic, a queue or a function.',
    ja: 'EventBridge、SNS、SQS、Lambda のいずれにも通知しないと、オブジェクトの削除や差し替えに誰も気付けません。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Properties”, “Amazon EventBridge”, and switch notifications on.',
    ja: 'S3 コンソールでバケットを選び、「プロパティ」の「Amazon EventBridge」で通知をオンにします。',
  },
  fix: {
    en: 'Switch event notifications of buckets on in {account} ({count})',
    ja: '{account} の S3 イベント通知の有効化（{count} 件）',
  },
  reasons: {
    'nobody-told': {
      en: 'No event of this bucket is sent anywhere.',
      ja: 'このバケットのイベントはどこにも通知されていません。',
    },
  },
};
