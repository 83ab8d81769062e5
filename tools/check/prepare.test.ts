import { describe, expect, test } from 'vitest';
import { type Need, provide } from './prepare.ts';

function need(name: string, answers: readonly boolean[]): Need {
  const remaining = [...answers];
  return { name, found: () => remaining.shift() ?? false, packages: [name.toLowerCase()], tests: `tests with ${name}` };
}

describe('tools/check/prepare', () => {
  test('nothing is installed when nothing is missing', async () => {
    const asked: string[] = [];
    const outcome = await provide([need('Browser', [true])], async (packages) => {
      asked.push(...packages);
      return '';
    });
    expect(asked).toEqual([]);
    expect(outcome).toEqual({ passed: 1, failed: 0, skipped: [], output: '' });
  });

  test('what is missing is installed, and what stays missing is named with its tests', async () => {
    const asked: string[] = [];
    const needs = [need('Browser', [false, true]), need('Database', [false, false]), need('Python', [true])];
    const outcome = await provide(needs, async (packages) => {
      asked.push(...packages);
      return 'log';
    });
    expect(asked).toEqual(['browser', 'database']);
    expect(outcome).toMatchObject({ failed: 0, note: '1 installed', output: 'log' });
    expect(outcome.skipped).toEqual([
      { name: 'tests with Database', reason: 'Database is missing: apt-get could not install it' },
    ]);
  });

  test('who may not install is told so', async () => {
    const outcome = await provide([need('Browser', [false, false])], undefined);
    expect(outcome.skipped.map(({ reason }) => reason)).toEqual([
      'Browser is missing: only root can install it, with apt-get',
    ]);
  });
});
