import { observeHost, type ProgramCache } from '#agent';
import { systemClock } from '#platform/runtime';

/** What one process that looks again and again used, as it sends it to the benchmark. */
export interface LookCost {
  readonly firstMs: number;
  readonly laterMs: number;
  readonly processes: number;
  readonly reportBytes: number;
  /** Largest resident memory, in MiB. */
  readonly memory: number;
}

const rounds = Number(process.argv[2] ?? '3');
const programs: ProgramCache = new Map();
const first = await timed(1);
const later = await timed(rounds);
const cost: LookCost = {
  firstMs: first.ms,
  laterMs: later.ms,
  processes: later.report.processes.length,
  reportBytes: JSON.stringify(later.report).length,
  memory: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(cost));

async function timed(times: number) {
  const before = process.cpuUsage();
  let report = await observeHost({ clock: systemClock, programs });
  for (let round = 1; round < times; round++) report = await observeHost({ clock: systemClock, programs });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000 / times, report };
}
