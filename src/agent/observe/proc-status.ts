/** Number of SIGQUIT on every architecture of Linux. */
const SIGQUIT = 3n;

export interface ProcStatus {
  /** Effective user. */
  readonly uid?: number;
  /** Process ids from the outermost namespace to its own. */
  readonly namespacePids: readonly number[];
  /** Whether a handler stands ready for SIGQUIT; without one the signal would end the process. */
  readonly catchesQuit: boolean;
}

/** Reads `/proc/<pid>/status`: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html (read 2026-11-26). */
export function parseStatus(text: string): ProcStatus {
  const uid = Number(fieldOf(text, 'Uid')?.split(/\s+/)[1]);
  const caught = fieldOf(text, 'SigCgt') ?? '';
  return {
    ...(Number.isSafeInteger(uid) ? { uid } : {}),
    namespacePids: (fieldOf(text, 'NSpid') ?? '').split(/\s+/).map(Number).filter(Number.isSafeInteger),
    catchesQuit: /^[0-9a-f]{1,32}$/.test(caught) && ((BigInt(`0x${caught}`) >> (SIGQUIT - 1n)) & 1n) === 1n,
  };
}

/** A line `Name:\tvalue`. The name of the process, which stands first, cannot forge one: the kernel escapes its line ends. */
function fieldOf(text: string, name: string): string | undefined {
  const start = text.indexOf(`\n${name}:\t`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).trim();
}
