import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { loadPolicyFile } from '#pipeline';
import { sha256 } from '#platform/runtime';
import { refusal, RefusedRequest } from '../problem.ts';
import { takeEvent } from '../events/take-event.ts';
import { type ApiContext, route } from '../route.ts';

/** EventBridge sends each event by itself; its limit is 256 KiB an entry, and findings may come in tens. */
const EVENTS_PER_MINUTE = 1_200;

export const EVENT_ROUTES = [
  route({
    method: 'POST',
    path: '/events',
    permission: 'public',
    summary: 'EventBridge API destination: findings and key changes; the key in `x-yagura-key` is the authentication',
    signed: 'application/json',
    perMinute: EVENTS_PER_MINUTE,
    body: z.string().max(1_048_576).nullish(),
    answer: z.object({ messages: z.number(), findings: z.number() }),
    handle: async (context, { body, reply }) => {
      await checkKey(context, reply.request.headers['x-yagura-key']);
      const { policyFile, clock } = context;
      const policy = loadPolicyFile(await policyFile.read(), policyFile.path, clock.now());
      return { ...(await takeEvent(context, body ?? '', policy)) };
    },
  }),
];

/** Without a configured key nobody can send anything. Digests are compared, so that the length tells nothing. */
async function checkKey({ eventKey }: ApiContext, given: unknown): Promise<void> {
  const wanted = await eventKey?.();
  const isRight =
    wanted !== undefined &&
    typeof given === 'string' &&
    timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(wanted)));
  if (isRight) return;
  throw new RefusedRequest(
    refusal(
      401,
      'wrong-key',
      'the key of the event is missing or wrong',
      'start the server with `--event-key env:NAME`',
    ),
  );
}
