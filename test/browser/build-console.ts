import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { CONSOLE_FOLDER } from './console-folder.ts';

/** The tests look at what is in the sources now: once for the real program, once for the fixture server. A server given by `YAGURA_TEST_URL` brings its own console. */
export async function setup(): Promise<void> {
  if (process.env['YAGURA_TEST_URL'] !== undefined) return;
  const builder = fileURLToPath(new URL('../../tools/build/build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [builder, '--if-stale']);
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: CONSOLE_FOLDER, emptyOutDir: true },
  });
}
