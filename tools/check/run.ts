import { endChildrenOnSignal } from '../shared/child.ts';
import { runScript, say, seconds } from '../shared/say.ts';
import { stages } from './stages.ts';
import type { Outcome, Stage, Step } from './step.ts';

/** `npm test` and, with `--fast`, `npm run check`: runs every step even when one fails, and counts at the end. */
await runScript(async () => {
  endChildrenOnSignal();
  const start = performance.now();
  const outcomes: Outcome[] = [];
  for (const stage of stages(process.argv.includes('--fast'))) outcomes.push(...(await runStage(stage)));
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  if (skipped.length > 0) say('\nskipped:');
  for (const { name, reason } of skipped) say(`  ${name}${reason === '' ? '' : ` (${reason})`}`);
  say(`\n${seconds(performance.now() - start)}`);
  say(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed > 0 ? 1 : 0;
});

async function runStage({ atOnce, steps }: Stage): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = steps.values();
  const lane = async () => {
    for (const step of waiting) outcomes.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}

async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const outcome = await step.run();
  const bad = outcome.failed > 0;
  const note = outcome.note ? `: ${outcome.note}` : '';
  say(`${bad ? '✘' : '✔'} ${step.title}${note} (${seconds(performance.now() - start)})`);
  if (bad) say(`${outcome.output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
  return outcome;
}
