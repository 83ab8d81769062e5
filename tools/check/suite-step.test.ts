import { describe, expect, test } from 'vitest';
import { outcomeOf } from './command-step.ts';
import { judgeSuite } from './suite-step.ts';

const skipped = [{ name: 'store on PostgreSQL', reason: 'no server' }];

describe('tools/check', () => {
  test.each([
    [
      'all passed',
      0,
      { passed: 3, failed: 0, skipped: [] },
      { passed: 3, failed: 0, note: '3 passed, 0 failed, 0 skipped' },
    ],
    [
      'some failed',
      1,
      { passed: 3, failed: 2, skipped },
      { passed: 3, failed: 2, note: '3 passed, 2 failed, 1 skipped' },
    ],
    ['it failed without a failed test', 1, { passed: 3, failed: 0, skipped: [] }, { passed: 3, failed: 1 }],
    ['no test ran', 0, { passed: 0, failed: 0, skipped: [] }, { failed: 1, note: 'no test ran' }],
    ['all were skipped', 0, { passed: 0, failed: 0, skipped }, { failed: 1, note: 'no test ran' }],
    ['it broke off', 137, undefined, { passed: 0, failed: 1, note: 'the run broke off' }],
  ])('a suite in which %s', (_, code, tally, judged) => {
    expect(judgeSuite(code, tally)).toMatchObject(judged);
  });

  test('a tool counts as one, and one that fails in silence says its code', () => {
    expect(outcomeOf({ code: 0, output: 'fine', stdout: '' })).toMatchObject({ passed: 1, failed: 0 });
    expect(outcomeOf({ code: 2, output: 'bad', stdout: '' })).toMatchObject({ passed: 0, failed: 1, output: 'bad' });
    expect(outcomeOf({ code: 137, output: '', stdout: '' }).output).toContain('137');
  });
});
