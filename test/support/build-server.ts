import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Tests start the program as users do, built: from the sources each start would take a second more. */
export async function setup(): Promise<void> {
  const builder = fileURLToPath(new URL('../../tools/build/build.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [builder, '--if-stale']);
}
