import { describe, expect, it } from 'vitest';
import { createServer, ROUTES } from '#api';
import { type Permission, PERMISSIONS, type Role, ROLES } from '#api/contract';
import { createLogger } from '#platform/runtime';
import { movableClock, startServer } from '../support/api-server.ts';
import { type Seeded, seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const PUBLIC = new Set(['POST /session']);
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
};

function expectedStatus(name: string, role: Role | undefined): number {
  if (PUBLIC.has(name)) return 401;
  if (role === undefined) return 401;
  if (ANY_SESSION.has(name)) return 200;
  const needed = NEEDS[name];
  const held: readonly Permission[] = PERMISSIONS[role];
  return needed !== undefined && held.includes(needed) ? 200 : 403;
}

/** A path and body with which the route answers 200 to whoever may. */
function example(name: string, { snapshotId, findingId, actionId }: Seeded): { path: string; body?: unknown } {
  const pointer = encodeURIComponent('AWS::IAM::User/222222222222/global/AIDAalice');
  const ids: Readonly<Record<string, string>> = {
    actions: actionId,
    findings: findingId,
    accounts: '222222222222',
    snapshots: snapshotId,
  };
  const [, path = ''] = name.split(' ');
  const filled = path.replace(':id', ids[path.split('/')[1] ?? ''] ?? '').replace(':other', snapshotId);
  if (name === 'POST /session') return { path, body: { token: 'no-such-token' } };
  if (name === 'POST /links') return { path, body: { role: 'viewer', subject: 'x' } };
  return { path: name === 'GET /evidence' ? `${filled}?snapshot=latest&pointer=${pointer}` : filled };
}

describeEachStore('permissions', (open) => {
  it('hold for every route × every role × no session', async () => {
    const store = await open();
    const seeded = await seed(store);
    const server = await startServer(store);
    const wrong: string[] = [];
    let asked = 0;
    for (const role of [undefined, ...ROLES]) {
      let cookie = role === undefined ? undefined : await server.signIn(role);
      for (const { method, path } of ROUTES) {
        const name = `${method} ${path}`;
        const { path: concrete, body } = example(name, seeded);
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
    expect(asked).toBe(ROUTES.length * 4);
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
