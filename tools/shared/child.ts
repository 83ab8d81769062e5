import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.ts';

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** After this the child and everything it started is killed. */
  readonly timeoutMs?: number;
}

export interface ChildResult {
  /** Exit code; 124 after a timeout, 127 when it could not be started, 128 when a signal ended it. */
  readonly code: number;
  /** Standard output and error in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

const running = new Set<ChildProcess>();

/** Runs a program without standard input and waits for its end; it never throws. */
export function runChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
  const { promise, resolve } = Promise.withResolvers<ChildResult>();
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...colours(), PATH: toolPath(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let output = '';
  let stdout = '';
  let timedOut = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const timer = setTimeout(() => {
    timedOut = true;
    endTree(child, 'SIGKILL');
  }, options.timeoutMs ?? 600_000);
  const finish = (code: number, note = '') => {
    clearTimeout(timer);
    running.delete(child);
    resolve({ code, stdout, output: output + note });
  };
  child.on('error', (error) => finish(127, `${command} could not be started: ${error.message}\n`));
  child.on('close', (code) => {
    if (timedOut) finish(124, `\nstopped after ${(options.timeoutMs ?? 600_000) / 1000} s without an end\n`);
    else finish(code ?? 128);
  });
  return promise;
}

/** Runs a tool of `node_modules` with the Node that runs us. `script` is relative to `node_modules`. */
export function runTool(script: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
  return runChild(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}

/** On SIGINT and SIGTERM: ends every child with all it started, then this process. */
export function endChildrenOnSignal(): void {
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
    process.once(signal, () => {
      for (const child of running) endTree(child, 'SIGTERM');
      setTimeout(() => {
        for (const child of running) endTree(child, 'SIGKILL');
        process.exit(code);
      }, 2_000);
    });
  }
}

/** A detached child leads a process group of its own, so its grandchildren end with it. */
function endTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown;
  }
}

/** The project's tools first, so that `node` in a child is the project's Node too. */
function toolPath(): string {
  return [join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

/** Colours only where somebody sees them. */
function colours(): Record<string, string | undefined> {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
}
