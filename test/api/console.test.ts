import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#platform/store';
import { startServer, type TestServer } from '../support/api-server.ts';

let store: Store;
let server: TestServer;
let folder: string;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  folder = await mkdtemp(join(tmpdir(), 'yg-console-'));
  const web = join(folder, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>console</title>');
  await writeFile(join(web, 'assets', 'index-4f3a9c1d.js'), 'console.log(1)');
  await writeFile(join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'secret.txt'), 'SECRET');
  server = await startServer(store, { webRoot: web });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const PAGE = { accept: 'text/html,application/xhtml+xml' };

/** fetch tidies paths up before it sends them; this sends them as they are. */
function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: server.port, path, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece) => (body += String(piece)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the console', () => {
  it.each(['/', '/sign-in', '/findings?f=severity=critical', '/accounts/111111111111', '/findings/0123456789abcdef'])(
    'answers its page at %s',
    async (path) => {
      const answer = await fetch(`${server.url}${path}`, { headers: PAGE });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>console</title>');
    },
  );

  it('lets hashed files be kept for ever, and others not', async () => {
    const hashed = await fetch(`${server.url}/assets/index-4f3a9c1d.js`);
    expect(hashed.status).toBe(200);
    expect(hashed.headers.get('content-type')).toMatch(/javascript/);
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await fetch(`${server.url}/favicon.svg`);
    expect(icon.headers.get('cache-control')).toBe('public, max-age=0');
    expect(icon.headers.get('etag')).toBeTruthy();
    const again = await get('/favicon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' });
    expect(again).toEqual({ status: 304, body: '' });
  });

  it('answers HEAD without a body', async () => {
    const answer = await fetch(`${server.url}/`, { method: 'HEAD', headers: PAGE });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });

  it('never answers a page for a missing file, for the API or for another method', async () => {
    for (const [path, init] of [
      ['/assets/missing.js', { headers: PAGE }],
      ['/api', { headers: PAGE }],
      ['/api/v1/nothing', { headers: PAGE }],
      ['/api/v2/findings', { headers: PAGE }],
      ['/findings', { headers: { accept: 'application/json' } }],
      ['/findings', { method: 'POST', headers: PAGE }],
      ['/assets', {}],
      ['/assets/', {}],
    ] as const) {
      const answer = await fetch(`${server.url}${path}`, init);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ code: 'not-found' });
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '//secret.txt',
    '/assets//../../secret.txt',
    '/%00secret.txt',
    '/index.html%00.js',
    '/./../secret.txt',
  ])('never leaves its folder: %s', async (path) => {
    for (const headers of [{}, PAGE]) {
      const { status, body } = await get(path, headers);
      expect(body).not.toContain('SECRET');
      expect([200, 400, 404]).toContain(status);
      if (status === 200) expect(body).toContain('<title>console</title>');
    }
  });

  it('says how to build it while it is not there', async () => {
    const bare = await startServer(store, { webRoot: join(folder, 'nothing-here') });
    const page = await fetch(`${bare.url}/findings`, { headers: PAGE });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build');
    expect((await fetch(`${bare.url}/favicon.svg`)).status).toBe(404);
    expect((await bare.api('/session')).status).toBe(401);
  });
});
