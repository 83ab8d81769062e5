import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '#kernel';
import { build, type BuildFailure, formatMessages } from 'esbuild';

/** Programs of their own: the command and the workers it starts by file name. */
const ENTRIES = ['src/main/yagura.ts', 'src/platform/store/sqlite-worker.ts'];

/**
 * Bundles the server and the command line into `dist/`: flat ES modules with lazily loaded chunks beside them.
 * Packages stay imports. Returns the number of files written; a Fault names file and line of every error.
 */
export async function buildServer(root: string): Promise<number> {
  const outdir = join(root, 'dist');
  const result = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.filter((entry) => existsSync(join(root, entry))),
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  }).catch(async (thrown: BuildFailure) => {
    const lines = await formatMessages(thrown.errors ?? [], { kind: 'error' });
    throw new Fault('bad-input', `the server could not be bundled\n${lines.join('') || thrown.message}`, {
      mend: 'mend the files named above and run `npm run build` again',
      cause: thrown,
    });
  });
  const written = new Set(Object.keys(result.metafile.outputs).map((path) => basename(path)));
  removeOthers(outdir, written);
  return written.size;
}

/** Chunks of earlier builds would only grow the folder. */
function removeOthers(outdir: string, written: ReadonlySet<string>): void {
  for (const entry of readdirSync(outdir, { withFileTypes: true })) {
    if (entry.isFile() && /\.js(\.map)?$/.test(entry.name) && !written.has(entry.name))
      rmSync(join(outdir, entry.name));
  }
}
