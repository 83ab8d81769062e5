import { toFault } from '#kernel';

/** Prints one line on standard output. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** `0.8 s`, `1 min 12 s`. */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** Runs a script's main function; a Fault is printed with its mend and becomes the exit code. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (thrown) {
    const fault = toFault(thrown);
    process.stderr.write(`${fault.message}\n  mend: ${fault.mend}\n`);
    if (fault.code === 'internal')
      process.stderr.write(`${(fault.cause as Error | undefined)?.stack ?? fault.stack}\n`);
    process.exitCode = fault.exitCode;
  }
}
