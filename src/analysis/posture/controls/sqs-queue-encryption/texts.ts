import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SQS queues encrypt messages', ja: 'SQS キューが暗号化されている' },
  why: { en: 'Messages lie in a queue for up to 14 days.', ja: 'メッセージはキューに最長 14 日間保存されます。' },
  mend: {
    en: 'In the SQS console edit the queue and turn on “Server-side encryption” (SSE-SQS costs nothing and needs no key).',
    ja: 'SQS コンソールでキューの「サーバー側の暗号化」を有効にします。SSE-SQS であれば費用もキーも不要です。',
  },
  fix: { en: 'Encrypt SQS queues in {account} ({count})', ja: '{account} の SQS キューの暗号化（{count} 件）' },
  reasons: {
    'not-encrypted': { en: 'Neither SSE-SQS nor a KMS key is on.', ja: 'SSE-SQS も KMS キーも設定されていません。' },
  },
};
