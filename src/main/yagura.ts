import { hostname, userInfo } from 'node:os';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { type Environment, runCli } from '#cli';
import { Fault } from '#kernel';
import { systemClock } from '#platform/runtime';
import { VERSION } from './version.ts';

enableCompileCache();

/** The built console stands beside the bundle; from source it is looked for in dist/. */
const WEB_ROOT = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : './web', import.meta.url));

/**
 * A signal again within this time is the same one: a terminal sends it to the launcher and to us, and the launcher
 * passes it on. A later one comes from someone who means it, and ends at once.
 */
const ECHO_MS = 1_000;

const stop = new AbortController();
let stoppedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    const now = performance.now();
    if (!stop.signal.aborted) {
      stoppedAt = now;
      stop.abort(
        new Fault('interrupted', `stopped by ${signal}`, {
          mend: 'run the command again; a collection goes on where it was',
        }),
      );
    } else if (now - stoppedAt > ECHO_MS) process.exit(130);
  });
}
// A reader that closed the pipe (`yagura findings | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const environment: Environment = {
  env: process.env,
  clock: systemClock,
  version: VERSION,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY,
  errIsTerminal: process.stderr.isTTY,
  columns: process.stdout.columns ?? 100,
  signal: stop.signal,
  pid: process.pid,
  host: hostname(),
  userName: userName(),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  readTextFile,
  writeTextFile,
  openStore: async (url) => await (await import('#platform/store')).openStore(url),
  openSampleStore: async () =>
    await (await import('./sample-store.ts')).openSampleStore({
      clock: systemClock,
      pid: process.pid,
      host: hostname(),
      isProcessAlive,
    }),
  readSamplePolicy: async () => await (await import('./sample-store.ts')).readSamplePolicy(),
  isProcessAlive,
  serve: async (init, ready) =>
    await (await import('./serve.ts')).serve(
      init,
      {
        clock: systemClock,
        webRoot: WEB_ROOT,
        signal: stop.signal,
        env: process.env,
        pid: process.pid,
        host: hostname(),
        isProcessAlive,
        readTextFile,
        writeTextFile,
      },
      ready,
    ),
  signInLink: async (store, { role, subject, baseUrl }) => {
    const [{ createSignInLink }, { Role }] = await Promise.all([import('#api'), import('#api/contract')]);
    return await createSignInLink(store, { role: Role.parse(role), subject, baseUrl, clock: systemClock });
  },
};

process.exitCode = await runCli(process.argv.slice(2), environment);

async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Fault('denied', `${path} cannot be read`, {
      mend: 'check that it is a file and that you may read it',
      cause: error,
    });
  }
}

/** Beside the file and then in its place: whoever reads it meanwhile sees the old or the new one, never half of it. */
async function writeTextFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { mode: 0o644 });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new Fault('denied', `${path} cannot be written`, {
      mend: 'give this user permission to write in the folder of the file',
      cause,
    });
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question, { signal: stop.signal });
  } finally {
    terminal.close();
  }
}

/** The system may not know the user it runs as (a container with a bare number). */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] ?? 'local';
  }
}

/** Signal 0 asks without sending: EPERM means that it lives and belongs to someone else. */
function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
