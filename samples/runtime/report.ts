import type { HostReport, SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import { ALMALINUX, FOUND, JNDI_LOOKUP, packagesOf, READERS } from '../software/packages.ts';
import type { MachineName, SampleHost } from './contract.ts';

/** Where a machine stands, as the snapshot has it. */
export interface MachinePlace {
  readonly instanceId: string;
  readonly accountId: string;
  readonly region: string;
  readonly hostname: string;
  readonly address: string;
}

/** Digest of a machine's id: one agent each. */
export function machineDigest({ account, number }: MachineName): string {
  return sha256(`machine ${account}/${number}`);
}

/** What the agent of a machine would send. */
export function reportOf(
  host: SampleHost,
  place: MachinePlace,
  addressOf: (machine: MachineName) => string,
  at: Instant,
): HostReport {
  const { runtime, modules, jndiLookup } = host;
  return {
    format: 1,
    observedAt: at,
    identity: {
      hostname: place.hostname,
      machine: machineDigest(host),
      instanceId: place.instanceId,
      accountId: place.accountId,
      region: place.region,
      instanceSource: '/sys/devices/virtual/dmi/id/board_asset_tag',
    },
    os: ALMALINUX,
    kernel: '5.14.0-284.11.1.el9_2.x86_64',
    processes: host.processes.map(({ executable, ...one }) => ({
      ...one,
      executable: { path: executable, isDeleted: false },
      command: [executable],
    })),
    listeners: host.listeners.map((one) => ({ protocol: 'tcp' as const, ...one })),
    connections: host.connections.map(({ remote, ...one }) => ({
      protocol: 'tcp' as const,
      ...one,
      localAddress: place.address,
      remoteAddress: typeof remote === 'string' ? remote : addressOf(remote),
    })),
    mapped: host.mapped.map(({ package: name, ...one }) => ({
      ...one,
      device: '259:1',
      ...(name === undefined ? {} : { owner: { type: 'rpm' as const, name } }),
    })),
    archives: (host.archives ?? []).map((one) => ({ ...one, isDeleted: false })),
    runtimes: runtime === undefined ? [] : [{ ...runtime, packageRoots: [], extensions: [] }],
    programs: [],
    classes:
      runtime === undefined || jndiLookup === undefined
        ? []
        : [{ pid: runtime.pid, name: JNDI_LOOKUP.replace('.class', '').replaceAll('/', '.'), state: jndiLookup }],
    ...(runtime === undefined || modules === undefined
      ? {}
      : {
          modules: [
            {
              pid: runtime.pid,
              runtime: 'node' as const,
              packages: packagesOf('npm', FOUND.npm, modules).map(({ type, name, version }) => ({
                type,
                name,
                version,
              })),
              complete: true,
            },
          ],
        }),
    hardening: host.hardening,
    missed: [],
  };
}

/** The software of a machine, as its agent reads it from the disk. */
export function inventoryOf(host: SampleHost, hostname: string, at: Instant): SoftwareInventory {
  const own = host.own.flatMap(({ type, path, packages }) => packagesOf(type, { ...FOUND[type], path }, packages));
  return {
    target: { kind: 'host', name: hostname },
    takenAt: at,
    os: ALMALINUX,
    packages: [...packagesOf('rpm', FOUND.rpm, host.machine), ...own],
    problems: [],
    readers: [READERS.rpm, ...host.own.map(({ type }) => READERS[type])],
  };
}
