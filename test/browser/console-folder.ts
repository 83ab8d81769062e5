import { fileURLToPath } from 'node:url';

/** A folder of its own: nobody else builds into it while the tests run. */
export const CONSOLE_FOLDER = fileURLToPath(new URL('../../.cache/browser-tests/web', import.meta.url));
