import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from '../shared/child.ts';
import { ROOT } from '../shared/root.ts';

/** Where the Python programs of the tests live. */
export const VENV = join(ROOT, '.cache', 'venv');

const REQUIREMENTS = join(ROOT, 'tools', 'setup', 'requirements.txt');

/** Says for which requirements the environment was made: written last, so that half a one is never used. */
const STAMP = join(VENV, 'requirements.txt');

export type Venv = { readonly bin: string } | { readonly missing: string };

/**
 * Makes `.cache/venv` with what requirements.txt pins, only when it is not there yet or pins have changed.
 * Answers the folder of its programs, or why there is none.
 */
export async function ensureVenv(): Promise<Venv> {
  const wanted = await readFile(REQUIREMENTS, 'utf8');
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) return { bin: join(VENV, 'bin') };
  const making = `${VENV}.${process.pid}`;
  try {
    return await make(making, wanted);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Two test processes may come here at once: each makes its own, the first to finish wins. */
async function make(making: string, wanted: string): Promise<Venv> {
  await mkdir(making, { recursive: true });
  const made = await runChild('python3', ['-m', 'venv', making], { timeoutMs: 120_000 });
  if (made.code !== 0) return { missing: `python3 with venv is not usable: ${lastLine(made.output)}` };
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  const installed = await runChild(join(making, 'bin', 'python'), install, { timeoutMs: 600_000 });
  if (installed.code !== 0) return { missing: `pip could not install moto: ${lastLine(installed.output)}` };
  await writeFile(join(making, 'requirements.txt'), wanted);
  await rm(VENV, { recursive: true, force: true });
  try {
    await rename(making, VENV);
  } catch (error) {
    if (!existsSync(STAMP)) throw error;
  }
  return { bin: join(VENV, 'bin') };
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}
