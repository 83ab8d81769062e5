import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Fault } from '#kernel';
import { REFUSALS, RefusedRequest, type Refusal, refusal, refusalOfFault } from './problem.ts';

/** Turns whatever was thrown into a Problem; what is our fault is logged, what is the client's is not. */
export function errorHandler(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = refusalOf(error);
  if (refused.status >= 500) request.log.error({ err: error, url: request.url.slice(0, 200) }, 'request failed');
  return sendRefusal(reply, refused);
}

export function sendRefusal(reply: FastifyReply, { status, problem }: Refusal): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedRequest) return error.refusal;
  if (error instanceof Fault) return refusalOfFault(error);
  if (hasZodFastifySchemaValidationErrors(error)) return invalidField(error);
  const { statusCode } = error as FastifyError;
  return CLIENT_ERRORS.get(statusCode ?? 500) ?? REFUSALS.unexpected;
}

const CLIENT_ERRORS: ReadonlyMap<number, Refusal> = new Map([
  [400, REFUSALS.unreadable],
  [403, REFUSALS['no-such-route']],
  [404, REFUSALS['no-such-route']],
  [413, REFUSALS['too-large']],
  [414, REFUSALS.unreadable],
  [415, REFUSALS['wrong-type']],
  [429, REFUSALS['too-many']],
]);

interface ValidationError {
  readonly validation: readonly { readonly instancePath: string; readonly message?: string }[];
  readonly validationContext?: string;
}

/** Names the field, never the value: it may be a secret. */
function invalidField(error: unknown): Refusal {
  const { validation, validationContext = 'request' } = error as ValidationError;
  const first = validation[0];
  const field = (first?.instancePath ?? '').replaceAll('/', '.').replace(/^\./, '');
  const place = field === '' ? validationContext : `${validationContext} \`${field}\``;
  return refusal(
    400,
    'bad-input',
    `${place}: ${(first?.message ?? 'invalid').slice(0, 300)}`,
    'correct this field and try again',
  );
}
