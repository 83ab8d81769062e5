import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Fault } from '#kernel';

/** Names under which Chromium and Chrome are installed on Linux; macOS and Windows need the option. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The browser that prints: the one asked for (a path), else the first of the PATH. Nothing is downloaded.
 * Fault `not-found`.
 */
export async function findBrowser(asked: string | undefined, path: string | undefined): Promise<string> {
  if (asked !== undefined) {
    if (await isExecutable(asked)) return asked;
    throw new Fault('not-found', `the browser ${asked} is not there or may not be run`, {
      mend: 'give the path of an installed Chromium or Chrome with `--browser`',
    });
  }
  for (const folder of (path ?? '').split(delimiter)) {
    for (const name of NAMES) {
      if (folder !== '' && (await isExecutable(join(folder, name)))) return join(folder, name);
    }
  }
  throw new Fault('not-found', 'no Chromium or Chrome was found on the PATH, so no PDF was made', {
    mend: 'install one, name it with `--browser <path>`, or take `--format html` and print it from a browser',
  });
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
