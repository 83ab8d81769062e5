import { toFault } from '#kernel';
import { seconds } from '../shared/say.ts';
import type { Outcome, Stage, Step } from './step.ts';

/** Runs all stages in order, every step even when another failed, and prints a line for each as it ends. */
export async function runStages(stages: readonly Stage[], print: (line: string) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { atOnce, steps } of stages) {
    const waiting = steps.values();
    const lane = async () => {
      for (const step of waiting) outcomes.push(await runStep(step, print));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }
  return outcomes;
}

async function runStep(step: Step, print: (line: string) => void): Promise<Outcome> {
  const start = performance.now();
  const outcome = await step.run().catch(broken);
  const bad = outcome.failed > 0;
  const note = outcome.note ? `: ${outcome.note}` : '';
  print(`${bad ? '✘' : '✔'} ${step.title}${note} (${seconds(performance.now() - start)})`);
  if (bad) print(`${outcome.output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
  return outcome;
}

/** A step that throws is a failure of the check itself: it is told and counted like any other. */
function broken(thrown: unknown): Outcome {
  const { message, mend } = toFault(thrown);
  return { passed: 0, failed: 1, skipped: [], output: `${message}\nmend: ${mend}` };
}

/** The last lines: what was skipped and why, and the three counts alone on one line. */
export function summarize(outcomes: readonly Outcome[]): {
  readonly lines: readonly string[];
  readonly failed: number;
} {
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const names = skipped.map(({ name, reason }) => `  ${name}${reason === '' ? '' : ` (${reason})`}`);
  const lines = skipped.length > 0 ? ['', 'skipped:', ...names, ''] : [''];
  return { lines: [...lines, `${passed} passed, ${failed} failed, ${skipped.length} skipped`], failed };
}
