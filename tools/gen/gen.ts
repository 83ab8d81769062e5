import { toFault } from '#kernel';
import { ROOT } from '../shared/root.ts';
import { runScript, say } from '../shared/say.ts';
import type { Generator, Output } from './generator.ts';
import { registries } from './registries.ts';
import { settle } from './settle.ts';

/** Loaded after the registries are written, because what they read imports them. */
const GENERATORS: Readonly<Record<string, () => Promise<Generator>>> = {
  collectors: async () => (await import('./collectors.ts')).collectors,
  rules: async () => (await import('./rules.ts')).rules,
  controls: async () => (await import('./controls.ts')).controls,
  channels: async () => (await import('./channels.ts')).channels,
  formats: async () => (await import('./formats.ts')).formats,
  'package-readers': async () => (await import('./package-readers.ts')).packageReaders,
  'advisory-sources': async () => (await import('./advisory-sources.ts')).advisorySources,
  permissions: async () => (await import('./permissions.ts')).permissions,
  kinds: async () => (await import('./kinds.ts')).kinds,
  'exposure-codes': async () => (await import('./exposure-codes.ts')).exposureCodes,
  configuration: async () => (await import('./configuration.ts')).configuration,
  schemas: async () => (await import('./schemas.ts')).schemas,
  cli: async () => (await import('./cli.ts')).cli,
};

/** `node tools/gen/gen.ts [--check]`: writes registries and reference pages, or names every one that is stale. */
await runScript(async () => {
  const check = process.argv.includes('--check');
  let stale = report(await registries.make(ROOT), check);
  let unmade = 0;
  for (const [name, loadGenerator] of Object.entries(GENERATORS)) {
    try {
      const generator = await loadGenerator();
      stale += report(await generator.make(ROOT), check);
    } catch (thrown) {
      unmade += 1;
      say(`not made: ${name}: ${toFault(thrown).message}`);
    }
  }
  if (check && stale > 0) say('mend: run `npm run gen` and keep what it writes');
  if (stale === 0 && unmade === 0) say('everything generated is up to date');
  return unmade > 0 || (check && stale > 0) ? 1 : 0;
});

/** Says what was written or is stale; answers how many files that were. */
function report(outputs: readonly Output[], check: boolean): number {
  const paths = settle(ROOT, outputs, check);
  for (const path of paths) say(`${check ? 'stale' : 'written'}: ${path}`);
  return paths.length;
}
