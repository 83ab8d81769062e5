// Written by `npm run gen` from the folders beside it.
import type { Channel } from '../channel.ts';
import { email } from './email/leaf.ts';
import { eventbridge } from './eventbridge/leaf.ts';
import { github } from './github/leaf.ts';
import { jira } from './jira/leaf.ts';
import { slackBot } from './slack-bot/leaf.ts';
import { slackWebhook } from './slack-webhook/leaf.ts';
import { sns } from './sns/leaf.ts';
import { webhook } from './webhook/leaf.ts';

/** Every channel, by id. */
export const CHANNELS = [
  email,
  eventbridge,
  github,
  jira,
  slackBot,
  slackWebhook,
  sns,
  webhook,
] as const satisfies readonly Channel[];
