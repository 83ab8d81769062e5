import { type Expression, type RawBuilder, sql } from 'kysely';
import { shortDigest } from '#platform/runtime';
import type { NewRow, Queryable, Store } from '#platform/store';
import type { CallTally, ServiceTally, TraceTally } from '../seen/tally.ts';

/** Where counts stop: a column has 32 bits on PostgreSQL. */
const MOST = 2_000_000_000;

/** Adds what was seen to what is stored: counts add up and moments widen, whoever else writes at the same time. */
export async function writeTally(store: Store, tally: TraceTally): Promise<void> {
  // One order for all writers, so that no two wait for each other.
  const services = [...tally.services.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const calls = [...tally.calls.values()].map(callRow).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const traits = services.flatMap(traitRows);
  await store.transaction(async (tx) => {
    for (const rows of portions(services.map(serviceRow), store.dialect.batchRows)) await addServices(tx, rows);
    await store.dialect.upsert(tx, 'traced_trait', ['service', 'kind', 'id'], traits);
    for (const rows of portions(calls, store.dialect.batchRows)) await addCalls(tx, rows);
  });
}

async function addServices(on: Queryable, rows: readonly NewRow<'traced_service'>[]): Promise<void> {
  await on
    .insertInto('traced_service')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        last_seen_at: later(row.ref('traced_service.last_seen_at'), row.ref('excluded.last_seen_at')),
        requests: sum(row.ref('traced_service.requests'), row.ref('excluded.requests')),
        public_requests: sum(row.ref('traced_service.public_requests'), row.ref('excluded.public_requests')),
        last_public_at: sql<string | null>`coalesce(excluded.last_public_at, traced_service.last_public_at)`,
        public_client: unlessWeaker('public_client'),
        public_proof: unlessWeaker('public_proof'),
        criticality: sql<string | null>`coalesce(excluded.criticality, traced_service.criticality)`,
      })),
    )
    .execute();
}

/** A forwarded address takes the place of no peer's. */
function unlessWeaker(column: 'public_client' | 'public_proof'): RawBuilder<string | null> {
  const [old, given] = [sql.ref(`traced_service.${column}`), sql.ref(`excluded.${column}`)];
  return sql<string | null>`case
    when excluded.public_proof is null then ${old}
    when traced_service.public_proof = 'peer' and excluded.public_proof = 'forwarded' then ${old}
    else ${given} end`;
}

async function addCalls(on: Queryable, rows: readonly NewRow<'traced_call'>[]): Promise<void> {
  await on
    .insertInto('traced_call')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        last_seen_at: later(row.ref('traced_call.last_seen_at'), row.ref('excluded.last_seen_at')),
        calls: sum(row.ref('traced_call.calls'), row.ref('excluded.calls')),
      })),
    )
    .execute();
}

function sum(old: Expression<number>, more: Expression<number>): RawBuilder<number> {
  return sql<number>`case when ${old} > ${sql.lit(MOST)} - ${more} then ${sql.lit(MOST)} else ${old} + ${more} end`;
}

function later(old: Expression<string>, given: Expression<string>): RawBuilder<string> {
  return sql<string>`case when ${given} > ${old} then ${given} else ${old} end`;
}

function serviceRow(one: ServiceTally): NewRow<'traced_service'> {
  return {
    id: one.id,
    name: one.name,
    namespace: one.namespace,
    first_seen_at: one.firstSeenAt,
    last_seen_at: one.lastSeenAt,
    requests: Math.min(one.requests, MOST),
    public_requests: Math.min(one.publicRequests, MOST),
    last_public_at: one.lastPublicAt ?? null,
    public_client: one.publicClient ?? null,
    public_proof: one.publicProof ?? null,
    criticality: one.criticality ?? null,
  };
}

function traitRows({ id: service, places, scopes }: ServiceTally): NewRow<'traced_trait'>[] {
  return [
    ...Array.from(places, ([body, { lastSeenAt }]) => traitRow(service, 'place', body, lastSeenAt)),
    ...Array.from(scopes, ([body, lastSeenAt]) => traitRow(service, 'scope', body, lastSeenAt)),
  ];
}

function traitRow(service: string, kind: 'place' | 'scope', body: string, at: string): NewRow<'traced_trait'> {
  return { service, kind, id: shortDigest(body), body, last_seen_at: at };
}

function callRow(one: CallTally): NewRow<'traced_call'> {
  const { from, kind, to, system = null, address = null, port = 0, receives = false } = one;
  return {
    id: shortDigest(JSON.stringify([from, kind, to, system, address, port, receives])),
    caller: from,
    kind,
    called: to,
    system,
    address,
    port,
    receives: receives ? 1 : 0,
    calls: Math.min(one.calls, MOST),
    first_seen_at: one.firstSeenAt,
    last_seen_at: one.lastSeenAt,
  };
}

function* portions<R>(rows: readonly R[], size: number): Generator<readonly R[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
