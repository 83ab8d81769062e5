import { describe, expect, test } from 'vitest';
import { judgeLicences, type LockEntry } from '../../tools/lint/rules/licence.ts';

function judge(name: string, licence: string, entry: LockEntry = {}): string[] {
  const packages = { '': {}, [`node_modules/${name}`]: entry };
  return judgeLicences(packages, () => licence).violations.map(({ message }) => message);
}

describe('licence', () => {
  test.each([['AGPL-3.0-only'], ['GPL-2.0'], ['BUSL-1.1'], ['SEE LICENSE IN LICENSE.md'], ['MIT AND GPL-3.0'], ['']])(
    '`%s` is refused in production and while developing',
    (licence) => {
      expect(judge('a', licence)).toEqual([`\`a\` (${licence || 'no licence'}) is used in production`]);
      expect(judge('a', licence, { dev: true })).toHaveLength(1);
    },
  );

  test.each([['MIT'], ['Apache-2.0'], ['(MIT OR GPL-2.0)'], ['MIT AND ISC'], ['BlueOak-1.0.0']])(
    '`%s` is allowed',
    (licence) => {
      expect(judge('a', licence)).toEqual([]);
    },
  );

  test('a named exception holds for development only', () => {
    expect(judge('axe-core', 'MPL-2.0', { dev: true })).toEqual([]);
    expect(judge('lightningcss-linux-x64-gnu', 'MPL-2.0', { dev: true })).toEqual([]);
    expect(judge('axe-core', 'MPL-2.0')).toHaveLength(1);
  });

  test('a nested package is judged by its own name', () => {
    const packages = { 'node_modules/a/node_modules/@scope/b': {} };
    expect(judgeLicences(packages, () => 'GPL-3.0').violations[0]?.message).toContain('`@scope/b`');
  });

  test('what is not installed is not counted', () => {
    expect(judgeLicences({ 'node_modules/fsevents': {} }, () => undefined)).toEqual({ examined: 0, violations: [] });
  });
});
