import { defineOptions } from './definition.ts';

/** Options of the server that watches. */
export const WATCH_OPTIONS = defineOptions({
  watch: {
    type: 'boolean',
    flag: '--watch',
    env: ['YAGURA_WATCH'],
    file: 'watch.enabled',
    default: false,
    description: {
      en: 'ask AWS again about what events name, list accounts, and bring advisories up to date, as long as the server runs',
      ja: 'サーバーの稼働中、イベントが示したリソースを AWS に再確認し、アカウントの一覧とアドバイザリーを更新し続ける',
    },
  },
  eventQueue: {
    type: 'string',
    flag: '--event-queue <url>',
    env: ['YAGURA_EVENT_QUEUE'],
    file: 'watch.eventQueue',
    description: {
      en: 'URL of an SQS queue that EventBridge puts events into; needs --watch',
      ja: 'EventBridge がイベントを入れる SQS キューの URL（--watch が必要）',
    },
  },
  knowledgeEvery: {
    type: 'number',
    flag: '--knowledge-every <hours>',
    env: ['YAGURA_KNOWLEDGE_EVERY'],
    file: 'watch.knowledgeEvery',
    minimum: 0,
    maximum: 168,
    default: 6,
    description: {
      en: 'hours between two updates of advisories and catalogues while the server watches; 0 for never',
      ja: '監視中にアドバイザリーとカタログを更新する間隔（時間）。0 で更新しない',
    },
  },
});
