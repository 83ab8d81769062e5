import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { createServer, createSignInLink, listen, type ServerOptions } from '#api';
import type { Role } from '#api/contract';
import { createLogger } from '#platform/runtime';
import type { Store } from '#platform/store';
import { type MovableClock, movableClock } from './movable-clock.ts';

export { type MovableClock, movableClock } from './movable-clock.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly port: number;
  readonly clock: MovableClock;
  /** Signs in through a one-time link; answers the cookie. */
  signIn(role: Role): Promise<string>;
  /** A request to a path below `/api/v1`, as the console sends it. */
  api(path: string, init?: ApiInit): Promise<Response>;
}

export interface ApiInit {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const running: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** A real server on a free loopback port; it is closed after the tests of the file. */
export async function startServer(store: Store, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const clock = movableClock();
  const folder = await mkdtemp(join(tmpdir(), 'yg-web-'));
  const baseUrl = options.baseUrl ?? 'http://127.0.0.1';
  const app = createServer({
    store,
    clock,
    logger: createLogger('silent'),
    version: '0.0.0-test',
    webRoot: folder,
    ...options,
    baseUrl,
  });
  running.push(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const { url, port } = await listen(app, { host: '127.0.0.1', port: 0, baseUrl });
  const api: TestServer['api'] = (path, { method = 'GET', cookie, body, headers = {} } = {}) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : { 'x-yagura-csrf': '1', origin: url }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    app,
    url,
    port,
    clock,
    api,
    async signIn(role) {
      const link = await createSignInLink(store, { role, subject: `the ${role}`, clock, baseUrl });
      const answer = await api('/session', { method: 'POST', body: { token: tokenOf(link.url) } });
      if (answer.status !== 200) throw new Error(`sign-in failed: ${answer.status}`);
      return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    },
  };
}

export function tokenOf(url: string): string {
  return url.split('#token=')[1] ?? '';
}
