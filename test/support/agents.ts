import { gzipSync } from 'node:zlib';
import { type ReportRequest, signedText, type TokenAnswer, WIRE_FORMAT } from '#estate/agents/wire';
import type { HostReport, SoftwareInventory } from '#estate/model';
import { instant } from '#kernel';
import { newSigningKey, type SigningKey, signText } from '#platform/runtime';
import type { TestServer } from './api-server.ts';

export const MACHINE = 'a'.repeat(64);

/** A look at a made-up machine at noon. */
export function lookAt(about: Partial<HostReport> = {}): HostReport {
  return {
    format: 1,
    observedAt: instant('2026-11-26T12:00:00Z'),
    identity: { hostname: 'web-1', machine: MACHINE },
    os: { id: 'debian', versionId: '12', prettyName: 'Debian GNU/Linux 12 (bookworm)' },
    kernel: '6.1.0',
    processes: [
      { pid: 1, parentPid: 0, startTicks: 1, name: 'systemd' },
      {
        pid: 80,
        parentPid: 1,
        startTicks: 9,
        name: 'nginx',
        executable: { path: '/usr/sbin/nginx', isDeleted: false },
        command: ['nginx', '-g', 'daemon off;'],
        user: 'www-data',
        unit: 'nginx.service',
      },
    ],
    listeners: [
      { protocol: 'tcp', address: '127.0.0.1', port: 25, pids: [] },
      { protocol: 'tcp', address: '0.0.0.0', port: 443, pids: [80] },
      { protocol: 'tcp', address: '::', port: 443, pids: [80] },
    ],
    connections: [
      {
        protocol: 'tcp',
        direction: 'out',
        localAddress: '10.0.0.4',
        port: 5432,
        remoteAddress: '10.0.1.9',
        count: 3,
        database: 'postgresql',
        pids: [80],
      },
    ],
    mapped: [{ path: '/usr/lib/libssl.so.3', device: '103:1', inode: '77', state: 'replaced', pids: [80] }],
    archives: [],
    runtimes: [],
    programs: [],
    classes: [],
    hardening: [
      {
        check: 'no-empty-passwords',
        outcome: 'pass',
        reason: { code: 'all-good', params: { count: 2 } },
        evidence: [],
      },
      {
        check: 'one-root-account',
        outcome: 'fail',
        reason: { code: 'found', params: { count: 1, names: 'toor' } },
        evidence: [{ path: '/etc/passwd', line: 7, value: 'toor' }],
      },
    ],
    missed: [{ what: 'arguments', why: 'denied', howMany: 4 }],
    ...about,
  };
}

export function debianPackages(version: string, at = '2026-11-26T12:00:00Z'): SoftwareInventory {
  return {
    target: { kind: 'host', name: 'web-1' },
    takenAt: instant(at),
    os: { id: 'debian', versionId: '12' },
    packages: [
      { type: 'deb', name: 'bash', version, standing: 'installed', locations: [{ path: 'var/lib/dpkg/status' }] },
    ],
    problems: [],
    readers: ['dpkg'],
  };
}

export function reportOf(sequence: number, about: Partial<ReportRequest> = {}): ReportRequest {
  return {
    format: WIRE_FORMAT,
    sequence,
    version: '1.0.0',
    sentAt: instant('2026-11-26T12:00:01Z'),
    report: lookAt(),
    dropped: 0,
    ...about,
  };
}

/** An agent of a made-up machine, speaking to a real server. */
export interface TestAgent {
  readonly key: SigningKey;
  enrol(secret: string, machine?: string, hostname?: string): Promise<Response>;
  /** Id of the agent after `enrol`. */
  id(): string;
  askToken(about?: { readonly challenge?: string; readonly signature?: string }): Promise<Response>;
  /** Sends a report with a fresh token, or with the one given. */
  send(report: ReportRequest | Uint8Array, token?: string): Promise<Response>;
}

export function testAgent(server: TestServer, key = newSigningKey()): TestAgent {
  let agent = '';
  const post = (path: string, body: unknown) =>
    fetch(`${server.url}/api/v1/agents${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const askToken: TestAgent['askToken'] = async (about = {}) => {
    const { challenge } = (await (await fetch(`${server.url}/api/v1/agents/challenge`)).json()) as {
      challenge: string;
    };
    const asked = { format: WIRE_FORMAT, agent, nonce: 'n2', at: server.clock.now(), challenge, ...about };
    const signed = signedText('token', agent, asked.nonce, asked.at, asked.challenge);
    return post('/token', { signature: signText(signed, key.privateKey), ...asked });
  };
  return {
    key,
    id: () => agent,
    async enrol(secret, machine = MACHINE, hostname = 'web-1') {
      const asked = { format: WIRE_FORMAT, secret, publicKey: key.publicKey, machine, hostname, nonce: 'n1' };
      const answer = await post('/enrol', asked);
      if (answer.ok) agent = ((await answer.clone().json()) as { agent: string }).agent;
      return answer;
    },
    askToken,
    async send(report, token) {
      const bearer = token ?? ((await (await askToken()).json()) as TokenAnswer).token;
      return fetch(`${server.url}/api/v1/agents/reports`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${bearer}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
        body: report instanceof Uint8Array ? Buffer.from(report) : gzipSync(JSON.stringify(report)),
      });
    },
  };
}
