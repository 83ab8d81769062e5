import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createRuntimeReader } from '#estate/agents';
import { type EnrolAnswer, type ReportRequest, signedText, type TokenAnswer } from '#estate/agents/wire';
import { createSoftwareReader } from '#estate/inventories';
import { COMPLETE, type Completeness } from '#estate/model';
import { createSnapshotWriter } from '#estate/snapshot';
import { addDays, addHours, type Instant, instant } from '#kernel';
import { fixedClock, isSignedText, newSigningKey } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { debianPackages, lookAt, MACHINE, reportOf, testAgent } from '../support/agents.ts';
import { startServer, type TestServer } from '../support/api-server.ts';
import { describeEachStore, type OpenFresh } from '../support/stores.ts';

const NOON = instant('2026-11-26T12:00:00Z');
const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const INSTANCE = 'i-0123456789abcdef0';
const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${INSTANCE}`;
const ON_AWS = { hostname: 'web-1', machine: MACHINE, instanceId: INSTANCE, accountId: ACCOUNT, region: REGION };

interface World {
  readonly store: Store;
  readonly server: TestServer;
  readonly admin: string;
  /** A secret with which agents enrol. */
  secret(about?: object): Promise<string>;
  /** An agent that is enrolled. */
  enrolled(about?: object, machine?: string): Promise<ReturnType<typeof testAgent>>;
  hosts(): Promise<Record<string, unknown>[]>;
}

async function start(open: OpenFresh): Promise<World> {
  const store = await open();
  const server = await startServer(store);
  server.clock.set(NOON);
  const admin = await server.signIn('admin');
  const world: World = {
    store,
    server,
    admin,
    async secret(about = {}) {
      // Sessions are shorter than what some tests tell.
      const cookie = await server.signIn('admin');
      const answer = await server.api('/agents/enrolments', { method: 'POST', cookie, body: about });
      return ((await answer.json()) as { secret: string }).secret;
    },
    async enrolled(about, machine) {
      const agent = testAgent(server);
      expect((await agent.enrol(await world.secret(about), machine)).status).toBe(200);
      return agent;
    },
    async hosts() {
      const answer = await server.api('/hosts', { cookie: admin });
      return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
    },
  };
  return world;
}

const opened: Store[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A store of one engine: what is tested does not depend on it. */
async function openOne(): Promise<Store> {
  const store = await openStore('sqlite::memory:');
  opened.push(store);
  return store;
}

/** Codes of what there is to know about a machine. */
function codesOf(host: Record<string, unknown> | undefined): string[] {
  return ((host?.['notes'] ?? []) as { code: string }[]).map(({ code }) => code);
}

/** What a scan sees of instances. */
async function scan(
  store: Store,
  instances: Readonly<Record<string, 'running' | 'terminated'>>,
  completeness: Completeness = COMPLETE,
) {
  const writer = await createSnapshotWriter({
    store,
    runId: `run-${Math.random()}`,
    via: 'scan',
    clock: fixedClock(NOON),
  });
  const part = writer.openPart({
    accountId: ACCOUNT,
    region: REGION,
    kind: 'AWS::EC2::Instance',
    provenance: { via: 'scan', calls: ['ec2:DescribeInstances'] },
  });
  for (const [resourceId, Name] of Object.entries(instances)) {
    const arn = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${resourceId}`;
    await part.add({ resourceId, arn, tags: {}, configuration: { InstanceId: resourceId, State: { Name } } });
  }
  await part.close(completeness, NOON);
  await writer.finish(ACCOUNT);
}

describeEachStore('enrolment of agents', (open) => {
  it('lets one machine in for each use of a secret, and each side knows the other by its key', async () => {
    const { server, secret, store } = await start(open);
    const one = await secret();
    const agent = testAgent(server);
    const answer = await agent.enrol(one);
    const { serverKey, signature, agent: id } = (await answer.json()) as EnrolAnswer;
    expect(isSignedText(signedText('enrol', 'n1', id, agent.key.publicKey), signature, serverKey)).toBe(true);
    const granted = (await (await agent.askToken()).json()) as TokenAnswer;
    expect(isSignedText(signedText('granted', 'n2', granted.token), granted.signature, serverKey)).toBe(true);
    // The answer may have been lost on its way: the same machine with the same key may ask again.
    expect((await agent.enrol(one)).status).toBe(200);
    const other = await testAgent(server).enrol(one, 'b'.repeat(64));
    expect([other.status, await other.json()]).toMatchObject([401, { code: 'secret-unusable' }]);
    const kept = JSON.stringify([
      await store.db.selectFrom('agent_secret').selectAll().execute(),
      await store.db.selectFrom('agent_token').selectAll().execute(),
    ]);
    expect(kept).not.toContain(one);
    expect(kept).not.toContain(granted.token);
  });

  it('ends with the time of the secret, and with its revocation until there is a newer one', async () => {
    const { server, secret, enrolled, admin } = await start(open);
    const old = await secret({ uses: 5, hours: 2 });
    const agent = await enrolled();
    const revoke = () => server.api(`/agents/${agent.id()}`, { method: 'DELETE', cookie: admin });
    expect(await (await revoke()).json()).toEqual({ hosts: 0 });
    expect((await revoke()).status).toBe(404);
    expect((await agent.askToken()).status).toBe(401);
    expect((await agent.enrol(old)).status).toBe(401);
    server.clock.set(addHours(NOON, 1));
    expect((await agent.enrol(await secret())).status).toBe(200);
    expect((await agent.askToken()).status).toBe(200);
    server.clock.set(addHours(NOON, 2));
    expect((await testAgent(server).enrol(old, 'b'.repeat(64))).status).toBe(401);
  });

  it('sweeps machines away that have been silent for a month, with their agents', async () => {
    const { server, enrolled, store } = await start(open);
    const gone = await enrolled();
    await gone.send(reportOf(1, { inventory: debianPackages('5.2-1') }));
    server.clock.set(addDays(NOON, 30));
    const stays = await enrolled({}, 'b'.repeat(64));
    expect(await store.db.selectFrom('agent').select('id').execute()).toHaveLength(2);
    server.clock.set(addDays(NOON, 31));
    const next = await enrolled({}, 'c'.repeat(64));
    const left = await store.db.selectFrom('agent').select('id').execute();
    expect(left.map(({ id }) => id).toSorted()).toEqual([stays.id(), next.id()].toSorted());
    expect(await store.db.selectFrom('host').select('entity').execute()).toEqual([]);
    expect(await store.db.selectFrom('software_inventory').select('digest').execute()).toEqual([]);
  });

  it('takes the place of the key that was there', async () => {
    const { server, secret, enrolled } = await start(open);
    const before = await enrolled();
    const token = ((await (await before.askToken()).json()) as TokenAnswer).token;
    const after = testAgent(server);
    expect((await after.enrol(await secret())).status).toBe(200);
    expect(after.id()).toBe(before.id());
    expect((await before.askToken()).status).toBe(401);
    expect((await before.send(reportOf(1), token)).status).toBe(401);
    expect((await after.send(reportOf(1))).status).toBe(200);
  });
});

describeEachStore('tokens of agents', (open) => {
  it('are given for a challenge of this server, once, in time, and to the agent that signs', async () => {
    const { server, enrolled } = await start(open);
    const agent = await enrolled();
    const ask = async () => {
      const answer = await fetch(`${server.url}/api/v1/agents/challenge`);
      return ((await answer.json()) as { challenge: string }).challenge;
    };
    const challenge = await ask();
    expect((await agent.askToken({ challenge })).status).toBe(200);
    expect((await agent.askToken({ challenge })).status).toBe(401);
    expect((await agent.askToken({ challenge: challenge.replace(/^\d/, '9') })).status).toBe(401);
    expect((await agent.askToken({ signature: 'AAAA' })).status).toBe(401);
    const late = await ask();
    server.clock.set(instant('2026-11-26T12:02:00Z'));
    expect((await agent.askToken({ challenge: late })).status).toBe(401);
  });

  it('end after a quarter of an hour, and few are held', async () => {
    const { server, enrolled, store } = await start(open);
    const agent = await enrolled();
    const { token } = (await (await agent.askToken()).json()) as TokenAnswer;
    expect((await agent.send(reportOf(1), token)).status).toBe(200);
    server.clock.set(instant('2026-11-26T12:15:00Z'));
    expect((await agent.send(reportOf(2), token)).status).toBe(401);
    for (let times = 0; times < 6; times += 1) await agent.askToken();
    expect(await store.db.selectFrom('agent_token').select('digest').execute()).toHaveLength(4);
    expect(await store.db.selectFrom('agent_challenge').select('digest').execute()).toHaveLength(6);
  });
});

describeEachStore('reports of agents', (open) => {
  it('tell of a machine, and count as a look at its software', async () => {
    const { server, admin, enrolled, hosts, store } = await start(open);
    const agent = await enrolled();
    const first = await agent.send(reportOf(3));
    expect(await first.json()).toEqual({ accepted: true, nextInSeconds: 1, wantsInventory: true });
    const inventory = debianPackages('5.2-1');
    const second = await agent.send(reportOf(6, { inventory, inventoryDigest: 'd1' }));
    expect(await second.json()).toMatchObject({ wantsInventory: false });
    server.clock.set(addHours(NOON, 1));
    expect(await (await agent.send(reportOf(7, { inventoryDigest: 'd1' }))).json()).toMatchObject({
      wantsInventory: false,
    });
    expect(await (await agent.send(reportOf(8, { inventoryDigest: 'd2' }))).json()).toMatchObject({
      wantsInventory: true,
    });

    const entity = `yagura:host:${agent.id()}`;
    expect(await hosts()).toMatchObject([
      {
        agent: agent.id(),
        entity,
        name: 'web-1',
        accountId: '',
        os: 'Debian GNU/Linux 12 (bookworm)',
        firstSeenAt: NOON,
        lastSeenAt: addHours(NOON, 1),
        isSilent: false,
        lostLooks: 2,
        openPorts: 1,
        listeners: 3,
        toRestart: 1,
        databases: ['postgresql'],
        hardeningFailures: 1,
        missed: 1,
      },
    ]);
    const [held] = await createSoftwareReader(store.db).holdings('');
    expect(held).toMatchObject({ entity, source: 'agent', name: 'web-1', confirmedAt: addHours(NOON, 1) });
    const seen = await createRuntimeReader(store.db).host(entity);
    expect(seen?.report).toEqual({ ...lookAt(), observedAt: seen?.report.observedAt });

    const detail = await (await server.api(`/hosts/${agent.id()}`, { cookie: admin })).json();
    expect(detail).toMatchObject({
      processList: { total: 2, items: [{ pid: 80, oldFiles: [{ path: '/usr/lib/libssl.so.3' }] }, { pid: 1 }] },
      listenerList: { items: [{ port: 443, isOpenToAll: true, programs: ['/usr/sbin/nginx'] }, {}, { port: 25 }] },
      connectionList: { items: [{ database: 'postgresql', programs: ['/usr/sbin/nginx'] }] },
      hardening: [
        { check: 'one-root-account', outcome: 'fail', why: { en: '1 found: toor' }, evidence: [{ line: 7 }] },
        { check: 'no-empty-passwords', outcome: 'pass' },
      ],
      notSeen: [{ what: { ja: 'プロセスの引数' }, why: { en: 'not permitted' }, howMany: 4 }],
      software: { packages: 1 },
    });
    server.clock.set(addHours(NOON, 3));
    expect(await (await server.api('/hosts?silent=1&text=DEBIAN', { cookie: admin })).json()).toMatchObject({
      total: 1,
      silent: 1,
    });
  });

  it('are of the instance they name only when the latest snapshot shows it and nobody else speaks for it', async () => {
    const { enrolled, hosts, store, server, admin } = await start(open);
    const agent = await enrolled();
    const own = `yagura:host:${agent.id()}`;
    let sequence = 0;
    const entityOf = async (speaker = agent, identity: object = {}) => {
      sequence += 1;
      const report = lookAt({ identity: { ...ON_AWS, ...identity } });
      const inventory = debianPackages('5.2-1');
      expect((await speaker.send(reportOf(sequence, { report, inventory }))).status).toBe(200);
      const host = (await hosts()).find((one) => one['agent'] === speaker.id());
      return [host?.['entity'], ...codesOf(host)];
    };
    expect(await entityOf()).toEqual([own, 'not-in-snapshot']);
    await scan(store, { [INSTANCE]: 'running' });
    expect(await entityOf()).toEqual([ARN]);
    const held = await store.db.selectFrom('software_holding').select(['entity', 'name']).execute();
    expect(held).toEqual([{ entity: ARN, name: INSTANCE }]);
    const detail = await server.api(`/hosts/${encodeURIComponent(ARN)}`, { cookie: admin });
    expect(await detail.json()).toMatchObject({ entity: ARN, instanceId: INSTANCE });
    // Where a scan could not look, nothing is taken back.
    await scan(store, {}, { state: 'denied', reason: { code: 'denied', detail: '' } });
    expect(await entityOf()).toEqual([ARN]);

    const rival = await enrolled({}, 'b'.repeat(64));
    await scan(store, { [INSTANCE]: 'running', 'i-0aaaaaaaaaaaaaaaa': 'terminated' });
    expect(await entityOf(rival, { machine: 'b'.repeat(64) })).toEqual([`yagura:host:${rival.id()}`, 'spoken-for']);
    await server.api(`/agents/${agent.id()}`, { method: 'DELETE', cookie: admin });
    expect(await entityOf(rival, { machine: 'b'.repeat(64) })).toEqual([ARN]);

    const bound = await enrolled({ account: '999988887777' }, 'c'.repeat(64));
    const claims = { machine: 'c'.repeat(64), accountId: undefined };
    expect(await entityOf(bound, claims)).toEqual([`yagura:host:${bound.id()}`, 'other-account']);
    const dead = { ...claims, instanceId: 'i-0aaaaaaaaaaaaaaaa' };
    expect(await entityOf(bound, dead)).toEqual([`yagura:host:${bound.id()}`, 'not-in-snapshot']);
  });

  it('are believed by the clock of the server', async () => {
    const { enrolled, hosts, server, store } = await start(open);
    const agent = await enrolled();
    const observedAt = async (sequence: number, seenAt: string, sentAt: string) => {
      const [report, sent] = [lookAt({ observedAt: instant(seenAt) }), instant(sentAt)];
      expect((await agent.send(reportOf(sequence, { report, sentAt: sent }))).status).toBe(200);
      const seen = await createRuntimeReader(store.db).host(`yagura:host:${agent.id()}`);
      const [host] = await hosts();
      return [seen?.report.observedAt, ...codesOf(host)];
    };
    const at = (text: string): Instant => instant(`2026-11-26T${text}Z`);
    expect(await observedAt(1, '2026-11-26T11:59:00Z', '2026-11-26T12:00:00Z')).toEqual([at('11:59:00')]);
    server.clock.set(at('12:10:00'));
    // Ten years ahead, and sent a minute after it was seen.
    expect(await observedAt(2, '2036-11-26T12:09:00Z', '2036-11-26T12:10:00Z')).toEqual([
      at('12:09:00'),
      'clock-ahead',
    ]);
    expect(await observedAt(3, '2030-01-01T00:00:00Z', '2026-11-26T12:10:00Z')).toEqual([at('12:10:00'), 'clock']);
    expect(await observedAt(4, '2001-01-01T00:00:00Z', '2026-11-26T12:10:00Z')).toEqual([at('12:10:00'), 'clock']);
  });
});

describe('what is no report', () => {
  it('is refused: text, another machine, a bomb, too many in a minute', async () => {
    const { enrolled, server } = await start(openOne);
    const agent = await enrolled();
    const { token } = (await (await agent.askToken()).json()) as TokenAnswer;
    const status = async (body: ReportRequest | Uint8Array) => (await agent.send(body, token)).status;
    expect(await status(gzipSync('{}'))).toBe(400);
    expect(await status(gzipSync('[['.repeat(10_000)))).toBe(400);
    expect(await status(gzipSync(`[${'{},'.repeat(4_000_001)}0]`))).toBe(400);
    expect(await status(gzipSync(Buffer.alloc(32 * 1024 * 1024 + 1, 32)))).toBe(413);
    expect(await status(Buffer.alloc(2 * 1024 * 1024 + 1))).toBe(413);
    expect(await status(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBe(400);
    const other = lookAt({ identity: { hostname: 'x', machine: 'b'.repeat(64) } });
    expect(await status(reportOf(1, { report: other }))).toBe(403);
    expect((await agent.send(reportOf(1), 'no-such-token')).status).toBe(401);
    const rest = await Promise.all(Array.from({ length: 86 }, () => agent.send(gzipSync('{}'), token)));
    const limited = rest.filter((answer) => answer.status === 429);
    expect(limited.length).toBeGreaterThan(0);
    expect(limited[0]?.headers.get('retry-after')).toBe('60');
    server.clock.set(instant('2026-11-26T12:01:00Z'));
    expect(await status(reportOf(2))).toBe(200);
  });
});

describe('the key of the server', () => {
  it('stands in no answer, and neither does a digest', async () => {
    const { server, admin, enrolled, store } = await start(openOne);
    const agent = await enrolled();
    await agent.send(reportOf(1));
    const { private_key: canary } = await store.db.selectFrom('agent_server_key').selectAll().executeTakeFirstOrThrow();
    const paths = ['/hosts', `/hosts/${agent.id()}`, '/agents', '/overview', '/runs', '/snapshots', '/openapi.json'];
    for (const path of paths) {
      const text = await (await server.api(path, { cookie: admin })).text();
      expect(text).not.toContain(canary);
      expect(text).not.toContain(agent.key.publicKey);
    }
    expect(newSigningKey().privateKey).not.toBe(canary);
  });
});
