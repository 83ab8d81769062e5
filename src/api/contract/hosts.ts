import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';

/** Something to know about what a machine says: why it is not believed, or what of it was corrected. */
const HostNote = z.object({ code: z.string(), sentence: Localized });

/** A machine whose agent reports. */
export const Host = z.object({
  /** Id of its agent. */
  agent: z.string(),
  /** ARN of the instance, or `yagura:host:<id>` for a machine outside of AWS. */
  entity: z.string(),
  name: z.string(),
  /** Empty for a machine outside of AWS. */
  accountId: z.string(),
  region: z.string(),
  os: z.string(),
  kernel: z.string(),
  agentVersion: z.string(),
  firstSeenAt: z.string(),
  /** When its last report arrived, by the clock of the server. */
  lastSeenAt: z.string(),
  isSilent: z.boolean(),
  /** Seconds by which its clock is ahead. */
  clockAhead: z.number(),
  /** Looks that never arrived. */
  lostLooks: z.number(),
  processes: z.number(),
  listeners: z.number(),
  /** Ports that are open on all addresses of the machine. */
  openPorts: z.number(),
  /** Programs that still run code whose file was replaced or removed. */
  toRestart: z.number(),
  /** Kinds of databases it talks to: by the port, so likely and not proved. */
  databases: z.array(z.string()),
  hardeningFailures: z.number(),
  /** Kinds of things that were not seen on it. */
  missed: z.number(),
  notes: z.array(HostNote),
});

export const HostList = z.object({
  items: z.array(Host),
  /** Machines that match, whatever is answered of them. */
  total: z.number(),
  silent: z.number(),
  /** Minutes without a report after which a machine is silent. */
  silentAfterMinutes: z.number(),
});

/** Of a list of a report the first entries, and how many there are. */
function some<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), total: z.number() });
}

const Pids = z.array(z.number()).readonly();

const HostProcess = z.object({
  pid: z.number(),
  parentPid: z.number(),
  name: z.string(),
  /** The file it runs, or its name when that could not be read. */
  program: z.string(),
  command: z.array(z.string()).readonly().optional(),
  user: z.string().optional(),
  startedAt: z.string().optional(),
  container: z
    .object({ runtime: z.string(), id: z.string(), pod: z.string().optional(), task: z.string().optional() })
    .optional(),
  /** The service of systemd. */
  unit: z.string().optional(),
  /** Files whose old code it still runs. */
  oldFiles: z.array(z.object({ path: z.string(), state: z.enum(['replaced', 'removed']) })).readonly(),
});

const HostListener = z.object({
  protocol: z.enum(['tcp', 'udp']),
  address: z.string(),
  port: z.number(),
  isOpenToAll: z.boolean(),
  pids: Pids,
  programs: z.array(z.string()).readonly(),
});

const HostConnection = z.object({
  protocol: z.enum(['tcp', 'udp']),
  direction: z.enum(['in', 'out']),
  localAddress: z.string(),
  port: z.number(),
  remoteAddress: z.string(),
  count: z.number(),
  database: z.string().optional(),
  pids: Pids,
  programs: z.array(z.string()).readonly(),
});

/** A file in the memory of processes that is no longer the one on disk. */
const HostOldFile = z.object({
  path: z.string(),
  state: z.enum(['replaced', 'removed']),
  /** The package that brought it. */
  package: z.string().optional(),
  pids: Pids,
});

const HostClass = z.object({
  pid: z.number(),
  name: z.string(),
  state: z.enum(['loaded', 'not-loaded', 'unknown']),
  as: z.array(z.string()).readonly().optional(),
  /** Why it is not known. */
  why: Localized.optional(),
});

const HostRuntime = z.object({
  pid: z.number(),
  kind: z.string(),
  version: z.string().optional(),
  main: z.string().optional(),
  packageRoots: z.array(z.string()).readonly(),
  /** Packages it has loaded, as far as that is told; absent when it is not. */
  loaded: z
    .object({
      packages: z.number(),
      complete: z.boolean(),
      reason: z.string().optional(),
      /** The same reason in words. */
      why: Localized.optional(),
    })
    .optional(),
});

const HostHardening = z.object({
  check: z.string(),
  title: Localized,
  severity: Severity.optional(),
  outcome: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  why: Localized,
  /** Of what fails. */
  mend: Localized.optional(),
  evidence: z
    .array(z.object({ path: z.string(), line: z.number().optional(), value: z.string().optional() }))
    .readonly(),
});

/** One machine as it was last seen; lists are cut to `limit`. */
export const HostDetail = Host.extend({
  /** The moment of the look, by the clock of the server. */
  observedAt: z.string(),
  hostname: z.string(),
  instanceId: z.string().optional(),
  /** Where the instance id stood. */
  instanceSource: z.string().optional(),
  processList: some(HostProcess),
  listenerList: some(HostListener),
  connectionList: some(HostConnection),
  oldFiles: some(HostOldFile),
  archives: some(z.object({ path: z.string(), isDeleted: z.boolean(), pids: Pids })),
  classes: some(HostClass),
  runtimes: some(HostRuntime),
  /** Programs that carry the list of what they were built of. */
  programs: some(z.object({ path: z.string(), pids: Pids, packages: z.number() })),
  /** Packages of libraries that nothing used in an unbroken row of looks; absent when that cannot be told. */
  idleLibraries: some(z.string()).extend({ since: z.string(), looks: z.number() }).optional(),
  hardening: z.array(HostHardening).readonly(),
  notSeen: z
    .array(z.object({ what: Localized, why: Localized, mend: Localized.optional(), howMany: z.number() }))
    .readonly(),
  /** The software the agent read; absent when none is held. */
  software: z
    .object({
      digest: z.string(),
      packages: z.number(),
      problems: z.number(),
      takenAt: z.string(),
      confirmedAt: z.string(),
    })
    .optional(),
});

/** A secret with which agents enrol; it is shown once. */
export const AgentEnrolment = z.object({ secret: z.string(), expiresAt: z.string() });

/** An agent that was enrolled, whether it ever reported or not. */
export const AgentInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** The only account whose instances it may speak for; empty when any. */
  accountId: z.string(),
  createdAt: z.string(),
  enrolledAt: z.string(),
  revokedAt: z.string().optional(),
  /** For what it speaks; absent before its first report. */
  entity: z.string().optional(),
});

export const AgentList = z.object({ items: z.array(AgentInfo), total: z.number() });

/** How many machines are forgotten with a revoked agent. */
export const AgentRevoked = z.object({ hosts: z.number() });

export type Host = z.infer<typeof Host>;
export type HostList = z.infer<typeof HostList>;
export type HostDetail = z.infer<typeof HostDetail>;
export type AgentList = z.infer<typeof AgentList>;
