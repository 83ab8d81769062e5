import { describe, expect, test } from 'vitest';
import { renderTable } from './table.ts';
import { terminalText } from './terminal-text.ts';
import { displayWidth, fit } from './width.ts';

const COLUMNS = [
  { title: 'name', value: (row: { name: string; count: number }) => row.name, shrink: true },
  { title: 'count', value: (row: { name: string; count: number }) => String(row.count), align: 'right' as const },
];

describe('cli/output/table', () => {
  test('aligns columns by what a terminal shows, not by characters', () => {
    const text = renderTable(
      COLUMNS,
      [
        { name: '監査', count: 7 },
        { name: 'shop', count: 12 },
      ],
      { columns: 80, colour: false },
    );
    expect(text).toBe('name  count\n監査      7\nshop     12\n');
  });

  test('cuts a shrinkable column with an ellipsis when the terminal is narrow', () => {
    const text = renderTable(COLUMNS, [{ name: 'x'.repeat(60), count: 1 }], { columns: 30, colour: false });
    expect(text.split('\n').every((line) => displayWidth(line) <= 30)).toBe(true);
    expect(text).toContain('…');
  });

  test('a name cannot move the cursor, recolour or forge a line', () => {
    const text = renderTable(COLUMNS, [{ name: 'a\u001b[2Jb\nc\u202e', count: 1 }], { columns: 80, colour: false });
    expect(text).toContain('a�[2Jb�c�');
    expect(text.split('\n')).toHaveLength(3);
  });

  test('colours stand around the cell only when asked', () => {
    const columns = [{ title: 't', value: () => 'v', style: () => 'red' as const }];
    expect(renderTable(columns, [1], { columns: 10, colour: false })).toBe('t\nv\n');
    expect(renderTable(columns, [1], { columns: 10, colour: true })).toContain('\u001b[31mv');
  });
});

describe('cli/output/width', () => {
  test.each([
    ['abc', 3],
    ['日本', 4],
    ['ｶﾅ', 2],
    ['が', 2],
    ['e\u0301', 1],
    ['🔑', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('fit never exceeds the width and leaves short texts alone', () => {
    expect(fit('日本語です', 6)).toBe('日本…');
    expect(fit('short', 5)).toBe('short');
  });
});

describe('cli/output/terminal-text', () => {
  test('keeps printable text of any script', () => {
    expect(terminalText('鍵 key ключ')).toBe('鍵 key ключ');
  });
});
