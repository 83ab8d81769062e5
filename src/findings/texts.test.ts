import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel';
import { describeChange } from './describe-change.ts';
import { CHANGE_CAUSES, FINDING_STATES } from './finding.ts';
import { FIXES } from './fixes/index.ts';
import { CAUSE_TEXTS, CHANGE_CLAUSES, STATE_MEANINGS, STATE_TEXTS } from './texts.ts';

const places = (template: string) =>
  Array.from(template.matchAll(/\{(\w+)\}/g), ([place]) => place.slice(1, -1)).toSorted();

describe('the message catalogue', () => {
  test('has a text for each state and cause, and none besides', () => {
    expect(Object.keys(STATE_TEXTS).toSorted()).toEqual([...FINDING_STATES].toSorted());
    expect(Object.keys(STATE_MEANINGS).toSorted()).toEqual([...FINDING_STATES].toSorted());
    expect(Object.keys(CAUSE_TEXTS).toSorted()).toEqual([...CHANGE_CAUSES].toSorted());
  });

  test.each([STATE_TEXTS, STATE_MEANINGS, CAUSE_TEXTS, CHANGE_CLAUSES].flatMap((texts) => Object.entries(texts)))(
    '%s says the same in each language',
    (_, text) => {
      expect(Object.keys(text).toSorted()).toEqual([...LANGUAGES].toSorted());
      expect(text.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(places(text.ja)).toEqual(places(text.en));
    },
  );
});

describe('the fix catalogue', () => {
  test('has ids of its own', () => {
    expect(new Set(FIXES.map(({ id }) => id)).size).toBe(FIXES.length);
  });

  test.each(FIXES.map((fix) => [fix.id, fix] as const))('%s is complete in each language', (_, fix) => {
    for (const text of [fix.title, fix.steps, fix.effect]) {
      expect(Object.keys(text).toSorted()).toEqual([...LANGUAGES].toSorted());
      expect(text.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
    expect(fix.title.en).toContain('{count}');
    for (const name of places(fix.title.en)) expect(['account', 'count', 'place']).toContain(name);
    expect(places(fix.title.ja)).toEqual(places(fix.title.en));
    expect(fix.steps.ja.split('\n')).toHaveLength(fix.steps.en.split('\n').length);
    expect(fix.steps.ja.match(/`[^`]+`/g)?.length).toBe(fix.steps.en.match(/`[^`]+`/g)?.length);
    expect(fix.sources.length).toBeGreaterThan(0);
  });
});

describe('describeChange', () => {
  test('says the cause and one line for each decision that changed', () => {
    const params = { severityFrom: 'low', severityTo: 'high', ownerFrom: 'a', ownerTo: 'b' };
    expect(describeChange('severity-changed', params, 'en')).toEqual([
      'The severity changed.',
      'Severity: low → high',
      'Owner: a → b',
    ]);
    expect(describeChange('sight-lost', { missing: 'AWS::IAM::User', reason: 'AccessDenied' }, 'ja')).toEqual([
      'ルールに必要な情報を取得できなくなりました。',
      '取得できなかった情報: AWS::IAM::User（AccessDenied）',
    ]);
  });

  test('a cause without parameters is one line', () => {
    expect(describeChange('first-seen', {}, 'en')).toEqual(['Seen for the first time.']);
  });
});
