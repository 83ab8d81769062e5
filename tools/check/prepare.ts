import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findPostgres } from '../../test/support/postgres-cluster.ts';
import { runChild } from '../shared/child.ts';
import type { Outcome, SkippedTest, Step } from './step.ts';

/** A program the tests need and npm does not bring. */
interface Need {
  readonly name: string;
  readonly found: () => boolean;
  readonly packages: readonly string[];
  /** Which tests do not run without it. */
  readonly without: string;
}

const NEEDS: readonly Need[] = [
  {
    name: 'Chromium',
    found: () =>
      process.env['CHROMIUM_PATH'] !== undefined || ['chromium', 'chromium-browser', 'google-chrome'].some(isInPath),
    packages: ['chromium', 'fonts-noto-cjk'],
    without: 'browser tests',
  },
  {
    name: 'PostgreSQL',
    found: () => process.env['DATABASE_URL'] !== undefined || findPostgres() !== undefined,
    packages: ['postgresql'],
    without: 'store tests on PostgreSQL',
  },
];

/** Installs what is missing where that is possible (Debian, as root); names the tests that cannot run otherwise. */
export const prepareSystem: Step = {
  title: 'system programs',
  run: async () => await provide(NEEDS.filter((need) => !need.found())),
};

async function provide(missing: readonly Need[]): Promise<Outcome> {
  const mayInstall = process.getuid?.() === 0 && isInPath('apt-get');
  let output = '';
  if (missing.length > 0 && mayInstall) {
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 };
    const packages = missing.flatMap((need) => need.packages);
    output += (await runChild('apt-get', ['update', '-qq'], quiet)).output;
    output += (await runChild('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet))
      .output;
  }
  const reason = mayInstall
    ? 'apt-get could not install it'
    : 'it is missing, and only root with apt-get could install it';
  const skipped: SkippedTest[] = missing
    .filter((need) => !need.found())
    .map((need) => ({ name: need.without, reason: `${need.name}: ${reason}` }));
  return { passed: 1, failed: 0, skipped, output };
}

function isInPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
