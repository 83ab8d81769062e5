import { isPublicAddress } from '#analysis/addresses';
import type { SocketProtocol } from '#estate/model';
import type { AddressBook, KnownResource } from './address-book.ts';
import type { GraphBuilder } from './graph.ts';
import { isLoopback, type Machine, type ServicesOnMachines } from './machines.ts';

export const INTERNET = 'internet';

/** From where something is called: what private addresses and `localhost` mean depends on it. */
export interface Viewpoint {
  readonly machine: Machine | undefined;
  readonly vpcId: string | undefined;
  /** Names the viewpoint where nothing else does. */
  readonly id: string;
  readonly network?: string;
}

/** Finds, and adds to the graph, what stands at the end of a connection or a call. */
export class Ends {
  readonly #graph: GraphBuilder;
  readonly #book: AddressBook;
  readonly #placed: ServicesOnMachines;
  readonly #byEntity: ReadonlyMap<string, Machine>;
  readonly #byAddress: ReadonlyMap<string, readonly Machine[]>;
  readonly #byName: ReadonlyMap<string, readonly Machine[]>;

  constructor(graph: GraphBuilder, book: AddressBook, placed: ServicesOnMachines, machines: readonly Machine[]) {
    this.#graph = graph;
    this.#book = book;
    this.#placed = placed;
    this.#byEntity = new Map(machines.map((machine) => [machine.host.entity, machine]));
    const places = machines.flatMap((machine) => Array.from(machine.addresses, (address) => ({ machine, address })));
    this.#byAddress = new Map(
      Array.from(
        Map.groupBy(places, ({ address }) => address),
        ([address, some]) => [address, some.map(({ machine }) => machine)],
      ),
    );
    this.#byName = Map.groupBy(machines, ({ host }) => host.report.identity.hostname.toLowerCase());
  }

  /** The reporting machine at an address, if one is sure. */
  machineAt(address: string, { machine, vpcId }: Viewpoint): Machine | undefined {
    if (machine !== undefined && (isLoopback(address) || machine.addresses.has(address))) return machine;
    const known = this.#book.at(address, vpcId);
    if (known !== undefined) return this.#byEntity.get(known.arn);
    // An address that AWS does not know may be one of a machine elsewhere, when one alone has it.
    const [only, ...others] = this.#byAddress.get(address) ?? [];
    return others.length === 0 && !isPublicAddress(address) ? only : undefined;
  }

  /** Whoever holds a socket on a machine: the traced service, the program, or the machine when it could not be seen. */
  holder(machine: Machine, pids: readonly number[]): string {
    const program = machine.programOf(pids);
    const service = this.#placed.serviceOf(machine, pids, program);
    const { entity, name, accountId, region, lastSeenAt } = machine.host;
    if (service !== undefined)
      return this.#graph.node({
        id: serviceNode(service),
        kind: 'service',
        name: service,
        runsOn: [entity],
        lastSeenAt,
      });
    const place = { resource: entity, runsOn: [entity], accountId, region, lastSeenAt };
    if (program === undefined) return this.#graph.node({ id: `host:${entity}`, kind: 'host', name, ...place });
    return this.#graph.node({
      id: `program:${entity}#${program.key}`,
      kind: 'program',
      name: `${program.label} @ ${name}`,
      ...place,
    });
  }

  /** What answers at an address and port. */
  answering(
    address: string,
    port: number,
    from: Viewpoint,
    is: { system?: string; protocol?: SocketProtocol } = {},
  ): string {
    const machine = this.machineAt(address, from);
    if (machine !== undefined) {
      const network = machine === from.machine && isLoopback(address) ? from.network : undefined;
      return this.holder(machine, machine.listening(is.protocol ?? 'tcp', port, network) ?? []);
    }
    return this.place(address, from, is.system === undefined ? undefined : { system: is.system, port });
  }

  /** What is at an address: a resource, the internet, or an address of which no more is known. */
  place(address: string, from: Viewpoint, database?: { readonly system: string; readonly port: number }): string {
    const machine = this.machineAt(address, from);
    if (machine !== undefined) return this.holder(machine, []);
    const known = this.#book.at(address, from.vpcId);
    if (known !== undefined) return this.resource(known);
    if (isPublicAddress(address)) return this.internet();
    const scope = isLoopback(address) ? from.id : (from.vpcId ?? '');
    if (database === undefined)
      return this.#graph.node({ id: `address:${scope}:${address}`, kind: 'address', name: address });
    const { system, port } = database;
    const id = `database:${system}@${scope}:${address}:${port}`;
    return this.#graph.node({ id, kind: 'database', name: `${address}:${port}`, system });
  }

  /** The machine or resource with a name; undefined when nobody known has it. */
  named(name: string, port: number, from: Viewpoint): string | undefined {
    const known = this.#book.named(name);
    if (known !== undefined) return this.resource(known);
    const [machine, ...others] = this.#byName.get(name.toLowerCase()) ?? [];
    if (machine === undefined || others.length > 0) return undefined;
    return this.holder(machine, machine.listening('tcp', port, from.network) ?? []);
  }

  resource({ arn, type, name, accountId, region, database }: KnownResource): string {
    const kind = database !== undefined ? 'database' : type === 'AWS::EC2::Instance' ? 'host' : 'resource';
    return this.#graph.node({
      id: kind === 'host' ? `host:${arn}` : `resource:${arn}`,
      kind,
      name,
      resource: arn,
      resourceType: type,
      accountId,
      region,
      ...(database === undefined ? {} : { system: database }),
    });
  }

  internet(): string {
    return this.#graph.node({ id: INTERNET, kind: 'internet', name: INTERNET });
  }

  isStranger(address: string): boolean {
    return this.#book.isStranger(address);
  }
}

export function serviceNode(id: string): string {
  return `service:${id}`;
}
