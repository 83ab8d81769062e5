import { endChildrenOnSignal } from '../shared/child.ts';
import { runScript, say, seconds } from '../shared/say.ts';
import { runStages, summarize } from './schedule.ts';
import { stages } from './stages.ts';

/** `npm test` and, with `--fast`, `npm run check`. */
await runScript(async () => {
  endChildrenOnSignal();
  const start = performance.now();
  const outcomes = await runStages(stages(process.argv.includes('--fast')), say);
  say(`\n${seconds(performance.now() - start)}`);
  const { lines, failed } = summarize(outcomes);
  for (const line of lines) say(line);
  return failed > 0 ? 1 : 0;
});
