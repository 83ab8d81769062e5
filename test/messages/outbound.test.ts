import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpClient, createOutbound, type ResolvedAddress } from '#platform/net';
import { hang, type RecordingServer, reply, startRecordingServer } from '../support/recording-server.ts';

let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.stop());

const ANSWERS: Readonly<Record<string, readonly ResolvedAddress[]>> = {
  'public.example': [{ address: '93.184.216.34', family: 4 }],
  'inside.example': [{ address: '10.0.0.8', family: 4 }],
  'both.example': [
    { address: '93.184.216.34', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ],
  'metadata.example': [{ address: '169.254.169.254', family: 4 }],
  'own.example': [{ address: '127.0.0.1', family: 4 }],
};

function outbound() {
  return createOutbound({
    allowedHosts: [
      'public.example',
      'inside.example',
      'both.example',
      'metadata.example',
      '*.wild.example',
      '127.0.0.1',
    ],
    privateHosts: ['own.example', 'metadata.example', '[::1]'],
    resolve: async (host) => ANSWERS[host] ?? [],
  });
}

describe('where something may be sent', () => {
  test.each([
    ['public.example', undefined],
    ['PUBLIC.example.', undefined],
    ['own.example', undefined],
    ['::1', undefined],
    ['evil.example', 'nothing may be sent to evil.example'],
    ['wild.example', 'nothing may be sent to wild.example'],
    ['evilwild.example', 'nothing may be sent'],
    ['a.wild.example', 'has no address'],
    ['inside.example', 'leads to a private address'],
    ['both.example', 'leads to a private address'],
    ['127.0.0.1', 'leads to a private address'],
    ['metadata.example', 'leads to a metadata service address'],
  ])('%s', async (host, refusal) => {
    const found = outbound().addresses(host);
    if (refusal === undefined) expect((await found).length).toBeGreaterThan(0);
    else await expect(found).rejects.toThrow(refusal);
  });
});

describe('the HTTP client', () => {
  const client = () => createHttpClient({ outbound: outbound(), timeoutMs: 500, maxBytes: 1_000 });
  const refusalOf = async (target: string): Promise<string> => {
    const thrown = await client()
      .send({ method: 'GET', url: target })
      .then(() => new Error('it was sent'))
      .catch((error: unknown) => error as Error);
    return thrown.message;
  };
  const url = (path: string) => `http://own.example:${server.port}${path}`;

  test('connects to the address that was checked, and says the name to the server', async () => {
    server.answer(reply(201, 'taken', { 'x-id': '7' }));
    const answer = await client().send({ method: 'POST', url: url('/a?b=c'), body: '{"ü":1}' });
    expect(answer).toMatchObject({ status: 201, body: 'taken', headers: { 'x-id': '7' } });
    expect(server.requests.at(-1)).toMatchObject({ method: 'POST', path: '/a?b=c', body: '{"ü":1}' });
    expect(server.requests.at(-1)?.headers.host).toBe(`own.example:${server.port}`);
  });

  test('follows no redirect', async () => {
    server.answer(reply(302, '', { location: 'http://169.254.169.254/latest/meta-data' }));
    const before = server.requests.length;
    expect((await client().send({ method: 'GET', url: url('/') })).status).toBe(302);
    expect(server.requests.length).toBe(before + 1);
  });

  test('ends an answer that is too long and one that never comes', async () => {
    server.answer(reply(200, 'x'.repeat(1_001)));
    await expect(client().send({ method: 'GET', url: url('/') })).rejects.toThrow('an answer of more than 1000 bytes');
    server.answer(hang);
    await expect(client().send({ method: 'GET', url: url('/') })).rejects.toThrow('no answer within 500 ms');
  });

  test.each([
    ['http://public.example/secret-path', 'would be reached without TLS'],
    ['https://2130706433/secret-path', '127.0.0.1 leads to a private address'],
    ['ftp://public.example/secret-path', 'no https address'],
    ['https://user:secret-path@public.example/', 'no https address'],
    ['secret-path', 'no https address'],
  ])('refuses %s and repeats no path', async (target, refusal) => {
    const message = await refusalOf(target);
    expect(message).toContain(refusal);
    expect(message).not.toContain('secret-path');
  });

  test('names the host and never the path of what it cannot reach', async () => {
    await server.stop();
    const message = await refusalOf(url('/services/T000/secret-path'));
    expect(message).toMatch(/own\.example:\d+ could not be reached: ECONNREFUSED/);
    expect(message).not.toContain('secret-path');
    server = await startRecordingServer();
  });
});
