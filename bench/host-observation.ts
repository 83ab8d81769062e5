import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '#kernel';
import { build } from 'esbuild';
import { ROOT } from '../tools/shared/root.ts';
import type { LookCost } from './host-observation-child.ts';
import type { Bench } from './report.ts';

const PROCESSES = 300;
/** The agent looks once a minute and may take a hundredth of one processor. */
const CPU_LIMIT_MS = 600;
const MEMORY_LIMIT_MB = 80;
/** A small heap and few threads: what the agent is started with. */
const FLAGS = ['--max-semi-space-size=1', '--max-old-space-size=32', '--optimize-for-size', '--v8-pool-size=1'];

export const bench: Bench = {
  name: 'host-observation',
  title: `looks at this machine with ${PROCESSES} programs more`,
  async run({ quick }) {
    const rounds = quick ? 3 : 20;
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
    const script = join(folder, 'look.mjs');
    await bundle(script);
    const children = Array.from({ length: PROCESSES }, () => spawn('sleep', ['600'], { stdio: 'ignore' }));
    try {
      await Promise.all(children.map(started));
      const cost = look(script, rounds);
      return {
        rows: [
          { label: 'first look, which reads the programs', value: cost.firstMs, unit: 'ms', limit: CPU_LIMIT_MS },
          { label: 'each later look, processor time', value: cost.laterMs, unit: 'ms', limit: CPU_LIMIT_MS },
          { label: 'share of one processor at a look a minute', value: cost.laterMs / 600, unit: '%', limit: 1 },
          { label: 'largest resident memory', value: cost.memory, unit: 'MB', limit: MEMORY_LIMIT_MB },
          { label: 'resident memory of bare `node`', value: bareMemory(), unit: 'MB' },
          { label: 'report as JSON', value: cost.reportBytes / 1024, unit: 'KiB' },
        ],
        notes: [
          `${cost.processes} processes seen; ${rounds} later looks, their mean; Java machines are not asked`,
          `bundled into one file and started with ${FLAGS.join(' ')}`,
        ],
      };
    } finally {
      await Promise.all(children.map(ended));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function bundle(outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/host-observation-child.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Packages of the older kind ask for Node's own modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'silent',
  });
}

function look(script: string, rounds: number): LookCost {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, script, String(rounds)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Fault('internal', `the look ended with ${status}: ${stderr}`, { mend: 'run it by hand' });
  return JSON.parse(stdout) as LookCost;
}

function bareMemory(): number {
  const script = 'process.stdout.write(String(process.resourceUsage().maxRSS / 1024))';
  return Number(spawnSync(process.execPath, [...FLAGS, '-e', script], { encoding: 'utf8' }).stdout);
}

function started(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('spawn', () => resolve());
  child.once('error', () => resolve());
  return promise;
}

function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (child.pid === undefined) resolve();
  child.once('close', () => resolve());
  child.kill('SIGKILL');
  return promise;
}
