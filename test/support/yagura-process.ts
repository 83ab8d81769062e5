import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const YAGURA = fileURLToPath(new URL('../../bin/yagura.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface YaguraProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** First line of standard output: the sign-in link of a server. */
  readonly firstLine: Promise<string>;
}

/** Started programs, so that none outlives the tests. */
const running = new Set<ChildProcess>();

/** Starts the real program in a folder of its own, with nothing of this machine's environment but its PATH. */
export function startYagura(folder: string, ...argv: readonly string[]): YaguraProcess {
  const child = spawn(process.execPath, [YAGURA, ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let out = '';
  let err = '';
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    child.on('exit', () => reject(new Error(`ended before it answered: ${err}`)));
  });
  // Whoever wants the line awaits it; a program that is only run to its end has none to wait for.
  firstLine.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, out, err };
  });
  return { child, ended, firstLine };
}

/** Ends at once whatever a failed test left behind. */
export function endYaguras(): void {
  for (const child of running) child.kill('SIGKILL');
}
