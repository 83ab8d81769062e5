import { z } from 'zod';
import { loadPolicyFile } from '#pipeline';
import { refusal, RefusedRequest } from '../problem.ts';
import { takeEvent } from '../events/take-event.ts';
import { type ApiContext, route } from '../route.ts';
import { isRightKey } from '../shared-key.ts';

/** EventBridge sends each event by itself; its limit is 256 KiB an entry, and findings may come in tens. */
const EVENTS_PER_MINUTE = 1_200;

export const EVENT_ROUTES = [
  route({
    method: 'POST',
    path: '/events',
    permission: 'public',
    summary:
      'EventBridge API destination: findings, changes of resources and of keys; the key in `x-yagura-key` is the authentication',
    signed: 'application/json',
    perMinute: EVENTS_PER_MINUTE,
    body: z.string().max(1_048_576).nullish(),
    answer: z.object({ messages: z.number(), findings: z.number(), changes: z.number() }),
    handle: async (context, { body, reply }) => {
      await checkKey(context, reply.request.headers['x-yagura-key']);
      const { policyFile, clock } = context;
      const policy = loadPolicyFile(await policyFile.read(), policyFile.path, clock.now());
      return { ...(await takeEvent(context, body ?? '', policy)) };
    },
  }),
];

/** Without a configured key nobody can send anything. */
async function checkKey({ eventKey }: ApiContext, given: unknown): Promise<void> {
  if (isRightKey(await eventKey?.(), given)) return;
  throw new RefusedRequest(
    refusal(
      401,
      'wrong-key',
      'the key of the event is missing or wrong',
      'start the server with `--event-key env:NAME`',
    ),
  );
}
