import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type NotTaken, REPORT_BYTES } from '#pipeline';
import { AskToken, Enrol } from '../agent-requests.ts';
import { REFUSALS, type Refusal, refusal, RefusedRequest } from '../problem.ts';
import { Bytes, route } from '../route.ts';
import { bearerOf } from '../shared-key.ts';
import { unpackBody } from '../unpack-body.ts';

/** Enrolments of one address in a minute: a secret cannot be guessed, and nobody may try. */
const ENROLMENTS_PER_MINUTE = 60;

/** Other requests of one address in a minute: a thousand machines may stand behind one. */
const REQUESTS_PER_MINUTE = 6_000;

/** Seconds after which an agent may ask again. */
const RETRY_SECONDS = { busy: '120', 'too-many': '60' } as const;

/** What an agent is told that does not prove itself; not why, so that nobody learns which agents there are. */
const NOT_KNOWN = refusal(
  401,
  'agent-not-known',
  'the agent does not prove itself, or it was revoked',
  'ask for a new token; if that fails, enrol the agent with a new secret',
);

const NOT_ENROLLED = refusal(
  401,
  'secret-unusable',
  'the enrolment secret is unknown, used up or has ended',
  'make a new one with `yagura agent enrol`',
);

const NOT_TAKEN: Readonly<Record<NotTaken, Refusal>> = {
  busy: refusal(503, 'busy', 'too many reports arrive at once', 'send it again after `retry-after`'),
  'too-many': REFUSALS['too-many'],
  unreadable: refusal(400, 'bad-input', 'the body is no report', 'bring agent and server to the same version'),
  'other-machine': refusal(
    403,
    'other-machine',
    'the report is of another machine than was enrolled',
    'enrol each machine by itself: do not copy the state folder of an agent into an image',
  ),
};

export const AGENT_ROUTES = [
  route({
    method: 'POST',
    path: '/agents/enrol',
    permission: 'public',
    summary: 'An agent makes its key known; the enrolment secret is the authentication',
    signed: 'application/json',
    perMinute: ENROLMENTS_PER_MINUTE,
    body: Enrol,
    answer: z.object({ agent: z.string(), serverKey: z.string(), signature: z.string() }),
    handle: async ({ agents }, { body }) => (await agents.enrol(body)) ?? refuse(NOT_ENROLLED),
  }),
  route({
    method: 'GET',
    path: '/agents/challenge',
    permission: 'public',
    summary: 'What an agent signs to prove itself; it can be used once',
    perMinute: REQUESTS_PER_MINUTE,
    answer: z.object({ challenge: z.string() }),
    handle: async ({ agents }) => ({ challenge: await agents.challenge() }),
  }),
  route({
    method: 'POST',
    path: '/agents/token',
    permission: 'public',
    summary: 'A token for reports; the signature of the agent is the authentication',
    signed: 'application/json',
    perMinute: REQUESTS_PER_MINUTE,
    body: AskToken,
    answer: z.object({ token: z.string(), expiresInSeconds: z.number(), signature: z.string() }),
    handle: async ({ agents }, { body }) => (await agents.token(body)) ?? refuse(NOT_KNOWN),
  }),
  route({
    method: 'POST',
    path: '/agents/reports',
    permission: 'public',
    summary: 'A look at a machine, packed with gzip; the token of the agent is the authentication',
    raw: { types: ['application/json', 'application/gzip'], maxBytes: REPORT_BYTES.packed },
    perMinute: REQUESTS_PER_MINUTE,
    body: Bytes,
    answer: z.object({ accepted: z.literal(true), nextInSeconds: z.number(), wantsInventory: z.boolean() }),
    handle: async ({ agents }, { body, reply }) => {
      const { request } = reply;
      const token = bearerOf(request.headers.authorization);
      const agent = typeof token === 'string' ? await agents.agentOf(token) : undefined;
      if (agent === undefined) return refuse(NOT_KNOWN);
      const taken = await agents.take(agent, () => unpackBody(request, body, REPORT_BYTES.unpacked));
      return typeof taken === 'string' ? refuseReport(reply, taken) : taken;
    },
  }),
];

function refuse(why: Refusal): never {
  throw new RefusedRequest(why);
}

function refuseReport(reply: FastifyReply, why: NotTaken): never {
  if (why === 'busy' || why === 'too-many') reply.header('retry-after', RETRY_SECONDS[why]);
  return refuse(NOT_TAKEN[why]);
}
