import { expect, test } from 'vitest';
import { code, codes, page, table } from './markdown.ts';

test('cells cannot break a table', () => {
  expect(table(['a', 'b'], [['x|y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |');
});

test('a page says how it is made and ends with one line break', () => {
  expect(page('Kinds', [`${code('a')} and ${codes(['b', 'c'])}`, ''])).toBe(
    '<!-- Written by `npm run gen`. -->\n\n# Kinds\n\n`a` and `b`, `c`\n',
  );
});
