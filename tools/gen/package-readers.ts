import type { Language } from '#kernel';
import type { PackageReader } from '#estate/software';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, codes, page, table } from './markdown.ts';

const WORDS = {
  en: {
    title: 'Readers of software',
    intro:
      'What `yagura inventory <target>` recognises. How it is used: [an inventory of software](../guides/inventory.md).',
    reader: 'reader',
    name: 'what it reads',
    finds: 'packages',
    limit: 'largest file',
    sources: 'described at',
    none: 'none: it names the system',
    read: (day: string) => `read ${day}`,
  },
  ja: {
    title: 'ソフトウェアの読み取り',
    intro:
      '`yagura inventory <target>` が読み取る記録の一覧です。使い方は[ソフトウェアの一覧](../guides/inventory.ja.md)を参照してください。',
    reader: 'リーダー',
    name: '読み取る対象',
    finds: 'パッケージの種類',
    limit: 'ファイルサイズの上限',
    sources: '出典',
    none: 'なし（OS の判定）',
    read: (day: string) => `${day} 参照`,
  },
} as const;

/** The records of installed software that are read, in both languages. */
export const packageReaders: Generator = {
  async make(root) {
    const leaves = await loadLeaves<PackageReader>(root, 'package-reader');
    return [
      { path: 'docs/reference/package-readers.md', text: readersPage(leaves, 'en') },
      { path: 'docs/reference/package-readers.ja.md', text: readersPage(leaves, 'ja') },
    ];
  },
};

function readersPage(leaves: readonly PackageReader[], lang: Language): string {
  const words = WORDS[lang];
  const rows = leaves.map(({ id, title, finds, maxBytes, sources }) => [
    code(id),
    title[lang],
    finds.length === 0 ? words.none : codes(finds),
    `${Math.floor(maxBytes / 1024 / 1024)} MiB`,
    sources.map(({ url, read }) => `[${new URL(url).host}](${url}) (${words.read(read)})`).join(', '),
  ]);
  return page(words.title, [
    words.intro,
    table([words.reader, words.name, words.finds, words.limit, words.sources], rows),
  ]);
}
