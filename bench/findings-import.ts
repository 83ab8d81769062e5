import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findingsFiles } from '#exchange';
import { importFindings } from '#pipeline';
import { systemClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { loadPolicy } from '#policy';
import { bareParsing, writeFindingsFile } from './findings-import-file.ts';
import type { Bench, BenchRow } from './report.ts';

/** `YAGURA_BENCH_FINDINGS` sets another size. */
const ROWS = 1_000_000;
const QUICK_ROWS = 5_000;

/** Heap after collection at these shares of the whole: the last must not be much above the first. */
const MARKS = [0.1, 0.5, 1];

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
      const again = await importInto(folder, file, count);
      const rows: BenchRow[] = [
        { label: 'first import', value: first.ms / 1000, unit: 's' },
        { label: 'first import, speed', value: (count / first.ms) * 1000, unit: 'findings/s' },
        { label: 'first import, against bare JSON parsing', value: first.ms / bare, unit: 'x' },
        { label: 'the same again (nothing to write)', value: again.ms / 1000, unit: 's' },
        { label: 'the same again, against bare JSON parsing', value: again.ms / bare, unit: 'x' },
        { label: 'peak memory', value: first.peak / 2 ** 20, unit: 'MB', limit: 1_000 },
        ...MARKS.map((share, index) => ({
          label: `heap at ${Math.round(count * share)} findings`,
          value: (first.heaps[index] ?? 0) / 2 ** 20,
          unit: 'MB',
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
  const heaps: number[] = [];
  let peak = 0;
  let marks = [...MARKS];
  const look = (done: number) => {
    peak = Math.max(peak, process.memoryUsage.rss());
    const [next] = marks;
    if (next === undefined || done < count * next) return;
    marks = marks.slice(1);
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed);
  };
  const start = performance.now();
  const { summary } = await importFindings({
    store,
    clock,
    holder: { clock, pid: process.pid, host: 'bench', isProcessAlive: () => true },
    policy: loadPolicy(undefined, 'policy.yaml', { at: clock.now(), rules: [] }),
    inputs: findingsFiles([file]),
    onProgress: ({ done }) => look(done),
  });
  const ms = performance.now() - start;
  await store.close();
  return { ms, peak, heaps, written: summary.written.findings };
}
