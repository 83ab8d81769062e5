import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Fault, toFault } from '#kernel';
import { ROOT } from '../shared/root.ts';
import { runScript, say, seconds } from '../shared/say.ts';
import { digestOf, isFresh, PARTS, type Part, recordDigest } from './digest.ts';

/** The bundlers are loaded only when there is something to bundle. */
const BUILDERS: Record<Part['name'], () => Promise<(root: string) => Promise<number>>> = {
  server: async () => (await import('./server.ts')).buildServer,
  web: async () => (await import('./web.ts')).buildWeb,
  agent: async () => (await import('./agent.ts')).buildAgent,
};

/** Where `--agent-executable` writes; for the system and the processor it is made on. */
const EXECUTABLE = join(ROOT, 'dist', `yagura-agent-${process.platform}-${process.arch}`);

/**
 * `node tools/build/build.ts [--if-stale]`: writes `dist/`, server, console and agent each on its own.
 * With `--agent-executable` it writes the agent as one executable file and nothing else.
 */
await runScript(async () => {
  if (process.argv.includes('--agent-executable')) {
    await (await import('./agent-executable.ts')).buildAgentExecutable(ROOT, EXECUTABLE);
    say(`agent: built ${relative(ROOT, EXECUTABLE)}`);
    return 0;
  }
  const onlyStale = process.argv.includes('--if-stale');
  const built = await Promise.allSettled(PARTS.map((part) => buildPart(part, onlyStale)));
  const failed = built.filter((part) => part.status === 'rejected');
  for (const part of failed.slice(1)) say(toFault(part.reason).message);
  if (failed[0]) throw failed[0].reason;
  return 0;
});

async function buildPart(part: Part, onlyStale: boolean): Promise<void> {
  if (!existsSync(join(ROOT, part.entry))) return say(`${part.name}: nothing to build, ${part.entry} does not exist`);
  if (onlyStale && isFresh(ROOT, part)) return say(`${part.name}: up to date`);
  const start = performance.now();
  const digest = digestOf(ROOT, part);
  recordDigest(ROOT, part, undefined);
  const builder = await BUILDERS[part.name]().catch((thrown: unknown) => {
    throw new Fault('unavailable', `${part.name}: the build tools are not installed`, {
      mend: 'run `npm install` without --omit=dev',
      cause: thrown,
    });
  });
  const files = await builder(ROOT);
  recordDigest(ROOT, part, digest);
  say(`${part.name}: built ${files} files in ${seconds(performance.now() - start)}`);
}
