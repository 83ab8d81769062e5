import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const STORE = join(ROOT, 'src/platform/store');

it('finds its worker in a bundle, where it stands beside the other files as sqlite-worker.js', async () => {
  // Below node_modules, so that the bundle finds the packages it does not hold.
  const folder = await mkdtemp(join(ROOT, 'node_modules/.yagura-bundle-'));
  try {
    const entry = join(folder, 'entry.ts');
    await writeFile(
      entry,
      `const { openStore } = await import(${JSON.stringify(join(STORE, 'index.ts'))});
       const store = await openStore('sqlite::memory:');
       await store.db.insertInto('fact').values({ name: 'a', value: 'from the bundle' }).execute();
       console.log((await store.db.selectFrom('fact').selectAll().executeTakeFirstOrThrow()).value);
       await store.close();`,
    );
    await build({
      entryPoints: { entry, 'sqlite-worker': join(STORE, 'sqlite-worker.ts') },
      outdir: join(folder, 'dist'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      absWorkingDir: ROOT,
      logLevel: 'silent',
    });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'dist', 'entry.js')]);
    expect(stdout.trim()).toBe('from the bundle');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
