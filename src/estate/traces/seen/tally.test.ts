import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import { type MadeAttributes, type MadeGroup, type MadeSpan, otlpJson } from '../../../../test/support/otlp.ts';
import { TRACE_LIMITS } from '../limits.ts';
import { readJson } from '../reading/json.ts';
import { TraceCounter } from './tally.ts';

const AT = '2026-11-26T09:00:00.000Z' as Instant;
const PUBLIC = new Set(['198.51.100.7', '2600::7']);

function count(...requests: (readonly MadeGroup[])[]) {
  const counter = new TraceCounter((address) => PUBLIC.has(address));
  for (const request of requests) counter.take(readJson(otlpJson(request)), AT);
  const { services, calls, left } = counter.drain();
  return { services: [...services.values()], calls: [...calls.values()], left };
}

const of = (name: string, ...spans: MadeSpan[]): MadeGroup => ({ resource: { 'service.name': name }, spans });

describe('a request that a service answered', () => {
  it.each<readonly [string, MadeAttributes, object]>([
    [
      'of a public peer',
      { 'network.peer.address': '198.51.100.7', 'client.address': '10.0.0.9' },
      { publicRequests: 1, publicClient: '198.51.100.7', publicProof: 'peer' },
    ],
    [
      'of a public client behind a private proxy',
      { 'network.peer.address': '10.0.0.5', 'client.address': '198.51.100.7' },
      { publicRequests: 1, publicClient: '198.51.100.7', publicProof: 'forwarded' },
    ],
    [
      'by older names',
      { 'net.sock.peer.addr': '10.0.0.5', 'http.client_ip': '198.51.100.7' },
      { publicRequests: 1, publicProof: 'forwarded' },
    ],
    ['of IPv4 written as IPv6', { 'net.peer.ip': '::ffff:198.51.100.7' }, { publicClient: '198.51.100.7' }],
    ['of IPv6 with a port', { 'client.address': '[2600::7]:443' }, { publicClient: '2600::7' }],
    ['of a private peer alone', { 'network.peer.address': '10.0.0.5' }, { publicRequests: 0 }],
    ['of a socket file', { 'network.peer.address': '/run/app.sock' }, { publicRequests: 0 }],
    ['of nobody', {}, { publicRequests: 0 }],
  ])('%s is counted as what its addresses prove', (_name, attributes, expected) => {
    const { services } = count([of('shop', { kind: 2, attributes })]);
    expect(services).toMatchObject([{ id: 'shop', requests: 1, ...expected }]);
    if ('publicRequests' in expected && expected.publicRequests === 0)
      expect(services[0]).not.toHaveProperty('publicClient');
  });

  it('keeps the proof of a peer when a header names somebody later', () => {
    const spans = [{ 'net.peer.ip': '198.51.100.7' }, { 'client.address': '2600::7' }].map((attributes) => ({
      kind: 2,
      attributes,
    }));
    expect(count([of('shop', ...spans)]).services).toMatchObject([
      { publicRequests: 2, publicClient: '198.51.100.7', publicProof: 'peer' },
    ]);
  });
});

describe('a call', () => {
  it.each<readonly [string, number, MadeAttributes, object]>([
    [
      'a database by its current names',
      3,
      {
        'db.system.name': 'postgresql',
        'db.namespace': 'orders',
        'server.address': 'DB.internal',
        'server.port': 5432,
      },
      { kind: 'database', to: 'orders', system: 'postgresql', address: 'db.internal', port: 5432 },
    ],
    [
      'a database by its older names',
      3,
      { 'db.system': 'mysql', 'db.name': 'users', 'net.peer.name': 'db.internal', 'net.peer.port': 3306 },
      { kind: 'database', to: 'users', system: 'mysql', address: 'db.internal', port: 3306 },
    ],
    [
      'a database without a name',
      3,
      { 'db.system': 'redis', 'net.peer.name': 'cache' },
      { kind: 'database', to: 'cache' },
    ],
    [
      'a queue that is written',
      4,
      { 'messaging.system': 'kafka', 'messaging.destination.name': 'orders' },
      { kind: 'queue', to: 'orders', system: 'kafka' },
    ],
    [
      'a queue that is read',
      5,
      { 'messaging.system': 'aws_sqs', 'messaging.destination': 'jobs' },
      { kind: 'queue', to: 'jobs', system: 'aws_sqs', receives: true },
    ],
    [
      'a service that the caller names',
      3,
      { 'service.peer.name': 'billing', 'service.peer.namespace': 'shop', 'server.address': 'billing' },
      { kind: 'service', to: 'shop/billing' },
    ],
    ['a service by its older name', 3, { 'peer.service': 'billing' }, { kind: 'service', to: 'billing' }],
    [
      'a host over HTTP',
      3,
      { 'http.request.method': 'GET', 'server.address': 'api.example.com', 'server.port': 443 },
      { kind: 'host', to: 'api.example.com', system: 'http', port: 443 },
    ],
    ['a host by its header', 3, { 'http.method': 'GET', 'http.host': 'api.example.com:8080' }, { port: 8080 }],
    [
      'a service of AWS',
      3,
      { 'rpc.system': 'aws-api', 'rpc.service': 'S3' },
      { kind: 'host', to: 'S3', system: 'aws-api' },
    ],
    [
      'gRPC',
      3,
      { 'rpc.system.name': 'grpc', 'server.address': '10.1.2.3' },
      { kind: 'host', to: '10.1.2.3', system: 'grpc' },
    ],
  ])('of %s is known by its attributes', (_name, kind, attributes, expected) => {
    const { calls } = count([of('shop', { kind, attributes }, { kind, attributes })]);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ from: 'shop', calls: 2, ...expected });
  });

  it.each<readonly [string, MadeAttributes]>([
    ['nothing', {}],
    ['an address of a page', { 'server.address': 'https://user:password@api.example.com/x?token=1' }],
    ['a text', { 'server.address': 'alice@example.com' }],
    ['something endless', { 'server.address': 'a'.repeat(5_000) }],
  ])('that names %s is none', (_name, attributes) => {
    expect(count([of('shop', { kind: 3, attributes })]).calls).toEqual([]);
  });

  const asks = { kind: 3, id: 'aaaaaaaaaaaaaaaa', attributes: { 'server.address': 'billing.internal' } };
  const answers = { kind: 2, id: 'bbbbbbbbbbbbbbbb', parent: 'aaaaaaaaaaaaaaaa' };

  it.each([
    ['in one request', [[of('billing', answers), of('shop', asks)]]],
    ['in two, the answer first', [[of('billing', answers)], [of('shop', asks)]]],
  ])('whose two sides came %s is one call of a service', (_name, requests) => {
    expect(count(...requests).calls).toMatchObject([
      { from: 'shop', kind: 'service', to: 'billing', address: 'billing.internal', calls: 1 },
    ]);
  });

  it('whose answer came later is known under both names', () => {
    expect(count([of('shop', asks)], [of('billing', answers)]).calls).toMatchObject([
      { kind: 'host', to: 'billing.internal' },
      { kind: 'service', to: 'billing', address: 'billing.internal' },
    ]);
  });
});

it('says where a service ran, whose it is and what made its spans', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;
  const resource = {
    'service.name': 'pay',
    'service.namespace': 'shop',
    'service.criticality': 'Critical',
    'cloud.account.id': '111111111111',
    'cloud.region': 'eu-west-1',
    'host.id': 'i-0abc',
    'container.id': 'c1',
    'container.image.repo_digests': [`registry.example.com/pay@${digest}`],
    'process.pid': 12,
    'process.command_line': 'pay --password=secret',
  };
  const { services } = count([{ resource, scope: 'http\u0000\u202e', spans: [{ kind: 2 }] }]);
  expect(services).toMatchObject([{ id: 'shop/pay', name: 'pay', namespace: 'shop', criticality: 'critical' }]);
  expect([...(services[0]?.places.values() ?? [])]).toEqual([
    {
      accountId: '111111111111',
      region: 'eu-west-1',
      hostId: 'i-0abc',
      containerId: 'c1',
      imageDigest: digest,
      pid: 12,
      lastSeenAt: AT,
    },
  ]);
  expect([...(services[0]?.scopes.keys() ?? [])]).toEqual(['http']);
  expect(JSON.stringify([...(services[0]?.places ?? [])])).not.toContain('secret');
});

it('names a function of Lambda by the span that was invoked, and a service without a name as SDKs do', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111111111111:function:pay';
  const { services } = count([{ resource: {}, spans: [{ kind: 2, attributes: { 'aws.lambda.invoked_arn': arn } }] }]);
  expect(services[0]?.id).toBe('unknown_service');
  expect([...(services[0]?.places.values() ?? [])]).toEqual([{ resource: arn, lastSeenAt: AT }]);
});

it('keeps so many calls of a service and counts what it leaves', () => {
  const spans = Array.from({ length: TRACE_LIMITS.callsOfService + 7 }, (_, index) => ({
    kind: 3,
    attributes: { 'server.address': `tenant-${index}.example.com` },
  }));
  const { calls, left } = count([of('shop', ...spans)]);
  expect(calls).toHaveLength(TRACE_LIMITS.callsOfService);
  expect(left).toBe(7);
});
