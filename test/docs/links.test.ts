import { describe, expect, test } from 'vitest';
import { links } from '../../tools/lint/rules/links.ts';
import { bites } from '../arch/planted.ts';

const GUIDE = { 'docs/guides/style.md': '# Style\n\n## Names of files, and more\n' };

describe('docs/links', () => {
  test.each([
    ['[a](docs/guides/missing.md)', '`docs/guides/missing.md` leads nowhere'],
    ['![a](docs/a.png "title")', '`docs/a.png` leads nowhere'],
    ['<img src="docs/a.png">', '`docs/a.png` leads nowhere'],
    ['[a](docs/guides/style.md#nothing)', 'names no heading of that page'],
    ['[a](#nothing)', 'names no heading of that page'],
  ])('%s is refused', async (text, message) => {
    const found = await bites(links, { ...GUIDE, 'README.md': `# Yagura\n\n${text}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ['[a](docs/guides/style.md#names-of-files-and-more), [b](./docs/guides/), [c](#yagura)'],
    ['[a](https://example.com/x#y), <mailto:a@example.com>, [m](mailto:a@example.com)'],
    ['`[a](nowhere.md)`'],
    ['```md\n[a](nowhere.md)\n```'],
  ])('%s is allowed', async (text) => {
    expect(await bites(links, { ...GUIDE, 'README.md': `# Yagura\n\n${text}\n` })).toEqual([]);
  });
});
