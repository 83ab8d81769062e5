import { z } from 'zod';
import { toFault } from '#kernel';
import { loadPolicyFile } from '#pipeline';
import { type Policy } from '#policy';
import { handleSlackInteraction, type InteractionAnswer, rememberSignature } from '#response/notify';
import { refusal, RefusedRequest } from '../problem.ts';
import { type ApiContext, route } from '../route.ts';
import { slackCasework } from '../slack/casework.ts';

/** Presses of one address (Slack's) in a minute. */
const PRESSES_PER_MINUTE = 300;

/** Slack shows an error after three seconds: https://docs.slack.dev/interactivity/handling-user-interaction (read 2026-11-26). */
const RESPONSE_MS = 2_000;

export const SLACK_ROUTES = [
  route({
    method: 'POST',
    path: '/slack/interactions',
    permission: 'public',
    summary: 'Presses of the buttons in Slack messages; the signature is the authentication',
    signed: 'application/x-www-form-urlencoded',
    perMinute: PRESSES_PER_MINUTE,
    body: z.string().max(131_072).nullish(),
    answer: z.record(z.string(), z.unknown()),
    handle: async (context, { body, reply }) => {
      const { headers } = reply.request;
      const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
      const signed = {
        'x-slack-signature': text('x-slack-signature'),
        'x-slack-request-timestamp': text('x-slack-request-timestamp'),
      };
      const { messages } = await policyOf(context);
      const now = context.clock.now();
      try {
        const answer = await handleSlackInteraction(
          { rawBody: body ?? '', headers: signed },
          await signingSecrets(context, messages),
          {
            casework: slackCasework(context.store, now),
            slackUsers: messages.slackUsers,
            now,
            remember: (signature) => rememberSignature(context.store, signature, now),
          },
        );
        await respond(context, answer);
        return { ...answer.body };
      } catch (thrown) {
        const { code, message, mend } = toFault(thrown);
        if (code === 'denied') throw new RefusedRequest(refusal(401, 'not-signed', message, mend));
        throw thrown;
      }
    },
  }),
];

async function policyOf({ policyFile, clock }: ApiContext): Promise<Policy> {
  return loadPolicyFile(await policyFile.read(), policyFile.path, clock.now());
}

/** The signing secrets of all bot routes; one that cannot be had signs nothing. */
async function signingSecrets({ messaging }: ApiContext, { routes }: Policy['messages']): Promise<string[]> {
  const references = routes.map(({ settings }) => settings['signingSecret']);
  const secrets: string[] = [];
  for (const reference of new Set(references)) {
    if (typeof reference !== 'string' || messaging === undefined) continue;
    const secret = await messaging.secrets.resolve(reference).catch(() => undefined);
    if (secret !== undefined) secrets.push(secret);
  }
  return secrets;
}

/** Slack takes changes of a message at the address it gave; that it does not is no failure of what was done. */
async function respond({ messaging }: ApiContext, { responseUrl, body }: InteractionAnswer): Promise<void> {
  if (responseUrl === undefined || messaging === undefined) return;
  await messaging.http
    .send({
      method: 'POST',
      url: responseUrl,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(RESPONSE_MS),
    })
    .catch(() => undefined);
}
