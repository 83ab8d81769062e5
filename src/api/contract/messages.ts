import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';

export const MESSAGE_STATES = ['held', 'pending', 'sending', 'failed', 'sent', 'bundled', 'dead', 'dropped'] as const;

export const MessageState = z.enum(MESSAGE_STATES);

/** One message of the outbox, which is the log too. */
export const Message = z.object({
  id: z.string(),
  route: z.string(),
  channel: z.string(),
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  severity: Severity.optional(),
  heading: Localized,
  state: MessageState,
  attempts: z.number(),
  createdAt: z.string(),
  /** When it is tried next; of no meaning once it is sent, bundled, dead or dropped. */
  nextAt: z.string(),
  sentAt: z.string().optional(),
  /** What the other side said last. */
  error: z.string(),
  /** What the other side calls it. */
  externalId: z.string(),
  /** A process died while it handed it over: it may be there twice. */
  inDoubt: z.boolean(),
  /** Digest that tells it. */
  bundle: z.string().optional(),
});

export const MessagePage = z.object({
  items: z.array(Message),
  total: z.number(),
  /** All messages by state, whatever the filter. */
  counts: z.record(z.string(), z.number()),
  nextCursor: z.string().optional(),
});

export const MessageDetail = Message.extend({
  owner: z.string(),
  accountId: z.string(),
  at: z.string(),
  /** The notice as plain text. */
  text: Localized,
  /** Of a digest: what it tells of, the first of them. */
  members: z.array(Message),
  membersTotal: z.number(),
});

const Id = z.string().min(1).max(100);

/** A route and what to show on it: an action, or a made-up notice of a kind. */
export const PreviewRequest = z.strictObject({
  route: Id,
  action: Id.optional(),
  kind: Id.optional(),
  language: z.enum(['en', 'ja']).optional(),
});

export const MessagePreview = z.object({
  route: z.string(),
  channel: z.string(),
  language: z.enum(['en', 'ja']),
  /** Whether the route's conditions take it. */
  isTaken: z.boolean(),
  heading: z.string(),
  text: z.string(),
  /** What would be sent, request by request. */
  parts: z.array(z.record(z.string(), z.unknown())),
});

export const DryRunRequest = z.strictObject({ days: z.int().min(1).max(366).default(30) });

export const MessageDryRun = z.object({
  from: z.string(),
  to: z.string(),
  /** Changes of findings in that time. */
  changes: z.number(),
  /** Messages a mail for each opened finding would have been. */
  perFinding: z.number(),
  routes: z.array(
    z.object({
      route: z.string(),
      channel: z.string(),
      notices: z.number(),
      messages: z.number(),
      byKind: z.record(z.string(), z.number()),
      samples: z.array(
        z.object({ at: z.string(), kind: z.string(), heading: Localized, severity: Severity.optional() }),
      ),
    }),
  ),
  unrouted: z.number(),
  isCapped: z.boolean(),
});

export type Message = z.infer<typeof Message>;
export type MessagePage = z.infer<typeof MessagePage>;
export type MessageDetail = z.infer<typeof MessageDetail>;
export type PreviewRequest = z.infer<typeof PreviewRequest>;
export type MessagePreview = z.infer<typeof MessagePreview>;
export type MessageDryRun = z.infer<typeof MessageDryRun>;
