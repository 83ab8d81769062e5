import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reasonText } from './index.ts';
import { REASON_TEXTS } from './texts.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/** Codes that stand in the sources of the evaluator as they are. */
function codes(): readonly string[] {
  return ['evaluate', 'request'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(ROOT, folder, name), 'utf8');
        return [...text.matchAll(/reason\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code);
      }),
  );
}

it('every reason that the evaluator gives has a sentence in both languages', () => {
  expect(codes().length).toBeGreaterThan(30);
  expect(codes().filter((code) => !(code in REASON_TEXTS))).toEqual([]);
});

it('fills the places of a sentence, and shows a code that it does not know', () => {
  expect(reasonText({ code: 'country', params: { country: 'JP' } })).toEqual({
    en: 'The sender is in JP.',
    ja: '送信元の国は JP です。',
  });
  expect(reasonText({ code: 'constructor', params: {} }).en).toBe('constructor');
});
