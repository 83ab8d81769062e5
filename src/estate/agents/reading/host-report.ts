import {
  type BuiltProgram,
  CONTAINER_RUNTIMES,
  type FileOwner,
  type HardeningEvidence,
  type HardeningResult,
  type HostConnection,
  type HostIdentity,
  type HostListener,
  type HostProcess,
  type HostReport,
  type LibraryUse,
  type LoadedClass,
  type LoadedModules,
  type MappedObject,
  type MissedSight,
  type OpenArchive,
  type ProcessContainer,
  type ProcessRuntime,
  RUNTIME_KINDS,
} from '#estate/model';
import { at, OUTCOMES, type Reason } from '#kernel';
import { LONGEST, MOST } from './limits.ts';
import { flag, list, moment, object, oneOf, optional, params, type Reader, set, text, whole, word } from './readers.ts';
import { namedPackage, operatingSystem } from './software.ts';

const name = text(LONGEST.name);
const path = text(LONGEST.path);
const code = word(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** A namespace or a boot: the number the kernel gives it. */
const kernelId = word(/^[\w:.[\]-]{1,64}$/);
const pid = whole(2 ** 31);
const pids = list(pid, MOST.pids);
const port = whole(65_535);
/** An IP address as the agent writes it; one of the kernel's zones may stand behind it. */
const address = word(/^[\d.a-fA-F:]{2,45}(?:%[\w.-]{1,16})?$/);
const protocol = oneOf('tcp', 'udp');

const identity = object<HostIdentity>({
  hostname: name,
  machine: optional(word(/^[0-9a-f]{16,128}$/)),
  boot: optional(kernelId),
  instanceId: optional(word(/^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/)),
  accountId: optional(word(/^\d{12}$/)),
  region: optional(word(/^[a-z]{2}(?:-[a-z]+){1,3}-\d$/)),
  instanceSource: optional(path),
});

const container = object<ProcessContainer>({
  runtime: oneOf(...CONTAINER_RUNTIMES),
  id: name,
  pod: optional(name),
  task: optional(name),
});

const oneProcess = object<HostProcess>({
  pid,
  parentPid: pid,
  startTicks: whole(),
  startedAt: optional(moment),
  namespacePid: optional(pid),
  name,
  executable: optional(object<NonNullable<HostProcess['executable']>>({ path, isDeleted: flag })),
  command: optional(list(text(LONGEST.argument), MOST.arguments)),
  uid: optional(whole(2 ** 32)),
  user: optional(name),
  container: optional(container),
  unit: optional(name),
  mounts: optional(kernelId),
  network: optional(kernelId),
});

const listener = object<HostListener>({ network: optional(kernelId), pids, protocol, address, port });

const connection = object<HostConnection>({
  network: optional(kernelId),
  pids,
  protocol,
  direction: oneOf('in', 'out'),
  localAddress: address,
  port,
  remoteAddress: address,
  count: whole(),
  database: optional(name),
});

const owner = object<FileOwner>({
  type: oneOf('deb', 'rpm', 'apk'),
  name,
  version: optional(name),
  architecture: optional(name),
  isOfContainer: optional(set),
});

const mapped = object<MappedObject>({
  path,
  mounts: optional(kernelId),
  device: word(/^[\da-f]{1,8}:[\da-f]{1,8}$/),
  inode: word(/^\d{1,20}$/),
  state: oneOf('present', 'replaced', 'removed', 'temporary'),
  pids,
  owner: optional(owner),
});

const archive = object<OpenArchive>({ path, mounts: optional(kernelId), isDeleted: flag, pids });

const runtime = object<ProcessRuntime>({
  pid,
  kind: oneOf(...RUNTIME_KINDS),
  version: optional(name),
  main: optional(path),
  packageRoots: list(path, MOST.folders),
  extensions: list(path, MOST.folders),
});

const program = object<BuiltProgram>({
  path,
  mounts: optional(kernelId),
  pids,
  packages: list(namedPackage, MOST.modules),
});

const loadedClass = object<LoadedClass>({
  pid,
  name: path,
  state: oneOf('loaded', 'not-loaded', 'unknown'),
  as: optional(list(path, MOST.names)),
  reason: optional(code),
});

const modulesAsTold = object<LoadedModules>({
  pid,
  runtime: oneOf('node', 'python'),
  packages: list(namedPackage, MOST.modules),
  complete: flag,
  reason: optional(code),
  since: optional(moment),
});

/** A list of which something was left out is not complete: what is absent from it may be loaded. */
const modules: Reader<LoadedModules> = (value, tally) => {
  const read = modulesAsTold(value, tally);
  if (read === undefined) return undefined;
  const told = at(value, 'packages');
  const isWhole = Array.isArray(told) && told.length === read.packages.length;
  return isWhole ? read : { ...read, complete: false, reason: 'cut' };
};

const libraries = object<LibraryUse>({ since: moment, looks: whole(), idle: list(owner, MOST.mapped) });

const hardening = object<HardeningResult>({
  check: code,
  outcome: oneOf(...OUTCOMES),
  reason: object<Reason>({ code, params: params(MOST.names) }),
  evidence: list(
    object<HardeningEvidence>({ path, line: optional(whole()), value: optional(text(LONGEST.argument)) }),
    MOST.evidence,
  ),
});

const missed = object<MissedSight>({ what: code, why: code, howMany: whole() });

const asTold = object<HostReport>({
  format: oneOf(1),
  observedAt: moment,
  identity,
  os: optional(operatingSystem),
  kernel: optional(name),
  processes: list(oneProcess, MOST.processes),
  listeners: list(listener, MOST.sockets),
  connections: list(connection, MOST.sockets),
  mapped: list(mapped, MOST.mapped),
  archives: list(archive, MOST.archives),
  runtimes: list(runtime, MOST.runtimes),
  programs: list(program, MOST.programs),
  classes: list(loadedClass, MOST.classes),
  modules: optional(list(modules, MOST.runtimes)),
  libraries: optional(libraries),
  hardening: list(hardening, MOST.hardening),
  missed: list(missed, MOST.missed),
});

/** Lists of a report, and the word under which what is left out of them counts as missed. */
const LISTS = [
  ['processes', 'processes'],
  ['listeners', 'listeners'],
  ['connections', 'connections'],
  ['mapped', 'mapped-code'],
  ['archives', 'open-files'],
  ['runtimes', 'runtimes'],
  ['programs', 'built-in'],
  ['classes', 'jvm-classes'],
] as const satisfies readonly (readonly [keyof HostReport, string])[];

/** A look at a machine, as it came from there. What is left out of it was missed: nobody may take it for absent. */
export const hostReport: Reader<HostReport> = (value, tally) => {
  const read = asTold(value, tally);
  if (read === undefined) return undefined;
  const left = LISTS.flatMap(([member, what]): MissedSight[] => {
    const told = at(value, member);
    const howMany = Array.isArray(told) ? told.length - read[member].length : 0;
    return howMany === 0 ? [] : [{ what, why: 'refused', howMany }];
  });
  return left.length === 0 ? read : { ...read, missed: [...read.missed, ...left] };
};
