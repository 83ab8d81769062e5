import { type EXCHANGE_FORMATS, PULL_SOURCES } from '#exchange';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, page, table } from './markdown.ts';

/** The formats findings are read in, and the services they are read from. */
export const formats: Generator = {
  async make(root) {
    const leaves = await loadLeaves<(typeof EXCHANGE_FORMATS)[number]>(root, 'exchange-format');
    const link = ({ url, read }: { url: string; read: string }) => `[${new URL(url).host}](${url}) (read ${read})`;
    const text = page('Formats of findings', [
      'What `yagura findings import <path>` reads. How it is used: [findings from elsewhere](../guides/findings-from-elsewhere.md).',
      table(
        ['id', 'format', '形式', 'described at'],
        leaves.map(({ id, title, sources }) => [code(id), title.en, title.ja, sources.map(link).join(', ')]),
      ),
      '## Services',
      'What `yagura findings pull` reads from.',
      table(
        ['id', 'service', 'described at'],
        PULL_SOURCES.map(({ id, title, sources }) => [code(id), title.en, sources.map(link).join(', ')]),
      ),
    ]);
    return [{ path: 'docs/reference/formats.md', text }];
  },
};
