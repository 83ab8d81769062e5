import { toFault } from '#kernel';
import type { Bench } from './report.ts';

/** Runs one benchmark and sends its report to the process that forked us. */
const [name = '', ...flags] = process.argv.slice(2);

try {
  const { bench }: { bench: Bench } = await import(`./${name}.ts`);
  const report = await bench.run({ quick: flags.includes('--quick') });
  process.send?.({ title: bench.title, report });
} catch (thrown) {
  const fault = toFault(thrown);
  process.send?.({ error: fault.cause instanceof Error ? (fault.cause.stack ?? fault.message) : fault.message });
} finally {
  process.disconnect?.();
}
