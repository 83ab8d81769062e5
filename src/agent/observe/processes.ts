import type { HostProcess } from '#estate/model';
import { instant } from '#kernel';
import type { Host, ProcessView } from '#platform/host';
import { reportedCommand, splitCommandLine } from './command-line.ts';
import { parseControlGroup } from './control-group.ts';
import { LIMITS } from './limits.ts';
import { parseMaps } from './memory-map.ts';
import { type MissedTally, missedTally } from './missed.ts';
import { parseStat, type ProcStat } from './proc-stat.ts';
import { parseStatus } from './proc-status.ts';
import type { SeenProcess } from './seen-process.ts';
import { bounded } from './text.ts';
import { parseUsers } from './users.ts';

/** Ticks in a second for programs, on every architecture AWS offers: https://man7.org/linux/man-pages/man7/time.7.html (read 2026-11-26). */
const TICKS_PER_SECOND = 100;
const DELETED = ' (deleted)';

/** What the machine says once for all its processes. */
interface Surroundings {
  readonly users: ReadonlyMap<number, string>;
  /** Seconds since 1970. */
  readonly bootedAt: number | undefined;
  readonly ownMounts: string | undefined;
}

/** Looks at every process. One that ends meanwhile, or whose number another takes over, is left out. */
export function lookAtProcesses(host: Host, missed: MissedTally): SeenProcess[] {
  const around = surroundingsOf(host, missed);
  const pids = missed.take('processes', host.pids()) ?? [];
  const processes: SeenProcess[] = [];
  for (const pid of pids) {
    if (processes.length >= LIMITS.processes) {
      missed.add('processes', 'too-many', pids.length - processes.length);
      break;
    }
    // What was missed of a process that ended meanwhile is no loss: it counts when the look is over.
    const lost = missedTally();
    const process = lookAtProcess(host, pid, around, lost);
    if (process === undefined) continue;
    processes.push(process);
    for (const { what, why, howMany } of lost.list()) missed.add(what, why, howMany);
  }
  return processes;
}

function surroundingsOf(host: Host, missed: MissedTally): Surroundings {
  const users = parseUsers(missed.take('user-names', host.files.text('/etc/passwd', 1024 * 1024)) ?? '');
  const bootTime = /^btime (\d{1,12})$/m.exec(host.kernel('stat', 4 * 1024 * 1024).value ?? '')?.[1];
  return {
    users,
    bootedAt: bootTime === undefined ? undefined : Number(bootTime),
    // Who sees the files that were just read: this program, or the first process of a machine mounted elsewhere.
    ownMounts: namespaceOf(host.process(host.root === '/' ? 'self' : 1).link('ns/mnt').value),
  };
}

function lookAtProcess(host: Host, pid: number, around: Surroundings, { take }: MissedTally): SeenProcess | undefined {
  const view = host.process(pid);
  const stat = statOf(view);
  if (stat === undefined || stat.isKernelThread) return undefined;
  const status = parseStatus(view.text('status', LIMITS.small).value ?? '');
  const commandLine = take('arguments', view.text('cmdline', LIMITS.command));
  const args = commandLine === undefined ? undefined : splitCommandLine(commandLine);
  const executable = take('executable', view.link('exe'));
  const mounts = namespaceOf(take('namespaces', view.link('ns/mnt')));
  const network = namespaceOf(view.link('ns/net').value);
  const group = parseControlGroup(take('control-group', view.text('cgroup', LIMITS.small)) ?? '');
  const maps = parseMaps(take('mapped-code', view.text('maps', LIMITS.maps)) ?? '');
  const openFiles = take('open-files', view.openFiles(LIMITS.openFiles)) ?? [];
  // The number may belong to another process by now: then nothing above can be trusted.
  if (statOf(view)?.startTicks !== stat.startTicks) return undefined;
  const { uid } = status;
  const user = uid === undefined || mounts !== around.ownMounts ? undefined : around.users.get(uid);
  const namespacePid = status.namespacePids.at(-1);
  const report: HostProcess = {
    pid,
    parentPid: stat.parentPid,
    startTicks: stat.startTicks,
    ...startedAt(stat, around),
    ...(namespacePid === undefined || namespacePid === pid ? {} : { namespacePid }),
    name: bounded(stat.name, 64),
    ...(executable === undefined ? {} : { executable: executableOf(executable) }),
    ...(args === undefined ? {} : { command: reportedCommand(args) }),
    ...(uid === undefined ? {} : { uid }),
    ...(user === undefined ? {} : { user }),
    ...group,
    ...(mounts === undefined ? {} : { mounts }),
    ...(network === undefined ? {} : { network }),
  };
  return { report, view, status, args: args ?? [], maps, openFiles };
}

function statOf(view: ProcessView): ProcStat | undefined {
  const text = view.text('stat', LIMITS.small).value;
  return text === undefined ? undefined : parseStat(text);
}

function startedAt({ startTicks }: ProcStat, { bootedAt }: Surroundings) {
  if (bootedAt === undefined) return {};
  const ms = bootedAt * 1000 + (startTicks / TICKS_PER_SECOND) * 1000;
  return ms > 0 && ms < 8.64e15 ? { startedAt: instant(ms) } : {};
}

function executableOf(link: string): { readonly path: string; readonly isDeleted: boolean } {
  const isDeleted = link.endsWith(DELETED);
  return { path: bounded(isDeleted ? link.slice(0, -DELETED.length) : link), isDeleted };
}

/** The number in `mnt:[4026531841]`. */
function namespaceOf(link: string | undefined): string | undefined {
  return /^\w+:\[(\d{1,20})\]$/.exec(link ?? '')?.[1];
}
