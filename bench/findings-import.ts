import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsFiles } from '#exchange';
import { importFindings } from '#pipeline';
import { systemClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { loadPolicy } from '#policy';
import { bareParsing, writeFindingsFile } from './findings-import-file.ts';
import { bareInsert } from './findings-import-floor.ts';
import type { Bench, BenchRow } from './report.ts';

/** `YAGURA_BENCH_FINDINGS` sets another size. */
const ROWS = 1_000_000;
const QUICK_ROWS = 5_000;

/** Heap after collection at these shares of what is read, then of what is settled: none must be much above the first. */
const MARKS = [0.1, 0.5, 0.9];

export const bench: Bench = {
  name: 'findings-import',
  title: 'import of findings of another product from one file, into SQLite',
  async run({ quick }) {
    const count = Number(process.env['YAGURA_BENCH_FINDINGS'] ?? (quick ? QUICK_ROWS : ROWS));
    const folder = await mkdtemp(join(tmpdir(), 'yagura-bench-'));
    try {
      const file = join(folder, 'findings.json');
      const bytes = await writeFindingsFile(file, count);
      const bare = await bareParsing(file);
      const load = loadavg()[0] ?? 0;
      const first = await importInto(folder, file, count);
      const inserting = await bareInsert(join(folder, 'store.sqlite'), join(folder, 'bare.sqlite'));
      const again = await importInto(folder, file, count);
      const rows: BenchRow[] = [
        { label: 'first import', value: first.ms / 1000, unit: 's' },
        { label: 'first import, speed', value: (count / first.ms) * 1000, unit: 'findings/s' },
        { label: 'first import, against bare JSON parsing', value: first.ms / bare, unit: 'x' },
        { label: 'bare insert of the same rows in their order', value: inserting / 1000, unit: 's' },
        { label: 'first import, against bare insert', value: first.ms / inserting, unit: 'x' },
        { label: 'processor time of the first import', value: first.cpu / 1000, unit: 's' },
        { label: 'the same again (nothing to write)', value: again.ms / 1000, unit: 's' },
        { label: 'the same again, against bare JSON parsing', value: again.ms / bare, unit: 'x' },
        { label: 'peak memory', value: first.peak / 2 ** 20, unit: 'MB', limit: 1_000 },
        ...first.heaps.map(({ at, bytes: heap }) => ({
          label: `heap ${at}`,
          value: heap / 2 ** 20,
          unit: 'MB' as const,
        })),
      ];
      const size = (bytes / 2 ** 20).toFixed(0);
      return {
        rows,
        notes: [
          `${count} findings, ${size} MB; bare parsing ${(bare / 1000).toFixed(1)} s; load before ${load.toFixed(1)}`,
          `findings written ${first.written}, at the second time ${again.written}`,
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function importInto(folder: string, file: string, count: number) {
  const store = await openStore(`sqlite:${join(folder, 'store.sqlite')}`);
  const clock = systemClock;
  const heaps: { readonly at: string; readonly bytes: number }[] = [];
  let peak = 0;
  const marks = { read: [...MARKS], settled: [...MARKS] };
  // While it reads nobody knows the total; while it settles it is known.
  const look = (done: number, total: number) => {
    peak = Math.max(peak, process.memoryUsage.rss());
    const phase = total === 0 ? 'read' : 'settled';
    const next = marks[phase][0];
    if (next === undefined || done < (total || count) * next) return;
    marks[phase].shift();
    globalThis.gc?.();
    heaps.push({ at: `at ${next * 100} % ${phase}`, bytes: process.memoryUsage().heapUsed });
  };
  const before = process.cpuUsage();
  const start = performance.now();
  const { summary } = await importFindings({
    store,
    clock,
    holder: { clock, pid: process.pid, host: 'bench', isProcessAlive: () => true },
    policy: loadPolicy(undefined, 'policy.yaml', { at: clock.now(), rules: [] }),
    inputs: findingsFiles([file]),
    onProgress: ({ done, total }) => look(done, total),
  });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  await store.close();
  return { ms, cpu: (user + system) / 1000, peak, heaps, written: summary.written.findings };
}
