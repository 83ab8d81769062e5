import { z } from 'zod';
import type { Instant, Language, LeafHead, Localized, Source } from '#kernel';
import type { AwsAccess } from '#platform/aws';
import type { Mailer } from '#platform/mail';
import type { HttpClient } from '#platform/net';
import { SECRET_REFERENCE, type Secrets } from '#platform/runtime';
import type { Notice } from './notice.ts';

/** A reference to a secret in a route's settings. */
export const SecretRef = z
  .string()
  .regex(SECRET_REFERENCE, 'a secret is a reference: env:NAME or file:/path')
  .describe('Reference to a secret: env:NAME or file:/path.');

/** What a channel uses of the world. */
export interface ChannelPorts {
  readonly http: HttpClient;
  readonly mail: Mailer;
  readonly secrets: Secrets;
  readonly clock: { now(): Instant };
  /** Access to AWS; asked for only by channels that are AWS services. */
  aws(): Promise<AwsAccess>;
}

/** What is to be said, to whom it may concern: a notice on one route. */
export interface Outgoing {
  /** Id of the message: the same for every attempt. */
  readonly id: string;
  readonly notice: Notice;
  readonly language: Language;
  /** Address of the console, without a slash at the end; absent when there is none to link to. */
  readonly consoleUrl?: string | undefined;
  /** What the other side calls the thread or ticket of the same subject, once there is one. */
  readonly thread?: string | undefined;
  /** True when it was tried before: what it does may be there already. */
  readonly repeated?: boolean | undefined;
}

/** One request to the other side, as JSON: what a preview shows and what is sent. */
export type Part = Readonly<Record<string, unknown>>;

export type SendResult =
  /** The other side has it. `thread`: what it calls the thread or ticket that later messages of the subject go to. */
  | { readonly state: 'sent'; readonly externalId?: string; readonly thread?: string; readonly note?: string }
  /** Not now: throttled, out of order, no answer. */
  | { readonly state: 'retry'; readonly error: string; readonly afterMs?: number }
  /** Never, as it is: a wrong token, a channel that does not exist. */
  | { readonly state: 'refused'; readonly error: string };

/**
 * What becomes of a message whose sender died between handing it over and writing that down:
 * - `looked-up`: the channel looks whether it arrived, so it is there once.
 * - `by-id`: it is sent again with the same id, and the receiver can tell.
 * - `possible`: it is sent again and marked as in doubt; it may be there twice.
 */
export type Repetition = 'looked-up' | 'by-id' | 'possible';

export interface Limit {
  readonly what: Localized;
  readonly value: number;
  readonly source: Source;
}

/** A channel: data first, then how a notice looks there (pure) and how it is handed over (through ports). */
export interface Channel<S extends z.ZodType = z.ZodType> extends LeafHead {
  readonly title: Localized;
  readonly about: Localized;
  readonly settings: S;
  /** Members of the settings that are references to secrets. */
  readonly secrets: readonly string[];
  /** What the account or token must be allowed to do there. */
  readonly permissions: readonly string[];
  readonly limits: readonly Limit[];
  /** Hosts it needs when nothing else is set. */
  readonly hosts: readonly string[];
  readonly repetition: Repetition;
  /** Whether several notices may be told in one message; tickets stand for one action each. */
  readonly digests: boolean;
  /** The requests that tell the notice, in order; within every limit, without losing text. */
  render(message: Outgoing, settings: z.output<S>): readonly Part[];
  send(part: Part, message: Outgoing, settings: z.output<S>, ports: ChannelPorts): Promise<SendResult>;
}

/** Declares a channel: the types of its functions follow from its settings. */
export function channel<S extends z.ZodType>(definition: Channel<S>): Channel {
  return definition;
}
