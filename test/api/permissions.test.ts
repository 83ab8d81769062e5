import { describe, expect, it } from 'vitest';
import { createServer, ROUTES } from '#api';
import { type Permission, PERMISSIONS, type Role, ROLES } from '#api/contract';
import { addDays } from '#kernel';
import { createLogger, newSigningKey } from '#platform/runtime';
import type { Store } from '#platform/store';
import { movableClock, startServer } from '../support/api-server.ts';
import { messageRow } from '../support/messages.ts';
import { SEED_NOW, type Seeded, seed } from '../support/seed.ts';
import { sourceRow } from '../support/source-row.ts';
import { describeEachStore } from '../support/stores.ts';

const PUBLIC = new Set([
  'POST /agents/enrol',
  'POST /agents/token',
  'POST /agents/reports',
  'POST /session',
  'POST /slack/interactions',
  'POST /events',
  'POST /otlp/v1/traces',
  'POST /otlp/v1/logs',
  'POST /otlp/v1/metrics',
]);

/** What whoever may is answered where it is not 200: the policy of this test has no route. */
const ANSWERS: Readonly<Record<string, number>> = {
  'POST /messages/preview': 404,
  'GET /exposures/:id': 404,
  'GET /hosts/:id': 404,
  'DELETE /agents/:id': 404,
  'DELETE /statements/:name': 404,
  'GET /vulnerabilities/:id': 404,
  'GET /waf/web-acls/:id': 404,
  'POST /waf/test': 404,
  'GET /waf/verdict': 404,
  'POST /waf/patch': 404,
  'POST /waf/counterfactual': 404,
};
const ANY_SESSION = new Set(['GET /session', 'DELETE /session']);

/** What each route of the table needs, written down a second time: a change of a permission is seen here. */
const NEEDS: Readonly<Record<string, Permission>> = {
  'POST /links': 'links:create',
  'GET /overview': 'findings:read',
  'GET /actions': 'findings:read',
  'GET /actions/:id': 'findings:read',
  'GET /findings': 'findings:read',
  'GET /findings.csv': 'export:create',
  'GET /findings/:id': 'findings:read',
  'GET /findings/:id/sources/:sourceId/raw': 'evidence:read',
  'GET /rules': 'findings:read',
  'GET /fixes': 'findings:read',
  'GET /controls': 'findings:read',
  'GET /credentials': 'estate:read',
  'GET /credentials.csv': 'export:create',
  'GET /credentials/summary': 'estate:read',
  'GET /accounts': 'estate:read',
  'GET /accounts/:id': 'estate:read',
  'GET /snapshots': 'estate:read',
  'GET /snapshots/:id': 'estate:read',
  'GET /snapshots/:id/diff/:other': 'estate:read',
  'GET /evidence': 'evidence:read',
  'GET /runs': 'estate:read',
  'GET /score': 'findings:read',
  'GET /score/history': 'findings:read',
  'GET /score/ledger': 'findings:read',
  'GET /score/what-if': 'findings:read',
  'GET /standards': 'findings:read',
  'GET /standards/:id': 'findings:read',
  'GET /report': 'export:create',
  'GET /report.html': 'export:create',
  'GET /actions/burndown': 'findings:read',
  'POST /cases': 'findings:work',
  'GET /exceptions': 'findings:read',
  'GET /exceptions/:id': 'findings:read',
  'POST /exceptions/preview': 'findings:read',
  'POST /exceptions': 'exceptions:ask',
  'POST /exceptions/:id/decision': 'exceptions:decide',
  'POST /exceptions/:id/withdraw': 'exceptions:ask',
  'POST /exceptions/:id/end': 'exceptions:decide',
  'GET /views': 'findings:read',
  'POST /views': 'views:write',
  'DELETE /views/:id': 'views:write',
  'GET /policy': 'findings:read',
  'PUT /policy': 'policy:write',
  'POST /policy/simulate': 'policy:propose',
  'POST /policy/diff': 'policy:propose',
  'GET /policy/wizard': 'policy:propose',
  'POST /policy/wizard': 'policy:propose',
  'GET /messages': 'findings:read',
  'GET /messages/:id': 'findings:read',
  'POST /messages/preview': 'messages:manage',
  'POST /messages/dry-run': 'findings:read',
  'POST /messages/:id/retry': 'messages:manage',
  'GET /drills': 'findings:read',
  'GET /drills/:id': 'findings:read',
  'POST /drills': 'drills:start',
  'GET /exposures': 'findings:read',
  'GET /exposures.csv': 'export:create',
  'GET /exposures/summary': 'findings:read',
  'GET /exposures/:id': 'findings:read',
  'GET /exposure/reach': 'findings:read',
  'GET /exposure/endpoints': 'findings:read',
  'GET /exposure/diff': 'findings:read',
  'GET /exposure/elements': 'evidence:read',
  'POST /exposure/what-if': 'findings:read',
  'GET /waf/web-acls': 'findings:read',
  'GET /waf/web-acls/:id': 'findings:read',
  'POST /waf/test': 'findings:read',
  'GET /waf/matrix': 'findings:read',
  'GET /waf/verdict': 'findings:read',
  'POST /waf/patch': 'findings:read',
  'POST /waf/counterfactual': 'findings:read',
  'GET /waf/knowledge': 'findings:read',
  'GET /vulnerabilities': 'findings:read',
  'GET /vulnerabilities.csv': 'export:create',
  'GET /vulnerabilities/checked': 'findings:read',
  'GET /vulnerabilities/disagreements': 'findings:read',
  'GET /vulnerabilities/summary': 'findings:read',
  'GET /vulnerabilities/:id': 'findings:read',
  'GET /coverage': 'findings:read',
  'GET /topology': 'findings:read',
  'GET /hosts': 'estate:read',
  'GET /hosts/:id': 'estate:read',
  'GET /agents': 'estate:read',
  'POST /agents/enrolments': 'agents:manage',
  'DELETE /agents/:id': 'agents:manage',
  'GET /statements': 'findings:read',
  'POST /statements': 'exceptions:decide',
  'DELETE /statements/:name': 'exceptions:decide',
  'GET /risk': 'findings:read',
  'GET /risk.csv': 'export:create',
  'GET /risk/days/:day': 'findings:read',
};

function expectedStatus(name: string, role: Role | undefined): number {
  if (name === 'GET /agents/challenge') return 200;
  if (PUBLIC.has(name)) return 401;
  if (role === undefined) return 401;
  if (ANY_SESSION.has(name)) return 200;
  const needed = NEEDS[name];
  const held: readonly Permission[] = PERMISSIONS[role];
  return needed !== undefined && held.includes(needed) ? (ANSWERS[name] ?? 200) : 403;
}

/** A path and body with which the route answers 200 to whoever may. */
function example(name: string, { snapshotId, findingId, actionId }: Seeded): { path: string; body?: unknown } {
  const pointer = encodeURIComponent('AWS::IAM::User/222222222222/global/AIDAalice');
  const ids: Readonly<Record<string, string>> = {
    actions: actionId,
    findings: findingId,
    accounts: '222222222222',
    snapshots: snapshotId,
    exceptions: EXCEPTION_ID,
    views: VIEW_ID,
    messages: MESSAGE_ID,
    drills: DRILL_ID,
    standards: 'all',
    exposures: 'exposure-1',
    vulnerabilities: 'CVE-2021-44228',
    waf: 'no-such-acl',
    hosts: 'no-such-host',
    agents: 'no-such-agent',
  };
  const [, path = ''] = name.split(' ');
  const filled = path
    .replace(':id', ids[path.split('/')[1] ?? ''] ?? '')
    .replace(':other', snapshotId)
    .replace(':name', 'no-such-document')
    .replace(':day', '2026-11-26')
    .replace(':sourceId', 'source-1');
  if (name === 'POST /session') return { path, body: { token: 'no-such-token' } };
  if (path === '/exposure/reach') return { path: `${path}?from=internet&to=10.0.0.1` };
  if (path === '/waf/verdict') return { path: `${path}?cve=CVE-2021-44228&entrance=e1` };
  if (path === '/exposure/diff') return { path: `${path}?from=latest&to=latest` };
  if (path.startsWith('/report')) return { path: `${path}?standard=cis-aws-3.0.0` };
  if (name === 'POST /links') return { path, body: { role: 'viewer', subject: 'x' } };
  const examples = casework(findingId);
  if (Object.hasOwn(examples, name)) return { path: filled, body: examples[name] };
  return { path: name === 'GET /evidence' ? `${filled}?snapshot=latest&pointer=${pointer}` : filled };
}

const GROUP = { kind: 'AWS::EC2::SecurityGroup', accountId: '222222222222', region: 'eu-west-1', id: 'sg-1' };
const ENROL = {
  format: 1,
  secret: 'no-such-secret',
  publicKey: newSigningKey().publicKey,
  machine: 'a'.repeat(64),
  hostname: 'web-1',
  nonce: 'n',
};
const ASK_TOKEN = { format: 1, agent: 'a', nonce: 'n', at: SEED_NOW, signature: 's', challenge: 'c' };
const VEX = '{"@context":"https://openvex.dev/ns/v0.2.0","@id":"urn:x","statements":[]}';
const EXCEPTION_ID = 'exception-1';
const VIEW_ID = 'view-1';
const MESSAGE_ID = 'message-1';
const DRILL_ID = 'drill-1';

/** Bodies of the routes of daily work. */
function casework(findingId: string): Readonly<Record<string, unknown>> {
  const policy = 'version: 2\n';
  return {
    'POST /cases': { findings: [{ id: findingId }], change: { kind: 'comment', note: 'seen' } },
    'POST /exceptions/preview': { scope: { rule: 'root-mfa' } },
    'POST /exceptions': { scope: { rule: 'root-mfa' }, reason: 'r', until: '2027-01-31' },
    'POST /exceptions/:id/decision': { decision: 'approve' },
    'POST /exceptions/:id/withdraw': {},
    'POST /exceptions/:id/end': {},
    'POST /views': { name: 'mine', filter: 'state=open' },
    'PUT /policy': { policy, basedOn: 'none' },
    'POST /policy/simulate': { policy },
    'POST /policy/diff': { policy },
    'POST /policy/wizard': { answers: {} },
    'POST /messages/preview': { route: 'none' },
    'POST /messages/dry-run': { days: 30 },
    'POST /messages/:id/retry': {},
    'POST /drills': { severity: 'high' },
    'POST /statements': { document: 'supplier.json', text: VEX },
    'POST /agents/enrolments': { uses: 2 },
    'POST /agents/enrol': ENROL,
    'POST /agents/token': ASK_TOKEN,
    'POST /waf/test': { webAcl: 'none', request: 'GET / HTTP/1.1' },
    'POST /waf/patch': { cve: 'CVE-2021-44228' },
    'POST /waf/counterfactual': { webAcl: 'none', rule: 'Rules/0' },
    'POST /exposure/what-if': { edits: [{ op: 'put', ...GROUP, configuration: { GroupId: GROUP.id } }] },
  };
}

/** The exception and the view as a route wants to find them, before each request. */
async function prepare(store: Store, name: string, role: Role | undefined): Promise<void> {
  const at = SEED_NOW;
  await store.dialect.upsert(
    store.db,
    'exception',
    ['id'],
    [
      {
        id: EXCEPTION_ID,
        state: name.endsWith('/end') ? 'approved' : 'asked',
        scope: '{"rule":"root-mfa"}',
        reason: 'r',
        asked_by: name.endsWith('/withdraw') ? `the ${role}` : 'somebody',
        asked_at: at,
        decided_by: null,
        decided_at: null,
        decision_note: '',
        until: addDays(at, 30),
        compensating: null,
        covered_at_approval: 0,
        covered: 0,
        health: 'holds',
        changed_at: at,
      },
    ],
  );
  const view = { id: VIEW_ID, owner: `the ${role}`, name: 'v', filter: '', sort: '', shared: 0, changed_at: at };
  await store.dialect.upsert(store.db, 'saved_view', ['id'], [view]);
  await store.dialect.upsert(store.db, 'message', ['id'], [messageRow({ id: MESSAGE_ID, state: 'dead' })]);
  const drill = {
    id: DRILL_ID,
    state: 'acknowledged',
    started_at: at,
    started_by: 'somebody',
    owner: 'security',
    severity: 3,
    finding_id: 'none',
    deadline: addDays(at, 1),
    ended_at: at,
    ended_by: 'somebody',
  };
  await store.dialect.upsert(store.db, 'drill', ['id'], [drill]);
}

describeEachStore('permissions', (open) => {
  it('hold for every route × every role × no session', async () => {
    const store = await open();
    const seeded = await seed(store);
    await store.dialect.upsert(store.db, 'source_finding', ['id'], [sourceRow(seeded.findingId)]);
    const policyFile = { path: 'policy.yaml', read: async () => undefined, write: async () => {} };
    const operations = { beginDrill: async () => DRILL_ID, endDrills: async () => {}, redecideSoon() {} };
    const server = await startServer(store, { policyFile, operations });
    const wrong: string[] = [];
    let asked = 0;
    for (const role of [undefined, ...ROLES]) {
      let cookie = role === undefined ? undefined : await server.signIn(role);
      for (const { method, path } of ROUTES) {
        const name = `${method} ${path}`;
        const { path: concrete, body } = example(name, seeded);
        await prepare(store, name, role);
        const answer = await server.api(concrete, {
          method,
          ...(cookie === undefined ? {} : { cookie }),
          ...(body === undefined ? {} : { body }),
        });
        asked += 1;
        const text = await answer.text();
        if (answer.status !== expectedStatus(name, role)) wrong.push(`${role} ${name}: ${answer.status} ${text}`);
        if (name === 'DELETE /session' && role !== undefined) cookie = await server.signIn(role);
        if (answer.status === 401 || answer.status === 403)
          expect(Object.keys(JSON.parse(text))).toEqual(['code', 'message', 'mend']);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(ROUTES.length * (ROLES.length + 1));
  });
});

describe('the route table', () => {
  it('declares the permissions written down here', () => {
    const declared = Object.fromEntries(
      ROUTES.map(({ method, path, permission }) => [`${method} ${path}`, permission]),
    );
    expect(declared).toEqual({
      ...NEEDS,
      'POST /session': 'public',
      'POST /agents/enrol': 'public',
      'GET /agents/challenge': 'public',
      'POST /agents/token': 'public',
      'POST /agents/reports': 'public',
      'POST /slack/interactions': 'public',
      'POST /events': 'public',
      'POST /otlp/v1/traces': 'public',
      'POST /otlp/v1/logs': 'public',
      'POST /otlp/v1/metrics': 'public',
      'GET /session': 'session',
      'DELETE /session': 'session',
    });
  });
});

describe('a server with a route without permission', () => {
  it('does not start', async () => {
    const app = createServer({
      store: {} as never,
      clock: movableClock(),
      logger: createLogger('silent'),
      version: '0',
      webRoot: '/nonexistent',
      baseUrl: 'http://127.0.0.1',
    });
    expect(() => app.get('/planted', async () => 'open to all')).toThrow('route GET /planted declares no permission');
    await app.close();
  });
});
