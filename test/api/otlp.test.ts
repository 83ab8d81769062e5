import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { SimpleSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { expect, it } from 'vitest';
import { listenOtlpGrpc } from '#api';
import { readServiceMap } from '#estate/traces';
import { createTraceReceiver } from '#pipeline/traces';
import { createLogger } from '#platform/runtime';
import { movableClock, startServer } from '../support/api-server.ts';
import { type MadeGroup, otlpJson, otlpProtobuf } from '../support/otlp.ts';
import { describeEachStore } from '../support/stores.ts';

const KEY = 'canary-trace-key-4f';
const EXAMPLE = join(process.env['YAGURA_SHARED'] ?? '../shared', 'data/otlp-proto/examples/trace.json');

const REQUEST: readonly MadeGroup[] = [
  {
    resource: { 'service.name': 'shop' },
    spans: [
      { kind: 2, attributes: { 'client.address': '8.8.8.8', 'enduser.id': 'canary-user' } },
      { kind: 3, attributes: { 'db.system.name': 'postgresql', 'db.query.text': 'select canary_query' } },
    ],
  },
];

describeEachStore('traces over OTLP', (open) => {
  const serve = async () => {
    const store = await open();
    const receiver = createTraceReceiver({ store, clock: movableClock(), logger: createLogger('silent') });
    const traces = { receiver, key: async () => KEY };
    const { url, api, signIn } = await startServer(store, { traces });
    const endpoint = `${url}/api/v1/otlp/v1/traces`;
    const post = (body: Buffer | string, headers: Readonly<Record<string, string>> = {}, to = endpoint) =>
      fetch(to, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: { 'content-type': 'application/x-protobuf', authorization: `Bearer ${KEY}`, ...headers },
      });
    const seen = async () => {
      await receiver.flush();
      return readServiceMap(store.db);
    };
    return { traces, endpoint, post, seen, api, signIn };
  };

  it('are taken from the exporters of OpenTelemetry in both encodings, packed and not', async () => {
    const { endpoint, seen } = await serve();
    const headers = { authorization: `Bearer ${KEY}` };
    const made = [JsonExporter, ProtobufExporter].flatMap((Exporter) =>
      ['none', 'gzip'].map(
        (compression) => new Exporter({ url: endpoint, headers, compression: compression as never }),
      ),
    );
    for (const [index, exporter] of made.entries()) await exportOne(exporter, `shop-${index}`);
    const { services, calls } = await seen();
    expect(services).toMatchObject(
      made.map((_, index) => ({
        id: `shop-${index}`,
        requests: 1,
        publicRequests: 1,
        publicClient: '8.8.8.8',
        publicProof: 'forwarded',
        scopes: ['made-up-library'],
      })),
    );
    expect(calls.map(({ from, kind, to, port }) => [from, kind, to, port])).toEqual(
      made.map((_, index) => [`shop-${index}`, 'database', 'orders', 5432]),
    );
  });

  it('are taken over gRPC with the same key', async () => {
    const { traces, seen } = await serve();
    const server = await listenOtlpGrpc({ host: '127.0.0.1', port: 0, baseUrl: 'http://127.0.0.1', traces });
    const client = new Client(`127.0.0.1:${server.port}`, credentials.createInsecure());
    const send = (body: Buffer, key: string) => {
      const metadata = new Metadata();
      metadata.set('authorization', `Bearer ${key}`);
      const raw = (bytes: Buffer) => bytes;
      return new Promise<number | Buffer>((resolve) => {
        const path = '/opentelemetry.proto.collector.trace.v1.TraceService/Export';
        client.makeUnaryRequest(path, raw, raw, body, metadata, (error, answer) =>
          resolve(error?.code ?? answer ?? -1),
        );
      });
    };
    try {
      expect(await send(otlpProtobuf(REQUEST), KEY)).toEqual(Buffer.alloc(0));
      expect(await send(otlpProtobuf(REQUEST), 'another')).toBe(16);
      expect(await send(Buffer.from('no request'), KEY)).toBe(3);
      expect(await send(Buffer.alloc(9 * 1024 * 1024), KEY)).toBe(8);
    } finally {
      client.close();
      await server.close();
    }
    expect((await seen()).services).toMatchObject([{ id: 'shop', requests: 1 }]);
  });

  it('leave nothing in the store that the map does not need', async () => {
    const { post, seen } = await serve();
    expect((await post(otlpProtobuf(REQUEST))).status).toBe(200);
    expect(JSON.stringify(await seen())).not.toMatch(/canary/);
  });

  it('are answered in the encoding they came in, and told how many spans were rejected', async () => {
    const { post } = await serve();
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const [whole, part] = await Promise.all([
      post(otlpJson(REQUEST), json),
      post('{"resourceSpans":[{"scopeSpans":[{"spans":[{"kind":2},7]}]}]}', json),
    ]);
    expect([whole.status, await whole.json()]).toEqual([200, {}]);
    expect([part.status, await part.json()]).toEqual([
      200,
      { partialSuccess: { rejectedSpans: '1', errorMessage: '1 spans or parts could not be read' } },
    ]);
    const packed = await post(gzipSync(otlpProtobuf(REQUEST)), { 'content-encoding': 'gzip' });
    expect(packed.status).toBe(200);
    expect(packed.headers.get('content-type')).toBe('application/x-protobuf');
    expect(await packed.bytes()).toHaveLength(0);
  });

  it('that are wrong are refused with a status as OTLP has it', async () => {
    const { post, endpoint, seen } = await serve();
    const good = otlpProtobuf(REQUEST);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const answers = await Promise.all([
      post(good, { authorization: '' }),
      post(good, { authorization: 'Bearer another' }),
      post('no request'),
      post(Buffer.alloc(9 * 1024 * 1024)),
      post(bomb, { 'content-encoding': 'gzip' }),
      post(good, { 'content-encoding': 'br' }),
      post(good, { 'content-type': 'text/plain' }),
      post(good, {}, endpoint.replace('traces', 'logs')),
      post(good, {}, endpoint.replace('traces', 'metrics')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 400, 413, 413, 415, 415, 404, 404]);
    expect(Buffer.from(await answers[8].bytes()).toString()).toContain('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
    expect((await seen()).services).toEqual([]);
  });

  it('are refused by a server that has no key', async () => {
    const { url } = await startServer(await open());
    const answer = await fetch(`${url}/api/v1/otlp/v1/traces`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 16 }]);
  });

  it('make up the topology together with what proves it', async () => {
    const { post, seen, api, signIn } = await serve();
    await post(otlpProtobuf(REQUEST));
    await seen();
    const answer = await api('/topology?service=shop&limit=10', { cookie: await signIn('viewer') });
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      {
        sources: { hosts: 0, services: 1 },
        nodes: [
          { id: 'database:postgresql:postgresql@:0', kind: 'database', system: 'postgresql' },
          { kind: 'internet' },
          { id: 'service:shop', isTraced: true, internet: [{ proof: 'forwarded', client: '8.8.8.8' }] },
        ],
        edges: [
          { from: 'internet', to: 'service:shop', proofs: [{ by: 'trace', count: 1 }] },
          { from: 'service:shop', system: 'postgresql', proofs: [{ by: 'trace', count: 1 }] },
        ],
        left: { nodes: 0, edges: 0, hosts: 0 },
      },
    ]);
  });

  it.skipIf(!existsSync(EXAMPLE))('are read as published (needs YAGURA_SHARED)', async () => {
    const { post, seen } = await serve();
    const answer = await post(readFileSync(EXAMPLE), { 'content-type': 'application/json' });
    expect(answer.status).toBe(200);
    expect((await seen()).services).toMatchObject([{ id: 'my.service', requests: 1, scopes: ['my.library'] }]);
  });
});

/** Kinds of spans as the API of JavaScript counts them. */
const [SERVER, CLIENT] = [1, 2];

async function exportOne(exporter: SpanExporter, name: string): Promise<void> {
  const attributes = { 'service.name': name };
  const resource = {
    attributes,
    merge: () => resource,
    getRawAttributes: () => Object.entries(attributes),
  } as never;
  const provider = new TracerProvider({ resource, spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const tracer = provider.getTracer('made-up-library');
  const spans = [
    { kind: SERVER, attributes: { 'client.address': '8.8.8.8' } },
    {
      kind: CLIENT,
      attributes: {
        'db.system.name': 'postgresql',
        'db.namespace': 'orders',
        'server.address': 'db.internal',
        'server.port': 5432,
      },
    },
  ];
  for (const span of spans) tracer.startSpan('made up', span).end();
  await provider.forceFlush();
  await provider.shutdown();
}
