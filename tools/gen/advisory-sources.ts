import type { AdvisorySource } from '#knowledge';
import type { Language } from '#kernel';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, page, table } from './markdown.ts';

const WORDS = {
  en: {
    title: 'Sources of advisories',
    intro: (count: number) =>
      `What \`yagura knowledge fetch\` reads: ${count} sources. How it is used: [knowledge from outside](../guides/knowledge.md).`,
    source: 'source',
    name: 'name',
    stale: 'old after',
    hours: (count: number) => `${count} h`,
    licence: 'Licence of the data',
    hosts: 'Hosts it may reach without being asked',
    none: 'none',
    feeds: 'Feeds',
    feed: 'feed',
    url: 'fetched from',
    mirror: 'in a mirror, besides `<host>/<path>`',
    onlyMirror: 'mirrors only',
    catalogue: (url: string) => `Further feeds are named by the catalogue <${url}>.`,
    sources: 'Described at',
    read: (day: string) => `read ${day}`,
  },
  ja: {
    title: 'アドバイザリの情報源',
    intro: (count: number) =>
      `\`yagura knowledge fetch\` が読み込む ${count} 種類の情報源です。使い方は[外部の知識](../guides/knowledge.ja.md)を参照してください。`,
    source: '情報源',
    name: '名称',
    stale: '要更新とみなすまで',
    hours: (count: number) => `${count} 時間`,
    licence: 'データのライセンス',
    hosts: '指定なしで接続を許可するホスト',
    none: 'なし',
    feeds: 'フィード',
    feed: 'フィード',
    url: '取得元',
    mirror: 'ミラーでの配置（`<ホスト>/<パス>` 以外）',
    onlyMirror: 'ミラーのみ',
    catalogue: (url: string) => `これ以外のフィードは、カタログ <${url}> から取得します。`,
    sources: '出典',
    read: (day: string) => `${day} 参照`,
  },
} as const;

/** The publishers that advisories and facts about exploitation come from, in both languages. */
export const advisorySources: Generator = {
  async make(root) {
    const leaves = await loadLeaves<AdvisorySource>(root, 'advisory-source');
    return [
      { path: 'docs/reference/advisory-sources.md', text: sourcesPage(leaves, 'en') },
      { path: 'docs/reference/advisory-sources.ja.md', text: sourcesPage(leaves, 'ja') },
    ];
  },
};

function sourcesPage(leaves: readonly AdvisorySource[], lang: Language): string {
  const words = WORDS[lang];
  const overview = table(
    [words.source, words.name, words.stale],
    leaves.map(({ id, title, staleAfterHours }) => [`[${id}](#${id})`, title[lang], words.hours(staleAfterHours)]),
  );
  return page(words.title, [words.intro(leaves.length), overview, ...leaves.map((leaf) => section(leaf, lang))]);
}

function section(leaf: AdvisorySource, lang: Language): string {
  const words = WORDS[lang];
  const { catalogue, licence, hosts, sources } = leaf;
  const feeds = leaf
    .feeds({})
    .map(({ id, url, mirror = [] }) => [
      code(id),
      url === '' ? words.onlyMirror : `<${url}>`,
      mirror.map(code).join(', '),
    ]);
  return [
    `## ${leaf.id}`,
    `**${leaf.title[lang]}**: ${leaf.about[lang]}`,
    `${words.licence}: [${licence.name}](${licence.url})`,
    `${words.hosts}: ${hosts.length === 0 ? words.none : hosts.map(code).join(', ')}`,
    `${words.feeds}:`,
    table([words.feed, words.url, words.mirror], feeds),
    ...(catalogue ? [words.catalogue(catalogue.url)] : []),
    `${words.sources}: ${sources.map(({ url, read }) => `<${url}> (${words.read(read)})`).join(', ')}`,
  ].join('\n\n');
}
