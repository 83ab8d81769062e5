import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type AgentSettings, runAgent, sayIn } from '#agent/run';
import { Fault, instant } from '#kernel';
import { type Clock, createSecrets } from '#platform/runtime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AgentServer, startAgentServer } from '../support/agent-server.ts';
import { makeUpProc } from '../support/made-up-proc.ts';
import { reply, startRecordingServer } from '../support/recording-server.ts';

const DPKG = (version: string) =>
  `Package: libssl3\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n\n`;

/** So many times faster than the world: a minute between two looks is a tenth of a second here. */
const HASTE = 600;

describe('the agent', () => {
  let machine = '';
  let state = '';
  let server: AgentServer;
  let said: string[] = [];
  let slept: number[] = [];

  beforeAll(() => {
    machine = mkdtempSync(join(tmpdir(), 'yagura-machine-'));
    makeUpProc(machine, [{ pid: 7, executable: '/usr/sbin/nginx', args: ['nginx', '--token=abc'] }], {
      'etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
      'etc/machine-id': 'f'.repeat(32),
      'var/lib/dpkg/status': DPKG('3.0.1-1'),
    });
  });
  afterAll(() => rmSync(machine, { recursive: true, force: true }));
  beforeEach(async () => {
    state = join(mkdtempSync(join(tmpdir(), 'yagura-state-')), 'agent');
    server = await startAgentServer();
    [said, slept] = [[], []];
  });
  afterEach(async () => {
    await server.stop();
    rmSync(join(state, '..'), { recursive: true, force: true });
  });

  const settings = (more: Partial<AgentSettings> = {}): AgentSettings => ({
    server: server.url,
    state,
    root: machine,
    intervalSeconds: 60,
    once: false,
    enrolSecret: 'env:SECRET',
    allowHttp: false,
    jvmClasses: false,
    bufferBytes: 4 * 1024 * 1024,
    ...more,
  });
  const run = (signal: AbortSignal, more: Partial<AgentSettings> = {}) =>
    runAgent(settings(more), {
      clock: hastyClock(slept),
      secrets: createSecrets({ SECRET: 'a-secret' }),
      version: '1.2.3',
      signal,
      say: sayIn('en', (line) => said.push(line)),
      http: { timeoutMs: 200 },
    });
  const once = (more: Partial<AgentSettings> = {}) => run(new AbortController().signal, { once: true, ...more });
  /** Runs the agent until something is so, then ends it as a signal would. */
  const runUntil = async (isSo: () => boolean) => {
    const stop = new AbortController();
    const running = run(stop.signal);
    await Promise.race([running, until(isSo)]);
    stop.abort();
    await running;
  };
  const waiting = () => readdirSync(state).filter((name) => name.startsWith('look-'));
  const sequences = () => server.reports.map(({ sequence }) => sequence);

  it('enrols once, sends what is installed once, and keeps its key for itself', async () => {
    const withSoftware = () => server.reports.filter(({ inventory }) => inventory !== undefined);
    await runUntil(() => server.reports.length >= 3 && withSoftware().length > 0);
    expect(server.enrolled).toMatchObject([{ secret: 'a-secret', machine: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(sequences().slice(0, 3)).toEqual([1, 2, 3]);
    expect(server.reports[0]).toMatchObject({ format: 1, version: '1.2.3', dropped: 0 });
    expect(server.reports[0]?.report.processes[0]?.command).toEqual(['nginx', '--token=***']);
    expect(withSoftware()).toHaveLength(1);
    expect(withSoftware()[0]?.inventory?.packages.map(({ name }) => name)).toEqual(['libssl3']);
    expect(server.reports.at(-1)?.inventoryDigest).toBe(withSoftware()[0]?.inventoryDigest);
    expect(server.asked.filter((call) => call === 'POST /token')).toHaveLength(1);
    expect(statSync(join(state, 'agent-key.json')).mode & 0o777).toBe(0o600);
  });

  it('sends one look and ends, and is known the next time without the secret', async () => {
    await once();
    await once({ enrolSecret: 'env:GONE' });
    expect([sequences(), server.enrolled.length, waiting()]).toEqual([[1, 2], 1, []]);
    writeFileSync(join(machine, 'var/lib/dpkg/status'), DPKG('3.0.2-1'));
    server.answer = { nextInSeconds: 60, wantsInventory: true };
    await once();
    expect(server.reports.at(-1)?.inventory?.packages[0]?.version).toBe('3.0.2-1');
  });

  it('says what it cannot see and what mends it', async () => {
    await once();
    expect(said.join('\n')).toMatch(/not seen: .+ Mend: /);
  });

  it.each([
    ['without a secret', { enrolSecret: undefined }, 'usage', /yagura agent enrol/],
    ['with a secret that is not there', { enrolSecret: 'env:NONE' }, 'usage', /set the variable NONE/],
    ['over plain HTTP to another machine', { server: 'http://yagura.example' }, 'denied', /use https/],
    ['with an address that is none', { server: 'yagura' }, 'usage', /https:/],
  ])('does not start %s', async (_case, more, code, mend) => {
    await expect(once(more as Partial<AgentSettings>)).rejects.toMatchObject({
      code,
      mend: expect.stringMatching(mend),
    });
    expect(server.asked).toEqual([]);
  });

  it('ends when the server does not take its secret', async () => {
    server.secret = 'another';
    await expect(run(new AbortController().signal)).rejects.toMatchObject({
      code: 'denied',
      message: expect.stringMatching(/secret/),
    });
  });

  it('tells nothing to a server that cannot prove to be the one it was enrolled at', async () => {
    await once();
    server.becomeAnother();
    await expect(once()).rejects.toMatchObject({
      code: 'denied',
      message: expect.stringMatching(/its signature is wrong/),
    });
    expect(server.reports).toHaveLength(1);
    expect(waiting()).toHaveLength(1);
  });

  it('renews a token before its end and when it is refused', async () => {
    server.tokenSeconds = 90;
    const tokens = () => server.asked.filter((call) => call === 'POST /token').length;
    await runUntil(() => tokens() >= 3);
    expect(server.asked.filter((call) => call === 'POST /reports').length).toBe(server.reports.length);
    server.tokenSeconds = 9_000;
    const before = server.reports.length;
    await runUntil(() => {
      if (server.reports.length === before + 1) server.forgetTokens();
      return server.reports.length >= before + 3;
    });
    // What was under way when the first run was stopped is sent again: the server knows it by its number.
    const seen = [...new Set(sequences())];
    expect(seen).toEqual(seen.map((_, index) => index + 1));
  });

  it('keeps looks while the server is away, over a restart, and sends them in order with what was lost', async () => {
    await once();
    server.instead = (_path, response) => Boolean(response.destroy());
    await runUntil(() => waiting().length >= 4);
    await runUntil(() => waiting().length >= 6);
    const [first = '', second = ''] = waiting();
    writeFileSync(join(state, second), readFileSync(join(state, second)).subarray(0, 40));
    writeFileSync(join(state, 'look-notes.txt'), 'not ours');
    expect(said.filter((line) => line.startsWith('not sent'))).toHaveLength(2);
    server.instead = undefined;
    const lost = Number(second.split('-')[1]);
    await runUntil(() => server.reports.length >= 6);
    const seen = sequences();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[1]).toBe(Number(first.split('-')[1]));
    expect(seen).not.toContain(lost);
    expect(server.reports.at(-1)?.dropped).toBe(1);
    expect(said).toContainEqual(expect.stringContaining(second));
  });

  it('waits as long as a busy server asks', async () => {
    await once();
    let isBusy = true;
    server.instead = (path, response) => {
      if (path !== '/reports' || !isBusy) return false;
      isBusy = false;
      response.writeHead(429, { 'retry-after': '300' }).end();
      return true;
    };
    await runUntil(() => server.reports.length >= 2);
    expect(slept.some((ms) => ms >= 300_000 && ms <= 303_000)).toBe(true);
    server.answer = { nextInSeconds: 240, wantsInventory: false };
    slept.length = 0;
    const before = server.reports.length;
    await runUntil(() => server.reports.length >= before + 2);
    expect(slept).toContain(240_000);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['with far too much', (response) => response.end(`{"challenge":"${'x'.repeat(1_000_000)}"}`)],
    ['never', () => undefined],
    ['with half an answer', (response) => response.writeHead(200, { 'content-length': '100' }).write('{')],
    ['with a page', (response) => response.end('<html>')],
    ['with a list', (response) => response.end('[]')],
    ['with other members', (response) => response.end('{"challenge":7}')],
    ['with a failure', (response) => response.writeHead(500).end()],
  ])('keeps its look when the server answers %s', async (_case, answer) => {
    await once();
    server.instead = (_path, response) => {
      answer(response);
      return true;
    };
    await expect(once()).rejects.toMatchObject({ code: 'unavailable' });
    expect(waiting()).toHaveLength(1);
  });

  it('does not follow a redirect', async () => {
    await once();
    const elsewhere = await startRecordingServer(reply(200, '{}'));
    server.instead = (_path, response) => Boolean(response.writeHead(307, { location: elsewhere.url }).end());
    await expect(once()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/the status 307/),
    });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.stop();
  });

  it('says the mend when its state cannot be kept or is damaged', async () => {
    const file = join(state, '..', 'file');
    writeFileSync(file, '');
    await expect(once({ state: join(file, 'state') })).rejects.toMatchObject({
      mend: expect.stringMatching(/a folder it may write in/),
    });
    mkdirSync(state);
    writeFileSync(join(state, 'agent-key.json'), '{', { mode: 0o644 });
    await expect(once()).rejects.toMatchObject({ code: 'denied', mend: expect.stringMatching(/chmod 600/) });
    rmSync(join(state, 'agent-key.json'));
    writeFileSync(join(state, 'enrolment.json'), '{');
    await expect(once()).rejects.toMatchObject({
      code: 'bad-input',
      mend: expect.stringMatching(/enrol the agent again/),
    });
    rmSync(join(state, 'enrolment.json'));
    writeFileSync(join(state, 'progress.json'), '{');
    await once();
    expect(said).toContainEqual(expect.stringContaining('progress.json is damaged'));
  });
});

/** A clock on which all goes faster; what was slept is kept in its own milliseconds. */
function hastyClock(slept: number[]): Clock {
  const began = performance.now();
  const elapsedMs = () => (performance.now() - began) * HASTE;
  return {
    now: () => instant(Date.parse('2026-11-26T00:00:00Z') + elapsedMs()),
    elapsedMs,
    async sleep(ms, signal) {
      slept.push(ms);
      await wait(ms / HASTE, undefined, signal ? { signal } : {});
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 2_000) throw new Fault('internal', 'it never became so', { mend: 'see the assertion' });
    await wait(5);
  }
}
