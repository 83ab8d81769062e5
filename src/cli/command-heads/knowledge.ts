import type { CommandHead } from '../command.ts';
import { BASICS } from './option-groups.ts';

/** Heads of the commands about what is known outside. */
export const KNOWLEDGE_COMMANDS: readonly CommandHead[] = [
  {
    name: 'knowledge update',
    args: [],
    summary: {
      en: 'learn known exploits from a checkout of templates: text to be judged, never sent',
      ja: 'テンプレートのチェックアウトから既知のエクスプロイトを取り込む（判定用のテキストで、送信はしない）',
    },
    options: ['knowledgeFrom', 'json', ...BASICS],
    load: async () => (await import('../commands/knowledge.ts')).runKnowledgeUpdate,
  },
  {
    name: 'knowledge fetch',
    args: [],
    summary: {
      en: 'fetch advisories, KEV, EPSS and SSVC labels from their publishers, or read them from a mirror',
      ja: 'アドバイザリ・KEV・EPSS・SSVC ラベルを発行元またはミラーから取得',
    },
    options: [
      'advisorySources',
      'advisoryMirror',
      'osvEcosystems',
      'downloads',
      'allowedHosts',
      'privateHosts',
      'json',
      ...BASICS,
    ],
    load: async () => (await import('../commands/knowledge-fetch.ts')).runKnowledgeFetch,
  },
  {
    name: 'knowledge ls',
    args: [],
    summary: {
      en: 'list the sources of advisories with their age, and the CVEs whose exploits are known',
      ja: 'アドバイザリの情報源と鮮度、エクスプロイトが既知の CVE を一覧',
    },
    options: ['limit', 'json', 'sample', ...BASICS],
    load: async () => (await import('../commands/knowledge.ts')).runKnowledgeList,
  },
  {
    name: 'knowledge show',
    args: ['<cve>'],
    summary: { en: 'show the known exploit requests of a CVE', ja: 'CVE の既知のエクスプロイト要求を表示' },
    options: ['json', 'sample', ...BASICS],
    load: async () => (await import('../commands/knowledge.ts')).runKnowledgeShow,
  },
];
