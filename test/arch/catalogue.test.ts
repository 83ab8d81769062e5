import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectOnDisk } from '../../tools/lint/project.ts';
import { catalogue, judgePairs, localizedTexts, pairTexts } from '../../tools/lint/rules/catalogue.ts';

function judge(en: unknown, ja: unknown): string[] {
  return judgePairs('ja.ts', pairTexts({ EN: en }, { JA: ja })).map(({ message }) => message);
}

describe('catalogue', () => {
  test.each([
    [{ a: 'Keys' }, {}, '`a` has no Japanese text'],
    [{}, { a: 'キー' }, '`a` has no English text'],
    [{ a: { b: 'Keys' } }, { a: { b: ' ' } }, '`a.b` has no Japanese text'],
    [{ a: 'キー' }, { a: 'キー' }, '`a` has Japanese in its English text'],
    [{ a: '{count} keys' }, { a: '{number} 件のキー' }, '`a` has places {count} in English, {number} in Japanese'],
    [{ a: (_count: number) => 'keys' }, { a: () => 'キー' }, undefined],
  ])('%j against %j', (en, ja, message) => {
    expect(judge(en, ja)).toEqual(message === undefined ? [] : [message]);
  });

  test('equal keys and places pass', () => {
    expect(judge({ a: '{n} of {total}', b: { c: 'Today' } }, { a: '{total} 件中 {n} 件', b: { c: '今日' } })).toEqual(
      [],
    );
  });

  test('plural forms are one text, and the sign of the product is no Japanese', () => {
    const en = { a: { one: '{n} key', other: '{n} keys' }, b: '櫓 Yagura' };
    expect(judge(en, { a: '{n} 件のキー', b: '櫓 Yagura' })).toEqual([]);
    expect(judge(en, { a: { other: '{m} 件のキー' }, b: '櫓 Yagura' })).toHaveLength(1);
  });

  test('finds a text of one language alone in a leaf', () => {
    const leaf = {
      texts: {
        title: { en: 'Keys are rotated', ja: 'キーの定期更新' },
        reasons: { old: { en: 'is {days} days old' } },
      },
    };
    const found = judgePairs('leaf.ts', localizedTexts(leaf));
    expect(found.map(({ message }) => message)).toEqual(['`texts.reasons.old` has no Japanese text']);
  });

  test('loads the catalogues of a project and compares them', async () => {
    const root = mkdtempSync(join(tmpdir(), 'yagura-catalogue-'));
    try {
      mkdirSync(join(root, 'web/app/messages'), { recursive: true });
      writeFileSync(join(root, 'web/app/messages/en.ts'), "export const en = { today: 'Today', keys: 'Keys' };\n");
      writeFileSync(join(root, 'web/app/messages/ja.ts'), "export const ja = { today: '今日' };\n");
      const { examined, violations } = await catalogue.examine(projectOnDisk(root));
      expect(examined).toBe(2);
      expect(violations).toEqual([{ path: 'web/app/messages/ja.ts', line: 0, message: '`keys` has no Japanese text' }]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
