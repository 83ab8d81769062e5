import { describe, expect, it } from 'vitest';
import { fillMessage, fillPlaces } from './catalogue.ts';

describe('fillMessage', () => {
  const days = { one: '{count} day', other: '{count} days' };

  it.each([
    [1, 'en', '1 day'],
    [0, 'en', '0 days'],
    [2, 'en', '2 days'],
    [12345, 'en', '12,345 days'],
  ])('chooses the form for %d in %s', (count, language, expected) => {
    expect(fillMessage(days, { count }, language)).toBe(expected);
  });

  it('has one form in Japanese', () => {
    expect(fillMessage('{count} 日', { count: 1 }, 'ja')).toBe('1 日');
  });

  it('leaves a place without a value visible', () => {
    expect(fillMessage('{a} and {b}', { a: 'x' }, 'en')).toBe('x and {b}');
  });
});

describe('fillPlaces', () => {
  it('does not fill what a value brings in', () => {
    expect(fillPlaces('{a}', (name) => (name === 'a' ? '{b}' : 'filled'))).toBe('{b}');
  });
});
