import {
  type AddressBook,
  buildTopology,
  NO_ADDRESSES,
  readAddresses,
  selectTopology,
  type Topology as WholeTopology,
} from '#analysis/runtime/topology';
import type { Topology } from '#api/contract';
import { createRuntimeReader } from '#estate/agents';
import type { SeenHost } from '#estate/model';
import { latestSnapshotId, openSnapshot } from '#estate/snapshot';
import { FORGOTTEN_AFTER_DAYS, readServiceMap } from '#estate/traces';
import { addDays, epochMs, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { latestEstateView } from '../estate-view.ts';

export interface TopologyQuestion {
  readonly account?: string | undefined;
  /** Part of a name, or the ARN of a resource. */
  readonly service?: string | undefined;
  readonly limit: number;
  readonly asOf: Instant;
}

/** Who talks with whom: all of it, or one account or service with what it talks with. */
export async function topology(store: Store, question: TopologyQuestion): Promise<Topology> {
  const { account, service, limit, asOf } = question;
  const [{ whole, sources, leftHosts, builtAt }, estate] = await Promise.all([
    knownTopology(store, asOf),
    latestEstateView(store),
  ]);
  const { nodes, edges, left } = selectTopology(whole, { accountId: account, text: service, limit });
  const nameOf = (id: string) => estate?.directory.accounts.get(id)?.name ?? id;
  return {
    asOf: builtAt,
    nodes: nodes.map((node) => ({
      ...node,
      ...(node.accountId === undefined || node.accountId === '' ? {} : { accountName: nameOf(node.accountId) }),
    })),
    edges,
    sources,
    left: { ...left, hosts: leftHosts },
  };
}

interface KnownTopology {
  readonly whole: WholeTopology;
  readonly sources: Topology['sources'];
  readonly leftHosts: number;
  readonly builtAt: Instant;
}

/** Milliseconds for which a topology is answered again: machines report every few minutes. */
const FRESH_MS = 30_000;

/** Machines whose connections are read, those seen last first: what each tells may be a megabyte. */
const MAX_HOSTS = 2_000;

const built = new WeakMap<Store, { readonly at: Instant; readonly topology: Promise<KnownTopology> }>();

function knownTopology(store: Store, asOf: Instant): Promise<KnownTopology> {
  const known = built.get(store);
  if (known !== undefined && Math.abs(epochMs(asOf) - epochMs(known.at)) < FRESH_MS) return known.topology;
  const making = build(store, asOf);
  built.set(store, { at: asOf, topology: making });
  making.catch(() => built.delete(store));
  return making;
}

async function build(store: Store, asOf: Instant): Promise<KnownTopology> {
  const [services, { hosts, left }, addresses] = await Promise.all([
    readServiceMap(store.db),
    readHosts(store, addDays(asOf, -FORGOTTEN_AFTER_DAYS)),
    addressesOf(store),
  ]);
  return {
    whole: buildTopology({ hosts, services, addresses }),
    sources: { hosts: hosts.length, services: services.services.length },
    leftHosts: left,
    builtAt: asOf,
  };
}

async function readHosts(store: Store, since: Instant): Promise<{ readonly hosts: SeenHost[]; readonly left: number }> {
  const rows = await store.db
    .selectFrom('host')
    .select('entity')
    .where('last_seen_at', '>', since)
    .orderBy('last_seen_at', 'desc')
    .orderBy('entity')
    .execute();
  const reader = createRuntimeReader(store.db);
  const hosts: SeenHost[] = [];
  for (const { entity } of rows.slice(0, MAX_HOSTS)) {
    const host = await reader.host(entity);
    if (host !== undefined) hosts.push(withoutRest(host));
  }
  return { hosts, left: Math.max(0, rows.length - MAX_HOSTS) };
}

/** Of a report only what is needed is kept in memory while the others are read. */
function withoutRest({ report, ...host }: SeenHost): SeenHost {
  return {
    ...host,
    report: { ...report, mapped: [], archives: [], runtimes: [], programs: [], classes: [], hardening: [] },
  };
}

/** The address book of the last snapshot asked for, by store. Snapshots never change. */
const books = new WeakMap<Store, { readonly snapshotId: string; readonly book: Promise<AddressBook> }>();

async function addressesOf(store: Store): Promise<AddressBook> {
  const snapshotId = await latestSnapshotId(store);
  if (snapshotId === undefined) return NO_ADDRESSES;
  const known = books.get(store);
  if (known?.snapshotId === snapshotId) return known.book;
  const book = openSnapshot(store, snapshotId).then(readAddresses);
  books.set(store, { snapshotId, book });
  book.catch(() => books.delete(store));
  return book;
}
