import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNSEEN_TEXTS, unseenSentence } from './unseen-texts.ts';

/** Words that the sources of this folder say of what they did not see. */
function wordsInSources(): readonly string[] {
  const folder = import.meta.dirname;
  const sources = globSync('**/*.ts', { cwd: folder }).filter(
    (path) => !path.endsWith('.test.ts') && !path.includes('testing'),
  );
  const found = sources.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const named = [...text.matchAll(/(?:notSeen|notModelled)\(\s*'([a-z][a-z-]+)'|what: '([a-z][a-z-]+)'/g)];
    return named.map(([, called, given]) => called ?? given ?? '');
  });
  return [...new Set(found)].toSorted((a, b) => (a < b ? -1 : 1));
}

describe('what was not seen', () => {
  it('has a sentence for every word that is used', () => {
    const words = wordsInSources();
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => UNSEEN_TEXTS[word] === undefined)).toEqual([]);
  });

  it.each(Object.entries(UNSEEN_TEXTS))('%s is said in both languages', (_, { en, ja }) => {
    expect(en).toMatch(/\.$/);
    expect(ja).toMatch(/(です|ます|ません|でした)。$/);
  });

  it('is named as it is when there is no text for it', () => {
    expect(unseenSentence({ code: 'not-seen', what: 'AWS::EC2::VPC' }, 'en')).toBe('AWS::EC2::VPC was not seen.');
    expect(unseenSentence({ code: 'not-modelled', what: 'carrier-gateway' }, 'ja')).toContain('carrier-gateway');
  });
});
