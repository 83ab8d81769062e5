import { Cron } from 'croner';
import { z } from 'zod';
import { didYouMean, SEVERITIES, type Severity } from '#kernel';
import type { PolicyProblem } from './problem.ts';

/** Most routes a policy may have: each looks at each notice. */
const MAX_ROUTES = 200;

/** When nothing is sent but what is urgent: between `from` and `to` (over midnight too) and, if wished, on whole days. */
export interface QuietHours {
  /** `HH:MM` in the policy's time zone. */
  readonly from: string;
  readonly to: string;
  /** Days that are quiet from midnight to midnight. */
  readonly days: readonly Weekday[];
  /** Notices of at least this severity are sent all the same. */
  readonly exceptSeverity?: Severity | undefined;
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Which notices a route takes: every given condition must hold. */
export interface RouteConditions {
  readonly severityAtLeast?: Severity | undefined;
  readonly owners?: readonly string[] | undefined;
  readonly accounts?: readonly string[] | undefined;
  readonly ous?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Kinds of notices, or a beginning with `*`: `exception-*`. */
  readonly kinds?: readonly string[] | undefined;
}

export interface MessageRoute {
  readonly id: string;
  /** Id of a channel. */
  readonly channel: string;
  /** As the channel wants them; secrets are references. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly when: RouteConditions;
  readonly language: 'en' | 'ja';
  /** `each`: one message for each notice. `digest`: all since the last one, together. */
  readonly mode: 'each' | 'digest';
  /** When digests are sent, as cron; the policy's when absent. */
  readonly digest?: string | undefined;
  /** The policy's when absent, none when `off`. */
  readonly quietHours?: QuietHours | 'off' | undefined;
  /** The policy's when absent. */
  readonly maxPerHour?: number | undefined;
}

export interface MessagesPolicy {
  /** IANA name; quiet hours and digests are reckoned in it. */
  readonly timezone: string;
  readonly quietHours?: QuietHours | undefined;
  readonly digest: string;
  readonly maxPerHour: number;
  readonly routes: readonly MessageRoute[];
  /** Slack user id → the person's name here: who may press buttons. */
  readonly slackUsers: Readonly<Record<string, string>>;
}

export const DEFAULT_MESSAGES: MessagesPolicy = {
  timezone: 'UTC',
  digest: '0 9 * * 1-5',
  maxPerHour: 30,
  routes: [],
  slackUsers: {},
};

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use lower-case letters, digits and hyphens')
  .describe('Name of the route: unique, shown with every message.');
const names = z.array(z.string().trim().min(1).max(600)).min(1).max(1_000);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as HH:MM');

const quietHours = z.strictObject({
  from: clock.describe('Beginning, HH:MM.'),
  to: clock.describe('End, HH:MM; earlier than the beginning means the next day.'),
  days: z.array(z.enum(WEEKDAYS)).max(7).default([]).describe('Days that are quiet as a whole.'),
  exceptSeverity: z
    .exactOptional(z.enum(SEVERITIES))
    .describe('Notices of at least this severity are sent all the same.'),
});

const when = z.strictObject({
  severityAtLeast: z.exactOptional(z.enum(SEVERITIES)),
  owners: z.exactOptional(names),
  accounts: z.exactOptional(
    z
      .array(z.string().regex(/^\d{12}$/, 'an account id has twelve digits'))
      .min(1)
      .max(5_000),
  ),
  ous: z.exactOptional(names).describe('OU ids or paths; everything below counts.'),
  sources: z.exactOptional(names).describe('Who found it: yagura, or the source it was imported from.'),
  kinds: z.exactOptional(names).describe('Kinds of notices; * at the end stands for the rest.'),
});

const cron = z.string().min(9).max(100);
const perHour = z.int().min(1).max(10_000);

const routeSchema = z.strictObject({
  id,
  channel: z.string().min(1).max(64).describe('Id of a channel; docs/reference/channels.md lists them.'),
  settings: z.record(z.string().max(64), z.unknown()).default({}).describe('Settings of the channel.'),
  when: when.prefault({}).describe('Which notices; every given condition must hold.'),
  language: z.enum(['en', 'ja']).default('en'),
  mode: z.enum(['each', 'digest']).default('each'),
  digest: z.exactOptional(cron).describe('When the digest is sent, as cron.'),
  quietHours: z.exactOptional(z.union([z.literal('off'), quietHours])),
  maxPerHour: z.exactOptional(perHour),
});

/** The part `messages` of `policy.yaml`. */
export const messagesSchema = z.strictObject({
  timezone: z.string().max(64).default(DEFAULT_MESSAGES.timezone).describe('IANA name of the time zone.'),
  quietHours: z.exactOptional(quietHours),
  digest: cron.default(DEFAULT_MESSAGES.digest).describe('When digests are sent, as cron.'),
  maxPerHour: perHour.default(DEFAULT_MESSAGES.maxPerHour).describe('Messages of one route in an hour.'),
  routes: z.array(routeSchema).max(MAX_ROUTES).default([]),
  slackUsers: z
    .record(z.string().regex(/^[UW][A-Z0-9]{2,20}$/), z.string().min(1).max(200), {
      error: 'write Slack user ids (a Slack user id begins with U or W) and names',
    })
    .default({})
    .describe('Slack user id to the name of the person: who may press the buttons.'),
});

/** What the policy must know of a channel to check a route. */
export interface ChannelCheck {
  readonly id: string;
  /** Whether it can tell of several things in one message. */
  readonly digests: boolean;
  /** What is wrong with a route's settings. */
  problems(settings: unknown): readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
}

/** What a well-formed `messages` says that it must not say; without `channels` the settings are not looked at. */
export function* messageProblems(
  messages: MessagesPolicy,
  channels: readonly ChannelCheck[] | undefined,
): Iterable<PolicyProblem> {
  if (!isTimezone(messages.timezone)) {
    yield { path: ['messages', 'timezone'], message: `\`${messages.timezone}\` is no time zone` };
  }
  if (!isCron(messages.digest)) yield { path: ['messages', 'digest'], message: 'is no cron expression' };
  const ids = new Set<string>();
  for (const [index, route] of messages.routes.entries()) {
    const path = ['messages', 'routes', index];
    if (ids.has(route.id)) yield { path: [...path, 'id'], message: `\`${route.id}\` is the id of another route too` };
    ids.add(route.id);
    if (route.digest !== undefined && !isCron(route.digest)) {
      yield { path: [...path, 'digest'], message: 'is no cron expression' };
    }
    if (channels) yield* channelProblems(route, path, channels);
  }
}

function* channelProblems(
  route: MessageRoute,
  path: readonly (string | number)[],
  channels: readonly ChannelCheck[],
): Iterable<PolicyProblem> {
  const channel = channels.find((candidate) => candidate.id === route.channel);
  if (channel === undefined) {
    const known = channels.map((candidate) => candidate.id);
    const meant = didYouMean(route.channel, known);
    yield {
      path: [...path, 'channel'],
      message: `there is no channel \`${route.channel}\``,
      ...(meant === undefined ? {} : { meant }),
    };
    return;
  }
  if (route.mode === 'digest' && !channel.digests) {
    yield { path: [...path, 'mode'], message: `\`${channel.id}\` keeps one ticket for each action and has no digests` };
  }
  for (const problem of channel.problems(route.settings)) {
    yield { path: [...path, 'settings', ...problem.path], message: `is wrong: ${problem.message}` };
  }
}

function isTimezone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name }).format(0);
    return true;
  } catch {
    return false;
  }
}

function isCron(pattern: string): boolean {
  try {
    new Cron(pattern, { paused: true }).stop();
    return true;
  } catch {
    return false;
  }
}
