import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostRow } from '#estate/agents';
import type { HostReport } from '#estate/model';
import { TraceCounter, writeTally } from '#estate/traces';
import { readProtobuf } from '#estate/traces/otlp';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { type CliBench, cliBench } from '../support/cli.ts';
import { otlpProtobuf } from '../support/otlp.ts';

const NOW = instant('2026-11-26T09:00:00Z');

let bench: CliBench;

beforeAll(async () => {
  bench = await cliBench(fixedClock(NOW));
});

afterAll(() => bench.close());

/** One machine on which a traced service in a container talks with a database, and with the internet. */
async function seen(store: Store): Promise<void> {
  const report: HostReport = {
    format: 1,
    observedAt: NOW,
    identity: { hostname: 'app-1' },
    processes: [{ pid: 20, parentPid: 1, startTicks: 1, name: 'java', container: { runtime: 'docker', id: 'c0ffee' } }],
    listeners: [{ protocol: 'tcp', address: '0.0.0.0', port: 8080, pids: [20] }],
    connections: [
      {
        protocol: 'tcp',
        direction: 'out',
        localAddress: '10.0.0.6',
        port: 5432,
        remoteAddress: '10.0.0.9',
        count: 3,
        database: 'postgresql',
        pids: [20],
      },
      {
        protocol: 'tcp',
        direction: 'in',
        localAddress: '10.0.0.6',
        port: 8080,
        remoteAddress: '8.8.8.8',
        count: 1,
        pids: [20],
      },
    ],
    mapped: [],
    archives: [],
    runtimes: [],
    programs: [],
    classes: [],
    hardening: [],
    missed: [],
  };
  const place = { entity: 'yagura:host:app-1', accountId: '', region: 'global', claimed: '', doubt: '' };
  const row = hostRow(
    'agent-1',
    place,
    { report, sequence: 1, version: '0', clockAhead: 0, corrected: {} },
    NOW,
    undefined,
  );
  await store.dialect.upsert(store.db, 'host', ['entity'], [row]);
  const counter = new TraceCounter(() => false);
  const attributes = { 'db.system.name': 'postgresql', 'server.address': '10.0.0.9', 'server.port': 5432 };
  const resource = { 'service.name': 'checkout', 'container.id': 'c0ffee' };
  counter.take(readProtobuf(otlpProtobuf([{ resource, spans: [{ kind: 3, attributes }] }])), NOW);
  await writeTally(store, counter.drain());
}

it('yagura topology says what to do while nothing is seen, then who talks with whom and what proves it', async () => {
  const before = await bench.run('topology');
  expect([before.code, before.out]).toEqual([0, expect.stringContaining('run `yagura agent` on machines')]);
  const store = await openStore(bench.store);
  await seen(store);
  await store.close();

  const { code, out } = await bench.run('topology');
  expect(code).toBe(0);
  expect(out).toContain('from the connections of 1 machines and the traces of 1 services');
  expect(out).toMatch(/Reached from the internet:\n.*\ncheckout +service +8080 +connection +8\.8\.8\.8 +2026-11-26/);
  expect(out).toMatch(/checkout +10\.0\.0\.9:5432 +database +5432 +postgresql +connection, trace +3, 1/);
  const japanese = await bench.run('topology', '--service', 'checkout', '--lang', 'ja');
  expect(japanese.out).toMatch(/checkout +10\.0\.0\.9:5432 +データベース/);
  const { nodes } = JSON.parse((await bench.run('topology', '--json', '--service', 'nobody')).out) as {
    nodes: unknown[];
  };
  expect(nodes).toEqual([]);
});
