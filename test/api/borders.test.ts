import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#platform/store';
import { startServer, type TestServer } from '../support/api-server.ts';
import { seed } from '../support/seed.ts';

let store: Store;
let server: TestServer;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await seed(store);
  server = await startServer(store, { baseUrl: 'http://yagura.example.com:8443' });
});

afterAll(() => store.close());

/** Sends a request whose Host header is anything at all, which fetch does not permit. */
function withHost(host: string, path = '/api/v1/session'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: server.port, path, headers: { host } }, (answer) => {
      let body = '';
      answer.on('data', (piece) => (body += String(piece)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Sends bytes as they are and answers all that comes back. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (piece) => (answer += String(piece)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the Host header', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    'LOCALHOST:1',
    '[::1]:80',
    '127.8.8.8',
    'yagura.example.com',
    'yagura.example.com:8443',
  ])('is accepted: %s', async (host) => {
    expect((await withHost(host)).status).toBe(401);
  });

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'yagura.example.com.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    'user@127.0.0.1',
    '127.0.0.1/x',
  ])('is refused: %j', async (host) => {
    const { status, body } = await withHost(host);
    expect(status).toBe(421);
    expect(JSON.parse(body)).toMatchObject({ code: 'wrong-host' });
  });

  it('is refused when it is empty or missing', async () => {
    expect(await raw('GET /api/v1/session HTTP/1.1\r\nhost: \r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 421 /,
    );
    expect(await raw('GET /api/v1/session HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('is checked for pages and unknown paths as well', async () => {
    expect((await withHost('evil.example', '/')).status).toBe(421);
    expect((await withHost('evil.example', '/api/v1/nothing')).status).toBe(421);
    expect((await withHost('evil.example', '/api/v1/openapi.json')).status).toBe(421);
  });
});

describe('cross-site requests', () => {
  const attempts: readonly [name: string, headers: Readonly<Record<string, string>>, allowed: boolean][] = [
    ['the console', { 'x-yagura-csrf': '1', origin: 'OWN' }, true],
    ['the console behind its proxy', { 'x-yagura-csrf': '1', origin: 'http://yagura.example.com:8443' }, true],
    ['the console of a browser that sends no Origin', { 'x-yagura-csrf': '1', 'sec-fetch-site': 'same-origin' }, true],
    ['no header', { origin: 'OWN' }, false],
    ['another value of the header', { 'x-yagura-csrf': 'true', origin: 'OWN' }, false],
    ['neither Origin nor Sec-Fetch-Site', { 'x-yagura-csrf': '1' }, false],
    ['a foreign Origin', { 'x-yagura-csrf': '1', origin: 'http://evil.example' }, false],
    ['a null Origin', { 'x-yagura-csrf': '1', origin: 'null' }, false],
    ['another port of this machine', { 'x-yagura-csrf': '1', origin: 'http://127.0.0.1:1' }, false],
    ['https instead of http', { 'x-yagura-csrf': '1', origin: 'https://yagura.example.com:8443' }, false],
    ['a foreign site with our Origin', { 'x-yagura-csrf': '1', origin: 'OWN', 'sec-fetch-site': 'cross-site' }, false],
    ['a sibling site', { 'x-yagura-csrf': '1', 'sec-fetch-site': 'same-site' }, false],
  ];

  it.each(attempts)('%s', async (_name, headers, allowed) => {
    const cookie = await server.signIn('admin');
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('OWN', server.url)]),
    );
    for (const [method, path, body] of [
      ['POST', '/links', '{"role":"viewer","subject":"x"}'],
      ['DELETE', '/session', undefined],
    ] as const) {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...sent },
        ...(body === undefined ? {} : { body }),
      });
      expect(answer.status).toBe(allowed ? 200 : 403);
      if (!allowed) expect(await answer.json()).toMatchObject({ code: 'cross-site' });
    }
  });

  it('never get permission from a preflight', async () => {
    const answer = await fetch(`${server.url}/api/v1/links`, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('headers of every answer', () => {
  it.each(['/', '/api/v1/overview', '/api/v1/nothing', '/assets/nothing.js', '/api/v1/openapi.json'])(
    '%s',
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "font-src 'self' data:",
        "img-src 'self' data:",
      ]) {
        expect(policy.split(';')).toContain(directive);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('announce transport security only behind https', async () => {
    const secure = await startServer(store, { baseUrl: 'https://yagura.example.com' });
    const { headers } = await secure.api('/session');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['broken JSON', '{"token":', 400],
    ['no object', '[]', 400],
    ['another type', '{"token":1}', 400],
    ['more than asked for', '{"token":"x","role":"admin"}', 400],
    ['a prototype key', '{"token":"x","__proto__":{"role":"admin"}}', 400],
    ['a constructor key', '{"token":"x","constructor":{"prototype":{"role":"admin"}}}', 400],
    ['an endless token', JSON.stringify({ token: 'x'.repeat(201) }), 400],
    ['a body above 1 MB', JSON.stringify({ token: 'x'.repeat(1_048_577) }), 413],
    ['nothing', '', 400],
  ])('%s', async (_name, body, status) => {
    const answer = await server.api('/session', { method: 'POST', body });
    expect(answer.status).toBe(status);
    const problem = (await answer.json()) as Record<string, string>;
    expect(Object.keys(problem)).toEqual(['code', 'message', 'mend']);
    expect(JSON.stringify(problem)).not.toMatch(/xxxx|node_modules|\bat /);
  });

  it('names the field but never repeats its value', async () => {
    const cookie = await server.signIn('admin');
    const answer = await server.api('/links', { method: 'POST', cookie, body: { role: 'hunter2', subject: 'x' } });
    const { message } = (await answer.json()) as { message: string };
    expect(message).toContain('`role`');
    expect(message).not.toContain('hunter2');
  });

  it('refuses other media types', async () => {
    const answer = await server.api('/session', {
      method: 'POST',
      body: 'token=x',
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: 'wrong-type' });
  });

  it('answers a problem to what the HTTP parser refuses', async () => {
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"bad-input"/);
    const endless = await raw(
      `GET /api/v1/findings?f=${'x'.repeat(1_000_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    ).catch(() => 'HTTP/1.1 431 reset "code":"too-large"');
    expect(endless).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code":"too-large"/);
  });

  it.each(['/api/v1/findings/%', '/api/v1/findings/%c0%ae', '/api/v1/accounts/%zz'])(
    'answers 400 or 404 to %s',
    async (path) => {
      const cookie = await server.signIn('admin');
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } });
      expect([400, 404]).toContain(answer.status);
      expect(await answer.json()).toHaveProperty('mend');
    },
  );
});

describe('too many requests', () => {
  it('are refused for signing in long before anything else', async () => {
    const busy = await startServer(store);
    const answers: number[] = [];
    for (let attempt = 0; attempt < 31; attempt += 1) {
      answers.push((await busy.api('/session', { method: 'POST', body: { token: `guess-${attempt}` } })).status);
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(30);
    const refused = await busy.api('/session', { method: 'POST', body: { token: 'x' } });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too-many' });
    expect((await busy.api('/session')).status).toBe(401);
  });
});
