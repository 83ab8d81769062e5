import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../shared/child.ts';
import type { SkippedTest, Step } from './step.ts';

/** What `suite.ts` writes: every test of a run, counted. */
export interface Tally {
  readonly passed: number;
  /** Tests that failed, files that could not be loaded, errors outside of tests. */
  readonly failed: number;
  readonly skipped: readonly SkippedTest[];
}

/** A suite that has not ended by then hangs; a loaded machine takes three times what an idle one does. */
const TIMEOUT_MS = 2_400_000;

/** A vitest run in a process of its own. A suite in which no test ran has failed. */
export function suiteStep(title: string, config: string): Step {
  return {
    title,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'yagura-check-'));
      try {
        const file = join(folder, 'tally.json');
        const script = '../tools/check/suite.ts';
        const { code, output } = await runTool(script, [config, file], { timeoutMs: TIMEOUT_MS });
        return { ...judgeSuite(code, readTally(file)), output };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Adds the failures that no test reports: a run without tests, a run that broke off. */
export function judgeSuite(code: number, tally: Tally | undefined): Tally & { readonly note: string } {
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: [] };
  const count = `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
  if (tally === undefined) return { passed, failed: 1, skipped, note: 'the run broke off' };
  if (passed + failed === 0) return { passed, failed: 1, skipped, note: 'no test ran' };
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, note: count };
}

function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
