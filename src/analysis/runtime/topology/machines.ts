import type { HostProcess, SeenHost, SeenService, ServicePlace, SocketProtocol } from '#estate/model';
import type { AddressBook } from './address-book.ts';

/** What listens and connects on a machine: a container, a unit of systemd, or everything that runs one file. */
export interface Program {
  /** Unique on its machine. */
  readonly key: string;
  readonly label: string;
}

/** A reporting machine, laid out to be asked. */
export interface Machine {
  readonly host: SeenHost;
  readonly vpcId: string | undefined;
  /** Its own addresses, those of its containers included. */
  readonly addresses: ReadonlySet<string>;
  /** Addresses and ports its programs are connected to: `tcp 10.0.0.5 5432`. */
  readonly calls: ReadonlySet<string>;
  programOf(pids: readonly number[]): Program | undefined;
  /** Who answers at a port; several namespaces may have the same one open, so that only a sure answer is one. */
  listening(protocol: SocketProtocol, port: number, network?: string): readonly number[] | undefined;
}

export function createMachine(host: SeenHost, book: AddressBook): Machine {
  const { processes, listeners, connections } = host.report;
  const programs = new Map(processes.map((one) => [one.pid, programOfProcess(one)]));
  const byPort = Map.groupBy(listeners, ({ protocol, port }) => `${protocol} ${port}`);
  return {
    host,
    vpcId: book.vpcOf(host.entity),
    addresses: new Set(connections.map(({ localAddress }) => localAddress).filter((address) => !isLoopback(address))),
    calls: new Set(
      connections.flatMap(({ direction, protocol, remoteAddress, port }) =>
        direction === 'out' ? [callKey(protocol, remoteAddress, port)] : [],
      ),
    ),
    programOf: (pids) => programs.get(pids.find((pid) => programs.has(pid)) ?? -1),
    listening(protocol, port, network) {
      const all = byPort.get(`${protocol} ${port}`) ?? [];
      const here = network === undefined ? all : all.filter((one) => one.network === network);
      const found = here.length > 0 ? here : all;
      const keys = new Set(found.map(({ pids }) => this.programOf(pids)?.key));
      return keys.size === 1 ? found[0]?.pids : undefined;
    },
  };
}

export function callKey(protocol: SocketProtocol, address: string, port: number): string {
  return `${protocol} ${address} ${port}`;
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || address.startsWith('127.');
}

function programOfProcess({ container, unit, executable, name }: HostProcess): Program {
  if (container !== undefined)
    return { key: `container:${container.id}`, label: `${name} (${container.id.slice(0, 12)})` };
  if (unit !== undefined) return { key: `unit:${unit}`, label: unit.replace(/\.service$/, '') };
  const path = executable?.path;
  return path === undefined
    ? { key: `name:${name}`, label: name }
    : { key: `file:${path}`, label: path.split('/').at(-1) ?? name };
}

/** Which traced service a program is, as its places say. */
export class ServicesOnMachines {
  readonly #byProgram = new Map<string, string | undefined>();
  readonly #byPid = new Map<string, string>();
  /** Machines on which a service runs, by its id. */
  readonly machinesOf = new Map<string, readonly Machine[]>();

  constructor(services: readonly SeenService[], machines: readonly Machine[]) {
    const byId = new Map<string, Machine>();
    const byName = Map.groupBy(machines, ({ host }) => host.report.identity.hostname);
    const byContainer = new Map<string, Machine>();
    for (const machine of machines) {
      const { identity, processes } = machine.host.report;
      if (identity.instanceId !== undefined) byId.set(identity.instanceId, machine);
      for (const { container } of processes) if (container !== undefined) byContainer.set(container.id, machine);
    }
    for (const service of services) {
      const found = new Set<Machine>();
      for (const place of service.places) {
        const named = byName.get(place.hostName ?? '') ?? [];
        const machine =
          byContainer.get(place.containerId ?? '') ??
          byId.get(place.hostId ?? '') ??
          (named.length === 1 ? named[0] : undefined);
        if (machine === undefined) continue;
        found.add(machine);
        this.#claim(service.id, place, machine);
      }
      this.machinesOf.set(service.id, [...found]);
    }
  }

  /** The service that holds a socket, when traces tell. */
  serviceOf({ host }: Machine, pids: readonly number[], program: Program | undefined): string | undefined {
    for (const pid of pids) {
      const service = this.#byPid.get(`${host.entity} ${pid}`);
      if (service !== undefined) return service;
    }
    return program && this.#byProgram.get(`${host.entity} ${program.key}`);
  }

  #claim(service: string, place: ServicePlace, machine: Machine): void {
    const { entity, report } = machine.host;
    const found = report.processes.find((one) => isAt(one, place));
    if (found === undefined) return;
    this.#byPid.set(`${entity} ${found.pid}`, service);
    const key = `${entity} ${programOfProcess(found).key}`;
    const other = this.#byProgram.get(key);
    // A unit that runs two services is neither of them.
    this.#byProgram.set(key, !this.#byProgram.has(key) || other === service ? service : undefined);
  }
}

/** A container's id names it; a process id does while the process that has it is no younger than the word. */
function isAt({ container, pid, startedAt }: HostProcess, place: ServicePlace): boolean {
  if (place.containerId !== undefined) return container?.id === place.containerId;
  return pid === place.pid && container === undefined && (startedAt === undefined || startedAt <= place.lastSeenAt);
}
