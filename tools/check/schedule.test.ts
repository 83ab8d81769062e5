import { describe, expect, test } from 'vitest';
import { Fault } from '#kernel';
import { runStages, summarize } from './schedule.ts';
import type { Outcome, Step } from './step.ts';

const PASSED: Outcome = { passed: 1, failed: 0, skipped: [], output: 'quiet' };
const FAILED: Outcome = { passed: 0, failed: 1, skipped: [], output: 'one\ntwo\n' };

function step(title: string, outcome: Outcome): Step {
  return { title, run: async () => outcome };
}

async function linesOf(steps: readonly Step[], atOnce = 1): Promise<string[]> {
  const lines: string[] = [];
  await runStages([{ atOnce, steps }], (line) => lines.push(line.replaceAll(/\([\d.]+ s\)/g, '()')));
  return lines;
}

describe('tools/check/schedule', () => {
  test('runs every step even when one fails, and shows the output of that one alone', async () => {
    const lines = await linesOf([
      step('build', PASSED),
      step('types', FAILED),
      step('lint', { ...PASSED, note: '3 passed' }),
    ]);
    expect(lines).toEqual(['✔ build ()', '✘ types ()', '    one\n    two\n', '✔ lint: 3 passed ()']);
  });

  test('a step that throws is a failure with its mend', async () => {
    const bad: Step = {
      title: 'prepare',
      run: async () => {
        throw new Fault('denied', 'no room', { mend: 'make room' });
      },
    };
    const lines = await linesOf([bad, step('build', PASSED)]);
    expect(lines).toEqual(['✘ prepare ()', '    no room\n    mend: make room\n', '✔ build ()']);
  });

  test('runs as many at once as the stage says, and stages one after the other', async () => {
    const started: string[] = [];
    const gates = ['a', 'b', 'c'].map(() => Promise.withResolvers<Outcome>());
    const steps = ['a', 'b', 'c'].map(
      (title, index): Step => ({
        title,
        run: () => {
          started.push(title);
          return gates[index]?.promise ?? Promise.resolve(PASSED);
        },
      }),
    );
    const last: Step = { title: 'd', run: async () => (started.push('d'), PASSED) };
    const all = runStages(
      [
        { atOnce: 2, steps },
        { atOnce: 1, steps: [last] },
      ],
      () => {},
    );
    expect(started).toEqual(['a', 'b']);
    gates[1]?.resolve(PASSED);
    await gates[1]?.promise;
    for (const gate of gates) gate.resolve(PASSED);
    expect(await all).toHaveLength(4);
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  test('the last line is the counts alone', () => {
    const skipped = [
      { name: 'store on PostgreSQL', reason: 'no server' },
      { name: 'other', reason: '' },
    ];
    const { lines, failed } = summarize([PASSED, FAILED, { ...PASSED, passed: 40, skipped }]);
    expect(failed).toBe(1);
    expect(lines).toContain('  store on PostgreSQL (no server)');
    expect(lines).toContain('  other');
    expect(lines.at(-1)).toBe('41 passed, 1 failed, 2 skipped');
  });
});
