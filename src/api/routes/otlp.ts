import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Fault } from '#kernel';
import { OTLP_TYPES, type OtlpEncoding, TRACE_LIMITS, writeAnswer, writeStatus } from '#pipeline/traces';
import { GRPC_CODES, NO_KEY, NO_TRACES, TRACES_ONLY } from '../otlp/refusals.ts';
import { type Refusal, refusalOfFault, RefusedRequest } from '../problem.ts';
import { type ApiContext, Bytes, type Route, route } from '../route.ts';
import { bearerOf, isRightKey } from '../shared-key.ts';
import { unpackBody } from '../unpack-body.ts';

/** An SDK sends every five seconds: five hundred processes behind one address. More of them share a Collector. */
const REQUESTS_PER_MINUTE = 6_000;

/** Code of gRPC for what has none. */
const UNKNOWN = 2;

/** Anything but protobuf is answered as JSON. */
const ENCODINGS = Object.keys(OTLP_TYPES) as readonly OtlpEncoding[];

/** OTLP over HTTP: https://opentelemetry.io/docs/specs/otlp/#otlphttp (read 2026-11-26) */
export const OTLP_ROUTES: readonly Route[] = [
  signal(
    'traces',
    'OTLP traces: which services call whom; the key is the authentication',
    (context, bytes, encoding) => {
      if (context.traces === undefined) throw new RefusedRequest(NO_TRACES);
      return writeAnswer(encoding, context.traces.receiver.take(bytes, encoding));
    },
  ),
  ...['logs', 'metrics'].map((name) =>
    signal(name, `OTLP ${name} are not taken: answered with what to change`, () => {
      throw new RefusedRequest(TRACES_ONLY);
    }),
  ),
];

function signal(
  name: string,
  summary: string,
  take: (context: ApiContext, bytes: Uint8Array, encoding: OtlpEncoding) => Buffer,
): Route {
  return route({
    method: 'POST',
    path: `/otlp/v1/${name}`,
    permission: 'public',
    summary,
    raw: { types: Object.values(OTLP_TYPES), maxBytes: TRACE_LIMITS.bytes },
    perMinute: REQUESTS_PER_MINUTE,
    body: Bytes,
    answer: z.object({
      partialSuccess: z.object({ rejectedSpans: z.string(), errorMessage: z.string() }).optional(),
    }),
    handle: async (context, { body, reply }) => {
      const { request } = reply;
      const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      const encoding = ENCODINGS.find((one) => OTLP_TYPES[one] === type) ?? 'json';
      try {
        await checkKey(context, request.headers);
        const bytes = await unpackBody(request, body, TRACE_LIMITS.bytes);
        return send(reply, 200, encoding, take(context, bytes, encoding));
      } catch (thrown) {
        const { status, problem } = refusalOf(thrown);
        const code = GRPC_CODES[status] ?? UNKNOWN;
        return send(reply, status, encoding, writeStatus(encoding, code, problem.message, problem.mend));
      }
    },
  });
}

async function checkKey({ traces }: ApiContext, headers: Readonly<Record<string, unknown>>): Promise<void> {
  const given = bearerOf(headers['authorization']) ?? headers['x-yagura-key'];
  if (!isRightKey(await traces?.key(), given)) throw new RefusedRequest(NO_KEY);
}

/** What is no refusal is our own failure, and is logged as one. */
function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof RefusedRequest) return thrown.refusal;
  if (thrown instanceof Fault && thrown.code === 'bad-input') return refusalOfFault(thrown);
  throw thrown;
}

function send(reply: FastifyReply, status: number, encoding: OtlpEncoding, body: Buffer): FastifyReply {
  return reply.code(status).type(OTLP_TYPES[encoding]).send(body);
}
