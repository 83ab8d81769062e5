import { describe, expect, it } from 'vitest';
import { type FilterToken, parseFilterToken } from '#api/contract';
import { checkFilter } from './check.ts';
import { FINDING_PROPERTIES } from './finding-properties.ts';

const check = (...tokens: FilterToken[]) => checkFilter({ operation: 'and', tokens }, FINDING_PROPERTIES);
const token = (text: string) => parseFilterToken(text) as FilterToken;

describe('checkFilter', () => {
  it.each(['severity>=high', 'state!=open', 'due<=2026-11-23', 'due=2026-11-23T09:00:00+09:00', 'name:a', 'free text'])(
    'takes %s',
    (text) => {
      expect(check(token(text))).toEqual([[token(text), expect.objectContaining({ columns: expect.any(Array) })]]);
    },
  );

  it.each([
    ['severety=high', 'no property "severety"', 'did you mean "severity"?'],
    ['owner>=a', '"owner" cannot be compared', 'use one of = != : !:'],
    ['severity:high', '"severity" cannot be compared', '= != >= <='],
    ['text=a', '"text" cannot be compared', ': !:'],
    ['severity=hgih', '"severity" is never "hgih"', 'did you mean "high"?'],
    ['severity=HIGH', 'is never "HIGH"', 'did you mean "high"?'],
    ['state=opened', '"state" is never "opened"', 'did you mean "open"?'],
    ['outcome=pass', '"outcome" is never "pass"', 'fail, unknown'],
    ['due>=yesterday', 'compares with no date', '2026-11-23'],
    ['due>=2026-02-30', 'compares with no date', '2026-11-23'],
    ['due>=2026-11-23T09:00', 'compares with no date', '2026-11-23T09:00:00Z'],
    ['name:a\0b', 'NUL', 'leave it out'],
    [`name:${'a'.repeat(501)}`, '501 characters', 'at most 500'],
    [`name=${Array.from({ length: 101 }, () => 'a').join()}`, '101 values', '1 to 100'],
  ])('refuses %j', (text, message, mend) => {
    expect(() => check(token(text))).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: expect.stringContaining(message),
        mend: expect.stringContaining(mend),
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('knows no property %j', (property) => {
    expect(() => check({ property, operator: '=', values: ['a'] })).toThrow('no property');
  });

  it('refuses a token without values, a foreign operator and too many tokens', () => {
    expect(() => check({ property: 'name', operator: '=', values: [] })).toThrow('0 values');
    expect(() => check({ property: 'name', operator: '; drop' as '=', values: ['a'] })).toThrow('cannot be compared');
    expect(() => check(...Array.from({ length: 51 }, () => token('name=a')))).toThrow('51 conditions');
  });
});
