import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CONSOLE_FOLDER } from './console-folder.ts';

/** The tests look at what is in the sources now. A server given by `YAGURA_TEST_URL` brings its own console. */
export async function setup(): Promise<void> {
  if (process.env['YAGURA_TEST_URL'] !== undefined) return;
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: CONSOLE_FOLDER, emptyOutDir: true },
  });
}
