import { join } from 'node:path';
import { Fault } from '#kernel';
import { build } from 'vite';
import { listFiles } from '../shared/files.ts';

/** Builds the console into `dist/web`. Returns the number of files written; a Fault names the file of the error. */
export async function buildWeb(root: string): Promise<number> {
  // Vite keeps the mode that is set: under a test runner what is delivered would be React's development build.
  process.env['NODE_ENV'] = 'production';
  const outDir = join(root, 'dist/web');
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true },
  }).catch((thrown: Error & { id?: string; loc?: { line: number; column: number } }) => {
    const place = thrown.loc ? `:${thrown.loc.line}:${thrown.loc.column}` : '';
    throw new Fault('bad-input', `the console could not be built\n${thrown.id ?? ''}${place} ${thrown.message}`, {
      mend: 'mend the file named above and run `npm run build` again',
      cause: thrown,
    });
  });
  return listFiles(outDir).length;
}
