import { spawnSync } from 'node:child_process';
import { findChromium } from '../../test/support/chromium.ts';
import { findPostgres } from '../../test/support/postgres-cluster.ts';
import { ensureVenv } from '../setup/python-venv.ts';
import { runChild } from '../shared/child.ts';
import type { Outcome, Step } from './step.ts';

/** A program that tests need and npm does not bring. */
export interface Need {
  readonly name: string;
  readonly found: () => boolean;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  /** Which tests do not run without it. */
  readonly tests: string;
}

const NEEDS: readonly Need[] = [
  {
    name: 'Chromium',
    found: () => findChromium() !== undefined,
    packages: ['chromium', 'fonts-noto-cjk'],
    tests: 'browser tests',
  },
  {
    name: 'PostgreSQL',
    found: () => process.env['DATABASE_URL'] !== undefined || findPostgres() !== undefined,
    packages: ['postgresql'],
    tests: 'tests on PostgreSQL',
  },
  {
    name: 'a JDK',
    found: () => runs('javac', ['--version']),
    packages: ['default-jdk-headless'],
    tests: 'classes of running Java programs',
  },
  {
    name: 'Python with venv',
    found: () => runs('python3', ['-c', 'import ensurepip, venv']),
    packages: ['python3', 'python3-venv'],
    tests: 'scans of the AWS emulator',
  },
];

/** Installs what is missing where that is possible, and says which tests cannot run where it is not. */
export const prepareSystem: Step = {
  title: 'programs the tests need',
  run: async () => await provide(NEEDS, installPackages),
};

/** Puts the AWS emulator into a Python environment of the project. */
export const prepareEmulator: Step = {
  title: 'AWS emulator',
  async run() {
    const venv = await ensureVenv();
    const skipped = 'missing' in venv ? [{ name: 'scans of the AWS emulator', reason: venv.missing }] : [];
    return { passed: 1, failed: 0, skipped, output: '' };
  },
};

/**
 * Installs the packages of every need that is not met. What is still missing is no failure of the check:
 * the tests that need it are skipped, and named.
 */
export async function provide(
  needs: readonly Need[],
  install: ((packages: readonly string[]) => Promise<string>) | undefined,
): Promise<Outcome> {
  const missing = needs.filter((need) => !need.found());
  const output = missing.length > 0 ? await install?.(missing.flatMap((need) => need.packages)) : undefined;
  const reason = install ? 'apt-get could not install it' : 'only root can install it, with apt-get';
  const skipped = missing
    .filter((need) => !need.found())
    .map((need) => ({ name: need.tests, reason: `${need.name} is missing: ${reason}` }));
  const installed = missing.length - skipped.length;
  return {
    passed: 1,
    failed: 0,
    skipped,
    output: output ?? '',
    ...(installed > 0 ? { note: `${installed} installed` } : {}),
  };
}

const mayInstall = process.getuid?.() === 0 && runs('apt-get', ['--version']);

const installPackages = mayInstall
  ? async (packages: readonly string[]): Promise<string> => {
      const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 };
      const update = await runChild('apt-get', ['update', '-qq'], quiet);
      const install = await runChild(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', ...packages],
        quiet,
      );
      return update.output + install.output;
    }
  : undefined;

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
