import { ROOT } from '../shared/root.ts';
import { runScript, say } from '../shared/say.ts';
import { scaffold } from './scaffold.ts';

/** `npm run new <family> <name>`: a leaf that works, to be changed into the one that is wanted. */
await runScript(async () => {
  const [family, name] = process.argv.slice(2);
  const today = new Date().toISOString().slice(0, 10);
  const { paths, next } = scaffold(ROOT, family, name, today);
  for (const path of paths) say(`written: ${path}`);
  say('next:');
  for (const [index, line] of next.entries()) say(`  ${index + 1}. ${line}`);
  return 0;
});
