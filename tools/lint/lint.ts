import { ROOT } from '../shared/root.ts';
import { runScript, say } from '../shared/say.ts';
import { judge } from './judge.ts';
import { projectOnDisk } from './project.ts';
import { RULES } from './rules/index.ts';

/** `node tools/lint/lint.ts [rule…]`: the house rules over the whole project. */
await runScript(async () => {
  const project = projectOnDisk(ROOT);
  const wanted = process.argv.slice(2);
  let ok = true;
  for (const rule of RULES) {
    if (wanted.length > 0 && !wanted.includes(rule.id)) continue;
    const judgement = await judge(project, rule);
    for (const line of judgement.lines) say(line);
    ok &&= judgement.ok;
  }
  return ok ? 0 : 1;
});
