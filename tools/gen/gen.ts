import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toFault } from '#kernel';
import { ROOT } from '../shared/root.ts';
import { runScript, say } from '../shared/say.ts';
import type { Generator, Output } from './generator.ts';
import { registries } from './registries.ts';

/** Loaded after the registries are written, because what they read imports them. */
const GENERATORS: Readonly<Record<string, () => Promise<Generator>>> = {
  collectors: async () => (await import('./collectors.ts')).collectors,
  rules: async () => (await import('./rules.ts')).rules,
  permissions: async () => (await import('./permissions.ts')).permissions,
  kinds: async () => (await import('./kinds.ts')).kinds,
  configuration: async () => (await import('./configuration.ts')).configuration,
  schemas: async () => (await import('./schemas.ts')).schemas,
  cli: async () => (await import('./cli.ts')).cli,
};

/** `node tools/gen/gen.ts [--check]`: writes registries and reference pages, or names every one that is stale. */
await runScript(async () => {
  const check = process.argv.includes('--check');
  let stale = settle(await registries.make(ROOT), check);
  let unmade = 0;
  for (const [name, loadGenerator] of Object.entries(GENERATORS)) {
    try {
      const generator = await loadGenerator();
      stale += settle(await generator.make(ROOT), check);
    } catch (thrown) {
      unmade += 1;
      say(`not made: ${name}: ${toFault(thrown).message}`);
    }
  }
  if (check && stale > 0) say('mend: run `npm run gen` and keep what it writes');
  if (stale === 0 && unmade === 0) say('everything generated is up to date');
  return unmade > 0 || (check && stale > 0) ? 1 : 0;
});

/** Writes or names the outputs that differ from the disk; returns how many there were. */
function settle(outputs: readonly Output[], check: boolean): number {
  const stale = outputs.filter(({ path, text }) => readText(path) !== text);
  for (const { path, text } of stale) {
    say(`${check ? 'stale' : 'written'}: ${path}`);
    if (check) continue;
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return stale.length;
}

function readText(path: string): string | undefined {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined;
}
