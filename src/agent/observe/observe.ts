import type { HostReport } from '#estate/model';
import { effectiveUser, type Host, openHost } from '#platform/host';
import type { Clock } from '#platform/runtime';
import { type HardeningFacts, judgeHardening } from '../hardening/index.ts';
import { parseMounts } from '../hardening/mount-table.ts';
import { type ExtensionCache, loadedModules } from '../modules/index.ts';
import { idleLibraries, type OwnerBooks, ownerBooks, withOwners } from '../owners/index.ts';
import { builtPrograms, type ProgramCache } from './built-programs.ts';
import { lookAtIdentity, lookAtKernel } from './identity.ts';
import { CLASSES_OF_INTEREST } from './jvm/classes-of-interest.ts';
import { loadedClasses } from './jvm/loaded-classes.ts';
import { LIMITS } from './limits.ts';
import { mappedObjects } from './mapped.ts';
import { missedTally } from './missed.ts';
import { openArchives } from './open-archives.ts';
import { lookAtSystem } from './operating-system.ts';
import { lookAtProcesses } from './processes.ts';
import { isHotspot } from './runtimes/jvm.ts';
import { processRuntimes } from './runtimes/process-runtimes.ts';
import { lookAtSockets } from './sockets.ts';

/** Bytes of `/proc/self/mountinfo`. */
const MAX_MOUNTS = 4 * 1024 * 1024;

export interface ObserveInit {
  readonly clock: Clock;
  /** Root of the machine: `/`, or where another one is mounted. */
  readonly root?: string;
  /** Its `/proc` when that is not below the root. */
  readonly proc?: string;
  /** Kept between two looks, so that a program is read once. */
  readonly programs?: ProgramCache;
  /** Kept between two looks, so that the records of package managers are read again only when they change. */
  readonly owners?: OwnerBooks;
  /** Kept between two looks, so that the package of a native extension is looked up once. */
  readonly extensions?: ExtensionCache;
  /** Where processes with the preload write, when it is not the usual folder. */
  readonly moduleFolder?: string;
  /** Larger programs are not read for what they were built of: each costs its size in memory for a moment. */
  readonly maxProgramBytes?: number;
  /** Asks Java machines for their classes, which wakes them once by a signal. Off when absent. */
  readonly jvmClasses?: { readonly wanted?: readonly string[] };
}

/**
 * Looks once at a running machine: processes, ports, code in memory, runtimes, how it is set up. It reads and changes
 * nothing; with `jvmClasses` it makes and removes one small file for each Java machine it asks.
 */
export async function observeHost(init: ObserveInit): Promise<HostReport> {
  const { clock, jvmClasses } = init;
  const host = openHost(init);
  const missed = missedTally();
  const observedAt = clock.now();
  const processes = lookAtProcesses(host, missed);
  const sockets = lookAtSockets(host, processes, missed);
  const books = init.owners ?? ownerBooks();
  const isOneLook = init.owners === undefined;
  const owned = withOwners(mappedObjects(processes, missed), { host, processes }, books, { isOneLook, missed });
  const archives = openArchives(processes, missed);
  const runtimes = processRuntimes(processes);
  const extensions: ExtensionCache = init.extensions ?? new Map();
  const folder = init.moduleFolder === undefined ? {} : { folder: init.moduleFolder };
  const modules = loadedModules(processes, runtimes, { extensions, ...folder }, missed);
  const maxBytes = init.maxProgramBytes ?? LIMITS.program;
  const programs = await builtPrograms(processes, { cache: init.programs ?? new Map(), maxBytes }, missed);
  const machines = processes.filter(isHotspot);
  if (jvmClasses === undefined && machines.length > 0) missed.add('jvm-classes', 'off', machines.length);
  const wanted = jvmClasses?.wanted ?? CLASSES_OF_INTEREST;
  const classes = jvmClasses ? await loadedClasses(machines, { host, clock, wanted, ownUid: effectiveUser() }) : [];
  const os = await lookAtSystem(host);
  const kernel = lookAtKernel(host);
  const reports = processes.map(({ report }) => report);
  const sights = missed.list();
  const isLost = (...kinds: readonly string[]) => sights.some(({ what }) => kinds.includes(what));
  const isBlind = isLost('processes', 'mapped-code', 'namespaces') || hidesProcesses(host);
  const libraries = idleLibraries(owned, books.row, { at: observedAt, sawAll: !isBlind });
  const hardening = judgeHardening({
    ...settingsOf(host),
    files: host.files,
    kernel,
    processes: reports,
    sawAllProcesses: reports.length > 0 && !isLost('processes') && !hidesProcesses(host),
    listeners: sockets.listeners,
    sawAllSockets: !isLost('sockets', 'listeners', 'network-namespaces'),
  });
  return {
    format: 1,
    observedAt,
    identity: lookAtIdentity(host),
    ...(os === undefined ? {} : { os }),
    ...(kernel === undefined ? {} : { kernel }),
    processes: reports,
    ...sockets,
    mapped: owned.mapped,
    archives,
    runtimes,
    programs,
    classes,
    modules,
    ...(libraries === undefined ? {} : { libraries }),
    hardening,
    missed: sights,
  };
}

function settingsOf(host: Host): Pick<HardeningFacts, 'setting' | 'mounts'> {
  const mounts = host.process('self').text('mountinfo', MAX_MOUNTS);
  return {
    setting: (name) => host.kernel(`sys/${name}`, LIMITS.small).value,
    mounts: mounts.value === undefined || mounts.isCut ? undefined : parseMounts(mounts.value),
  };
}

/** A `/proc` mounted with `hidepid` shows the processes of other users to root only. */
function hidesProcesses(host: Host): boolean {
  const mounts = host.process('self').text('mountinfo', MAX_MOUNTS).value ?? '';
  return /\bhidepid=(?:[1-9]|invisible|noaccess|ptraceable)/.test(mounts);
}
