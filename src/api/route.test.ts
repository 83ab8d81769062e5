import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Fault } from '#kernel';
import { errorHandler } from './error-handler.ts';
import { type ApiContext, Bytes, registerRoute, route } from './route.ts';
import { unpackBody } from './unpack-body.ts';

const context = {} as ApiContext;

function serve(definition: ReturnType<typeof route>) {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(errorHandler);
  app.decorateRequest('session', undefined);
  registerRoute(app, context, definition);
  return app;
}

const HEAD = { method: 'GET', path: '/thing', permission: 'public', summary: 'a thing' } as const;

it('answers declared fields only', async () => {
  const leaky = { name: 'x', secret: 'hunter2', inner: { a: 1, secret: 'hunter2' } };
  const app = serve(
    route({
      ...HEAD,
      answer: z.object({ name: z.string(), inner: z.object({ a: z.number() }) }),
      handle: async () => leaky,
    }),
  );
  const answer = await app.inject('/api/v1/thing');
  expect(answer.json()).toEqual({ name: 'x', inner: { a: 1 } });
});

it('refuses parameters that are not declared, by name', async () => {
  const app = serve(route({ ...HEAD, answer: z.object({}), handle: async () => ({}) }));
  const answer = await app.inject('/api/v1/thing?limmit=5');
  expect(answer.statusCode).toBe(400);
  expect(answer.json().message).toContain('limmit');
});

it('says nothing of an answer that breaks its own schema', async () => {
  const app = serve(
    route({
      ...HEAD,
      answer: z.object({ n: z.number() }),
      handle: async () => ({ n: 'hunter2' as unknown as number }),
    }),
  );
  const answer = await app.inject('/api/v1/thing');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'internal' });
  expect(answer.body).not.toContain('hunter2');
});

it.each([
  ['not-found', 404],
  ['bad-input', 400],
  ['usage', 400],
  ['denied', 403],
] as const)('answers a %s fault with its message and mend', async (code, status) => {
  const fault = new Fault(code, 'what happened', { mend: 'what to do' });
  const app = serve(route({ ...HEAD, answer: z.object({}), handle: () => Promise.reject(fault) }));
  const answer = await app.inject('/api/v1/thing');
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toEqual({ code, message: 'what happened', mend: 'what to do' });
});

it.each([
  new Fault('store', 'SQLITE_CORRUPT in /home/x/.yagura', { mend: 'restore /home/x' }),
  new Fault('internal', 'broken invariant at line 5', { mend: 'report it' }),
  new Fault('unavailable', 'connect ECONNREFUSED 10.0.0.5', { mend: 'start the server' }),
  new TypeError("Cannot read properties of undefined (reading 'x')"),
  'a thrown string',
])('hides what failed inside: %s', async (thrown) => {
  const app = serve(route({ ...HEAD, answer: z.object({}), handle: () => Promise.reject(thrown) }));
  const answer = await app.inject('/api/v1/thing');
  expect(answer.statusCode).toBeGreaterThanOrEqual(500);
  expect(answer.json()).toMatchObject({ message: 'the server failed to answer' });
});

describe('a route with a raw body', () => {
  const LIMITS = { types: ['application/x-protobuf', 'application/gzip'], maxBytes: 1_000 };
  const echo = () =>
    serve(
      route({
        method: 'POST',
        path: '/thing',
        permission: 'public',
        summary: 'a thing',
        raw: LIMITS,
        body: Bytes,
        answer: z.object({ came: z.string(), text: z.string() }),
        handle: async (_context, { body, reply }) => ({
          came: body.toString('hex'),
          text: Buffer.from(await unpackBody(reply.request, body, 5_000)).toString(),
        }),
      }),
    );
  const post = (payload: Buffer, headers: Record<string, string>) =>
    echo().inject({ method: 'POST', url: '/api/v1/thing', payload, headers });

  it('is given the bytes that came, packed as they were', async () => {
    const packed = gzipSync('hello');
    const answer = await post(packed, { 'content-type': 'application/gzip' });
    expect(answer.json()).toEqual({ came: packed.toString('hex'), text: 'hello' });
  });

  it.each([
    ['another media type', Buffer.from('{}'), { 'content-type': 'application/json' }, 415],
    ['too many bytes', Buffer.alloc(1_001), { 'content-type': 'application/x-protobuf' }, 413],
    ['a bomb', gzipSync(Buffer.alloc(5_001)), { 'content-type': 'application/gzip' }, 413],
    ['damaged gzip', gzipSync('hello').subarray(0, 15), { 'content-type': 'application/gzip' }, 400],
    ['another packing', Buffer.from('x'), { 'content-type': 'application/gzip', 'content-encoding': 'br' }, 415],
  ])('refuses %s', async (_what, payload, headers, status) => {
    expect((await post(payload, headers)).statusCode).toBe(status);
  });
});
