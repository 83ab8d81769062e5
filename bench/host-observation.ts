import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '#kernel';
import { SMALL_FLAGS } from '#platform/runtime';
import { startAgentServer } from '../test/support/agent-server.ts';
import { bundleAgent } from '../tools/build/agent.ts';
import { ROOT } from '../tools/shared/root.ts';
import type { Bench } from './report.ts';

const PROCESSES = 300;
/** The agent looks once a minute and may take a hundredth of one processor. */
const CPU_LIMIT_MS = 600;
const MEMORY_LIMIT_MB = 80;
/** The shortest that the agent takes, so that the benchmark ends; a look costs the same however often there is one. */
const INTERVAL_SECONDS = 10;
/** After a report arrived, the agent puts its things away. */
const SETTLED_MS = 1_000;
/** Ticks a second in `/proc/<pid>/stat`, as Linux shows them to every program. */
const TICKS = 100;

export const bench: Bench = {
  name: 'host-observation',
  title: `the agent on this machine with ${PROCESSES} programs more`,
  async run({ quick }) {
    const looks = quick ? 3 : 12;
    const folder = mkdtempSync(join(tmpdir(), 'yagura-bench-'));
    const script = join(folder, 'agent.mjs');
    await bundleAgent(ROOT, script, 'module');
    const children = Array.from({ length: PROCESSES }, () => spawn('sleep', ['600'], { stdio: 'ignore' }));
    try {
      await Promise.all(children.map(started));
      const cost = await measure(script, folder, looks);
      return {
        rows: [
          { label: 'start and first look, with installed packages', value: cost.firstMs, unit: 'ms' },
          {
            label: 'each later look with its report, processor time',
            value: cost.laterMs,
            unit: 'ms',
            limit: CPU_LIMIT_MS,
          },
          { label: 'share of one processor at a look a minute', value: cost.laterMs / 600, unit: '%', limit: 1 },
          { label: 'largest resident memory', value: cost.largestMb, unit: 'MB', limit: MEMORY_LIMIT_MB },
          { label: 'resident memory between looks', value: cost.restingMb, unit: 'MB', limit: MEMORY_LIMIT_MB },
          { label: 'resident memory of bare `node`', value: bareMemory(), unit: 'MB' },
          { label: 'report as JSON', value: cost.reportBytes / 1024, unit: 'KiB' },
        ],
        notes: [
          `${cost.processes} processes seen; ${looks} looks; Java machines are not asked`,
          'the bundle as it is delivered, started by bare `node`, reporting over HTTP to a server on this machine',
        ],
      };
    } finally {
      await Promise.all(children.map(ended));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(script: string, folder: string, looks: number) {
  const server = await startAgentServer();
  server.answer = { nextInSeconds: INTERVAL_SECONDS, wantsInventory: false };
  const args = ['--server', server.url, '--state', join(folder, 'state'), '--interval', String(INTERVAL_SECONDS)];
  const agent = spawn(process.execPath, [script, ...args, '--enrol-secret', 'env:SECRET'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, SECRET: server.secret },
  });
  let said = '';
  agent.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    const arrived = async (count: number) => {
      while (server.reports.length < count && agent.exitCode === null) await wait(100);
      await wait(SETTLED_MS);
      if (agent.exitCode !== null) throw new Fault('internal', `the agent ended: ${said}`, { mend: 'run it by hand' });
      return usedBy(agent.pid);
    };
    const first = await arrived(1);
    const last = await arrived(looks);
    const report = server.reports.at(-1)?.report;
    return {
      firstMs: first.ms,
      laterMs: (last.ms - first.ms) / (looks - 1),
      largestMb: last.largestMb,
      restingMb: last.restingMb,
      processes: report?.processes.length ?? 0,
      reportBytes: JSON.stringify(report).length,
    };
  } finally {
    await ended(agent);
    await server.stop();
  }
}

/** The kernel's own count: the agent took the place of the process that was started, and with it its number. */
function usedBy(pid = 0) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { ms: (ticks * 1000) / TICKS, largestMb: megabytes('VmHWM'), restingMb: megabytes('VmRSS') };
}

function bareMemory(): number {
  const script = 'process.stdout.write(String(process.resourceUsage().maxRSS / 1024))';
  return Number(spawnSync(process.execPath, [...SMALL_FLAGS, '-e', script], { encoding: 'utf8' }).stdout);
}

function started(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('spawn', () => resolve());
  child.once('error', () => resolve());
  return promise;
}

function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (child.pid === undefined || child.exitCode !== null) resolve();
  child.once('close', () => resolve());
  child.kill('SIGKILL');
  return promise;
}
