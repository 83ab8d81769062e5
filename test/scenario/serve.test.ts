import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, endYaguras, startYagura, type YaguraProcess } from '../support/yagura-process.ts';

let folder = '';

const start = (...argv: string[]): YaguraProcess => startYagura(folder, ...argv);
const run = (...argv: string[]): Promise<Ended> => start(...argv).ended;

describe('serving the sample from an empty folder', () => {
  let server: YaguraProcess;
  let link: URL;
  let cookie = '';

  const api = (path: string): Promise<Response> =>
    fetch(new URL(`/api/v1${path}`, link.origin), { headers: { cookie } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yagura-serve-'));
    server = start('serve', '--port', '0');
    link = new URL(await server.firstLine);
  });

  afterAll(async () => {
    endYaguras();
    await rm(folder, { recursive: true, force: true });
  });

  test('the printed link signs in once', async () => {
    const token = link.hash.replace('#token=', '');
    const signIn = () =>
      fetch(new URL('/api/v1/session', link.origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yagura-csrf': '1', origin: link.origin },
        body: JSON.stringify({ token }),
      });
    const first = await signIn();
    expect(first.status).toBe(200);
    cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await signIn()).status).toBe(401);
  });

  test('says that it is the sample and has ten things to do', async () => {
    const overview = (await (await api('/overview')).json()) as {
      isSample: boolean;
      accounts: number;
      today: unknown[];
    };
    expect([overview.isSample, overview.accounts, overview.today.length]).toEqual([true, 12, 10]);
  });

  test('shows the policy of the made-up company, which nobody can write', async () => {
    const policy = (await (await api('/policy')).json()) as { path: string; text: string; writable?: boolean };
    expect(policy.path).toBe('samples/policy.yaml');
    expect(policy.text).toContain('standard: aws-fsbp');
    expect(policy.writable ?? false).toBe(false);
  });

  test('the command line reads the same store while it is served', async () => {
    const { code, out } = await run('keys', '--sample', '--json', '--limit', '5');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { items: unknown[] }).items).toHaveLength(5);
  });

  test('history and snapshots tell what changed since last week', async () => {
    const diff = JSON.parse((await run('snapshot', 'diff', '--sample', '--json')).out) as { rows: unknown[] };
    expect(diff.rows.length).toBeGreaterThan(0);
    const fixed = JSON.parse((await run('findings', '--sample', '--filter', 'state=fixed', '--json')).out) as {
      total: number;
    };
    expect(fixed.total).toBeGreaterThan(0);
  });

  test('a second server on the same store is refused and told who holds it', async () => {
    const { code, err } = await run('serve', '--port', '0');
    expect(code).toBe(9);
    expect(err).toContain(String(server.child.pid));
  });

  test('a port in use is refused with the way out', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, err } = await run('serve', '--port', String(port), '--store', 'sqlite:other.db');
    taken.close();
    expect(code).toBe(9);
    expect(err).toMatch(/error:.*(in use|process)/);
  });

  test('an address others can reach is refused over plain http', async () => {
    const { code, err } = await run('serve', '--host', '0.0.0.0', '--port', '0');
    expect([3, 9]).toContain(code);
    expect(err).toMatch(/^mend: /m);
  });

  test('stops on SIGTERM, and the next one starts at once', async () => {
    server.child.kill('SIGTERM');
    const { code, err } = await server.ended;
    expect([code, err.trimEnd().endsWith('stopped')]).toEqual([0, true]);
    const next = start('serve', '--port', '0');
    expect(await next.firstLine).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in#token=/);
    // One request to stop may arrive twice: from the terminal, and passed on by the launcher.
    next.child.kill('SIGINT');
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });
});

describe('commands in an empty folder', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yagura-empty-'));
  });

  afterAll(async () => {
    endYaguras();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    [['findings'], 0],
    [['actions'], 0],
    [['keys'], 0],
    [['snapshot', 'ls'], 0],
    [['snapshot', 'show'], 5],
    [['explain', '0123456789ab'], 5],
    [['analyze'], 5],
    [['import', 'nowhere'], 5],
    [['keys', '--store', 'sqlite:/dev/null/y.db'], 8],
    [['keys', '--store', 'redis://x'], 3],
  ])('%j ends with %i', async (argv, code) => {
    const ended = await run(...argv);
    expect([ended.code, ended.err]).toEqual([
      code,
      code === 0 ? expect.any(String) : expect.stringMatching(/^mend: /m),
    ]);
  });

  test('a scan without credentials says how to give some', async () => {
    const { code, err } = await run('scan', '--request-timeout', '2');
    expect(code).toBeGreaterThan(2);
    expect(err).toMatch(/^error: /m);
    expect(err).toMatch(/credential|profile/i);
  });
});
