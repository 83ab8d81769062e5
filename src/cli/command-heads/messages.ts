import type { CommandHead } from '../command.ts';
import { BASICS, MESSAGING } from './option-groups.ts';

/** Heads of the commands about messages. */
export const MESSAGE_COMMANDS: readonly CommandHead[] = [
  {
    name: 'messages ls',
    args: [],
    summary: { en: 'list what was sent and what waits', ja: '送信済み・送信待ちのメッセージを一覧' },
    options: ['messageState', 'route', 'limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/messages.ts')).runMessagesList,
  },
  {
    name: 'messages preview',
    args: ['<route>'],
    summary: { en: 'show what a message would look like on a route', ja: 'ルートでのメッセージの見え方を表示' },
    options: ['action', 'kind', 'policy', 'baseUrl', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/messages.ts')).runMessagesPreview,
  },
  {
    name: 'messages dry-run',
    args: [],
    summary: {
      en: 'tell what the routes would have sent over the past days',
      ja: '過去の履歴から、各ルートが送信したはずのメッセージを試算',
    },
    options: ['days', 'policy', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/messages.ts')).runMessagesDryRun,
  },
  {
    name: 'messages send',
    args: [],
    summary: { en: 'send what is due, once', ja: '送信期限の来たメッセージを 1 回送信' },
    options: [...MESSAGING, 'policy', 'json', ...BASICS],
    load: async () => (await import('../commands/messages-send.ts')).runMessagesSend,
  },
  {
    name: 'messages test',
    args: ['<route>'],
    summary: {
      en: 'send a made-up message on a route, marked as a drill',
      ja: '訓練と明記した架空のメッセージをルートに送信',
    },
    options: [...MESSAGING, 'policy', ...BASICS],
    load: async () => (await import('../commands/messages-send.ts')).runMessagesTest,
  },
  {
    name: 'messages retry',
    args: ['<message>'],
    summary: { en: 'try a message again that was given up', ja: '送信を断念したメッセージを再送対象に戻す' },
    options: ['json', ...BASICS],
    load: async () => (await import('../commands/messages-send.ts')).runMessagesRetry,
  },
  {
    name: 'messages key-event',
    args: ['<file>'],
    summary: {
      en: 'tell of an access key that was made, deleted or switched: an EventBridge event or a CloudTrail record',
      ja: 'アクセスキーの作成・削除・切り替えを通知（EventBridge イベントまたは CloudTrail レコード）',
    },
    options: ['policy', ...BASICS],
    load: async () => (await import('../commands/messages-send.ts')).runMessagesKeyEvent,
  },
];
