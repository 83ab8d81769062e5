import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel';
import { SLACK_BUTTONS, type SlackButton } from '../channels/support/slack-buttons.ts';

/** Bytes of a request of Slack's; its messages are far smaller. */
export const MAX_INTERACTION = 131_072;

/** The members of an interaction that are read: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload (read 2026-11-26). */
const Payload = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string().regex(/^[UW][A-Z0-9]{2,20}$/) }),
  response_url: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .optional(),
  message: z
    .object({ text: z.string().max(40_000).default(''), blocks: z.array(z.record(z.string(), z.unknown())).max(50) })
    .optional(),
  actions: z
    .array(z.object({ action_id: z.string().max(255), value: z.string().max(2_000).default('') }))
    .min(1)
    .max(25),
});

const Value = z.object({ action: z.string().regex(/^[0-9a-f]{1,64}$/), language: z.enum(LANGUAGES) });

/** A press of one of our buttons. */
export interface Press {
  readonly userId: string;
  readonly button: SlackButton;
  readonly actionId: string;
  readonly language: Language;
  readonly responseUrl: string | undefined;
  readonly message: { readonly text: string; readonly blocks: readonly Readonly<Record<string, unknown>>[] };
}

/** The press in a form body `payload=<JSON>`; undefined when it is anything else. */
export function readPress(rawBody: string): Press | undefined {
  const payload = Payload.safeParse(readJson(new URLSearchParams(rawBody).get('payload')));
  if (!payload.success) return undefined;
  const [pressed] = payload.data.actions;
  const button = SLACK_BUTTONS.find(({ id }) => id === pressed?.action_id)?.id;
  const value = Value.safeParse(readJson(pressed?.value ?? null));
  if (button === undefined || !value.success) return undefined;
  return {
    userId: payload.data.user.id,
    button,
    actionId: value.data.action,
    language: value.data.language,
    responseUrl: payload.data.response_url,
    message: payload.data.message ?? { text: '', blocks: [] },
  };
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
