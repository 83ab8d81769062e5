import { z } from 'zod';
import {
  DryRunRequest,
  MAX_PAGE,
  Message,
  MessageDetail,
  MessageDryRun,
  MessagePage,
  MessagePreview,
  MessageState,
  PreviewRequest,
} from '#api/contract';
import { loadPolicyFile } from '#pipeline';
import { dryRunMessages, getMessage, listMessages, previewMessage, toMessage } from '#queries';
import { retryMessage } from '#response/notify';
import { IdParams } from '../requests.ts';
import { type ApiContext, route } from '../route.ts';

/** Replays of one address in a minute: each reads the history of a month. */
const DRY_RUNS_PER_MINUTE = 20;

const MessagesQuery = z.strictObject({
  state: MessageState.optional(),
  route: z.string().max(100).optional(),
  channel: z.string().max(100).optional(),
  kind: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  cursor: z.string().max(2_000).optional(),
});

export const MESSAGE_ROUTES = [
  route({
    method: 'GET',
    path: '/messages',
    permission: 'findings:read',
    summary: 'The message log, newest first',
    query: MessagesQuery,
    answer: MessagePage,
    handle: ({ store }, { query }) => listMessages(store, query),
  }),
  route({
    method: 'GET',
    path: '/messages/:id',
    permission: 'findings:read',
    summary: 'One message with its text; of a digest what it tells of',
    params: IdParams,
    answer: MessageDetail,
    handle: ({ store }, { params }) => getMessage(store, params.id),
  }),
  route({
    method: 'POST',
    path: '/messages/preview',
    permission: 'messages:manage',
    summary: 'How an action or a made-up notice would look on a route',
    body: PreviewRequest,
    answer: MessagePreview,
    handle: async (context, { body }) => previewMessage(context.store, await questionOf(context), body),
  }),
  route({
    method: 'POST',
    path: '/messages/dry-run',
    permission: 'findings:read',
    summary: 'What the routes would have told of over the past days',
    perMinute: DRY_RUNS_PER_MINUTE,
    body: DryRunRequest,
    answer: MessageDryRun,
    handle: async (context, { body }) => {
      const { routes, ...rest } = await dryRunMessages(context.store, await questionOf(context), body.days);
      return { ...rest, routes: routes.map(({ samples, ...one }) => ({ ...one, samples: [...samples] })) };
    },
  }),
  route({
    method: 'POST',
    path: '/messages/:id/retry',
    permission: 'messages:manage',
    summary: 'Try a message again that is dead, failed, held or dropped',
    params: IdParams,
    answer: Message,
    handle: async ({ store, clock }, { params }) => toMessage(await retryMessage(store, params.id, clock.now())),
  }),
];

async function questionOf({ policyFile, clock, baseUrl }: ApiContext) {
  const now = clock.now();
  const { messages } = loadPolicyFile(await policyFile.read(), policyFile.path, now);
  return { messages, now, consoleUrl: baseUrl };
}
