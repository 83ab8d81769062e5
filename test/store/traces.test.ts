import { expect, it } from 'vitest';
import { forgetTraces, readServiceMap, TRACE_LIMITS, TraceCounter, writeTally } from '#estate/traces';
import { readJson } from '#estate/traces/otlp';
import { addDays, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { type MadeGroup, otlpJson } from '../support/otlp.ts';
import { describeEachStore } from '../support/stores.ts';

const MONDAY = '2026-11-23T09:00:00.000Z' as Instant;
const TUESDAY = addDays(MONDAY, 1);

const REQUEST: readonly MadeGroup[] = [
  {
    resource: { 'service.name': 'shop', 'host.id': 'i-0abc', 'service.criticality': 'high' },
    scope: 'http',
    spans: [
      { kind: 2, attributes: { 'network.peer.address': '198.51.100.7' } },
      {
        kind: 3,
        attributes: {
          'db.system.name': 'postgresql',
          'db.namespace': 'orders',
          'server.address': 'db',
          'server.port': 5432,
        },
      },
    ],
  },
];

describeEachStore('what traces told', (open) => {
  const counted = (at: Instant, ...requests: (readonly MadeGroup[])[]) => {
    const counter = new TraceCounter((address) => address.startsWith('198.'));
    for (const request of requests) counter.take(readJson(otlpJson(request)), at);
    return counter.drain();
  };
  const write = async (store: Store, at: Instant, ...requests: (readonly MadeGroup[])[]) =>
    writeTally(store, counted(at, ...requests));

  it('adds up, widens and keeps the surer proof, in whatever order servers write', async () => {
    const store = await open();
    const forwarded = [
      {
        resource: { 'service.name': 'shop', 'host.id': 'i-0def' },
        scope: 'pg',
        spans: [{ kind: 2, attributes: { 'client.address': '198.51.100.99' } }, { kind: 2 }],
      },
    ];
    await Promise.all([
      write(store, TUESDAY, forwarded, REQUEST),
      write(store, MONDAY, REQUEST, REQUEST),
      write(store, TUESDAY, REQUEST),
    ]);
    const { services, calls } = await readServiceMap(store.db);
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({
      id: 'shop',
      lastSeenAt: TUESDAY,
      requests: 6,
      publicRequests: 5,
      publicClient: '198.51.100.7',
      publicProof: 'peer',
      criticality: 'high',
      scopes: ['http', 'pg'],
    });
    expect(services[0]?.places.map(({ hostId }) => hostId).toSorted()).toEqual(['i-0abc', 'i-0def']);
    expect(calls).toMatchObject([
      { from: 'shop', kind: 'database', to: 'orders', port: 5432, calls: 4, lastSeenAt: TUESDAY },
    ]);
  });

  it('stops counting before a column overflows', async () => {
    const store = await open();
    await write(store, MONDAY, REQUEST);
    await store.db.updateTable('traced_service').set({ requests: 1_999_999_999 }).execute();
    await write(store, TUESDAY, REQUEST, REQUEST, REQUEST);
    expect((await readServiceMap(store.db)).services).toMatchObject([{ requests: 2_000_000_000 }]);
  });

  it('is forgotten when it was not seen for long, and beyond the last places of a service', async () => {
    const store = await open();
    const one = (name: string, hosts: number): MadeGroup[] =>
      Array.from({ length: hosts }, (_, index) => ({
        resource: { 'service.name': name, 'host.id': `i-${index}` },
        spans: [{ kind: 3, attributes: { 'server.address': 'db' } }],
      }));
    await write(store, MONDAY, one('old', 1));
    await write(store, addDays(MONDAY, 30), one('shop', TRACE_LIMITS.places + 3));
    expect(await forgetTraces(store, addDays(MONDAY, 30))).toEqual({ old: 0, surplus: 3 });
    expect(await forgetTraces(store, addDays(MONDAY, 40))).toEqual({ old: 3, surplus: 0 });
    const { services, calls } = await readServiceMap(store.db);
    expect(services.map(({ id, places }) => [id, places.length])).toEqual([['shop', TRACE_LIMITS.places]]);
    expect(calls.map(({ from }) => from)).toEqual(['shop']);
  });
});
