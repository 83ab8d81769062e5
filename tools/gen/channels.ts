import type { Channel } from '#response/notify';
import type { Language } from '#kernel';
import { z } from 'zod';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, codes, page, table } from './markdown.ts';

const WORDS = {
  en: {
    title: 'Channels',
    intro: (count: number) =>
      `Messages go out on ${count} channels. A route of \`policy.yaml\` names one and its settings.`,
    channel: 'channel',
    name: 'name',
    repetition: 'after a crash',
    digests: 'digests',
    yes: 'yes',
    no: 'no, one ticket for each action',
    setting: 'setting',
    needed: 'needed',
    meaning: 'meaning',
    fallback: 'default',
    permissions: 'Permissions',
    hosts: 'Hosts it may reach without being asked',
    limits: 'Limits',
    limit: 'limit',
    value: 'value',
    sources: 'Sources',
    none: 'none',
    read: (day: string) => `read ${day}`,
    repetitions: {
      'looked-up': 'there once: it is looked up',
      'by-id': 'sent again with the same id',
      possible: 'sent again, marked as in doubt',
    },
  },
  ja: {
    title: 'チャンネル',
    intro: (count: number) =>
      `メッセージは ${count} 種類のチャンネルで送信します。\`policy.yaml\` のルートでチャンネルと設定を指定します。`,
    channel: 'チャンネル',
    name: '名称',
    repetition: '異常終了後の再送',
    digests: 'ダイジェスト',
    yes: '対応',
    no: '非対応（アクションごとに 1 チケット）',
    setting: '設定',
    needed: '必須',
    meaning: '説明',
    fallback: '既定値',
    permissions: '必要な権限',
    hosts: '指定なしで接続を許可するホスト',
    limits: '上限',
    limit: '項目',
    value: '値',
    sources: '出典',
    none: 'なし',
    read: (day: string) => `${day} 参照`,
    repetitions: {
      'looked-up': '到達を確認するため重複しない',
      'by-id': '同じ ID で再送',
      possible: '再送し、到達不明と記録',
    },
  },
} as const;

/** What messages can go out on, in both languages. */
export const channels: Generator = {
  async make(root) {
    const leaves = await loadLeaves<Channel>(root, 'channel');
    return [
      { path: 'docs/reference/channels.md', text: channelsPage(leaves, 'en') },
      { path: 'docs/reference/channels.ja.md', text: channelsPage(leaves, 'ja') },
    ];
  },
};

function channelsPage(leaves: readonly Channel[], lang: Language): string {
  const words = WORDS[lang];
  const overview = table(
    [words.channel, words.name, words.repetition, words.digests],
    leaves.map((leaf) => [
      `[${leaf.id}](#${leaf.id})`,
      leaf.title[lang],
      words.repetitions[leaf.repetition],
      leaf.digests ? words.yes : words.no,
    ]),
  );
  return page(words.title, [words.intro(leaves.length), overview, ...leaves.map((leaf) => section(leaf, lang))]);
}

function section(leaf: Channel, lang: Language): string {
  const words = WORDS[lang];
  return [
    `## ${leaf.id}`,
    `**${leaf.title[lang]}**`,
    leaf.about[lang],
    table([words.setting, words.needed, words.fallback, words.meaning], settingsOf(leaf)),
    `${words.permissions}: ${leaf.permissions.length === 0 ? words.none : codes(leaf.permissions)}`,
    `${words.hosts}: ${leaf.hosts.length === 0 ? words.none : codes(leaf.hosts)}`,
    `${words.limits}:`,
    table(
      [words.limit, words.value],
      leaf.limits.map(({ what, value }) => [what[lang], value.toLocaleString('en-US')]),
    ),
    `${words.sources}: ${leaf.sources.map(({ url, read }) => `<${url}> (${words.read(read)})`).join(', ')}`,
  ].join('\n\n');
}

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

function settingsOf({ settings }: Channel): string[][] {
  const schema = z.toJSONSchema(settings, { io: 'input' }) as {
    readonly properties?: Readonly<Record<string, Property>>;
    readonly required?: readonly string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => [
    code(name),
    schema.required?.includes(name) ? '✓' : '',
    property.default === undefined ? '' : code(JSON.stringify(property.default)),
    property.description ?? '',
  ]);
}
