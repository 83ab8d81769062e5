/** Flag of a thread of the kernel: https://github.com/torvalds/linux/blob/v6.1/include/linux/sched.h (read 2026-11-26). */
const PF_KTHREAD = 0x00200000;

export interface ProcStat {
  readonly name: string;
  readonly parentPid: number;
  readonly startTicks: number;
  readonly isKernelThread: boolean;
}

/**
 * Reads `/proc/<pid>/stat`. The name stands in parentheses and may hold anything, parentheses too, so that the fields
 * are counted from the last one: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (read 2026-11-26).
 */
export function parseStat(text: string): ProcStat | undefined {
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  if (open < 0 || close < open) return undefined;
  const fields = text.slice(close + 2).split(' ');
  const [parentPid, flags, startTicks] = [Number(fields[1]), Number(fields[6]), Number(fields[19])];
  if (![parentPid, flags, startTicks].every(Number.isSafeInteger)) return undefined;
  return {
    name: text.slice(open + 1, close),
    parentPid,
    startTicks,
    isKernelThread: (flags & PF_KTHREAD) !== 0,
  };
}
