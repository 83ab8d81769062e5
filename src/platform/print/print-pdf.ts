import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '#kernel';

export interface PrintRequest {
  /** Path of Chromium or Chrome. */
  readonly browser: string;
  /** A page that loads nothing. */
  readonly html: string;
  /** File to write; it is replaced whole or not at all. */
  readonly out: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What a browser may say before it is cut: the end of it helps when it fails. */
const MAX_ERRORS = 4_000;

/**
 * No network, no first-run pages, a profile of its own that is thrown away.
 * https://developer.chrome.com/docs/chromium/headless (read 2026-11-26)
 */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--proxy-server=127.0.0.1:9',
];

/**
 * Prints a page to a PDF file by a browser that is installed here. On any failure the file is left as it was.
 * Faults: `unavailable` (the browser failed, or took longer than allowed), `interrupted`, `denied` (the file).
 */
export async function printPdf({ browser, html, out, timeoutMs, signal }: PrintRequest): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yagura-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    // A sandbox needs a user other than root: https://crbug.com/638180 (read 2026-11-26).
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    await run(browser, [...ARGUMENTS, ...sandbox, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
      timeoutMs,
      signal,
    });
    if (!(await isPdf(pdf))) throw failed(browser, 'it ended without a PDF');
    await moveInto(pdf, out);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run(
  browser: string,
  args: readonly string[],
  { timeoutMs, signal }: Pick<PrintRequest, 'timeoutMs' | 'signal'>,
): Promise<void> {
  let errors = '';
  const timeout = AbortSignal.timeout(timeoutMs);
  const ended = Promise.withResolvers<number | null>();
  const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-MAX_ERRORS);
  });
  child.once('error', ended.reject);
  child.once('close', ended.resolve);
  const stop = () => endGroup(child);
  const either = AbortSignal.any([signal, timeout]);
  either.addEventListener('abort', stop, { once: true });
  try {
    if (either.aborted) stop();
    const code = await ended.promise;
    if (signal.aborted) throw new Fault('interrupted', 'printing was stopped', { mend: 'run the command again' });
    if (timeout.aborted) throw failed(browser, `it took longer than ${timeoutMs / 1000} s`);
    if (code !== 0) throw failed(browser, `it ended with code ${code}: ${errors.trim()}`);
  } catch (thrown) {
    throw thrown instanceof Fault ? thrown : failed(browser, 'it did not start', thrown);
  } finally {
    either.removeEventListener('abort', stop);
  }
}

/** A browser is many processes: all of its group end. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function isPdf(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
      return bytesRead === 5 && buffer.toString('latin1') === '%PDF-';
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** Beside the file and then in its place: whoever reads it sees the old one or the new one. */
async function moveInto(from: string, out: string): Promise<void> {
  const beside = join(dirname(out), `.yagura-${process.pid}.pdf`);
  try {
    await copyFile(from, beside);
    await rename(beside, out);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new Fault('denied', `${out} cannot be written`, {
      mend: 'give this user permission to write in the folder of the file',
      cause,
    });
  }
}

function failed(browser: string, what: string, cause?: unknown): Fault {
  return new Fault('unavailable', `the browser ${browser} made no PDF: ${what}`, {
    mend: 'try another with `--browser <path>`, or take `--format html` and print it from a browser',
    cause,
  });
}
