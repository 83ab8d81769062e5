import { addDays, Fault, fillTemplate, type Instant, type Language, type Localized, toFault } from '#kernel';
import { escapeSlack, SLACK } from '../channels/support/slack-blocks.ts';
import { MESSAGE_TEXTS } from '../texts.ts';
import type { CaseworkPort } from './casework-port.ts';
import { MAX_INTERACTION, type Press, readPress } from './payload.ts';
import { isSignedBySlack, type SignedRequest } from './signature.ts';

export interface InteractionPorts {
  readonly casework: CaseworkPort;
  /** Slack user id → name of the person; who is not in it may press nothing. */
  readonly slackUsers: Readonly<Record<string, string>>;
  readonly now: Instant;
  /** Remembers a signature; false when it was there before: then the request is a replay. */
  remember(signature: string): Promise<boolean>;
}

/** What Slack is answered; it also goes to `responseUrl`, where Slack takes changes of a message. */
export interface InteractionAnswer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly responseUrl: string | undefined;
}

/**
 * Does what a pressed button says, once, for a person the policy knows. Faults `denied` (no signature of Slack's, too
 * old, replayed) and `bad-input` (signed, but nothing we sent a button for).
 */
export async function handleSlackInteraction(
  request: SignedRequest,
  signingSecrets: readonly string[],
  ports: InteractionPorts,
): Promise<InteractionAnswer> {
  if (Buffer.byteLength(request.rawBody) > MAX_INTERACTION) throw unsigned('it is too large');
  if (!isSignedBySlack(request, signingSecrets, ports.now)) throw unsigned('its signature is wrong or too old');
  if (!(await ports.remember(request.headers['x-slack-signature'] ?? ''))) throw unsigned('it was answered already');
  const press = readPress(request.rawBody);
  if (!press) {
    throw new Fault('bad-input', 'the Slack request is no press of a button of ours', {
      mend: 'let only the buttons of these messages point here',
    });
  }
  const by = Object.hasOwn(ports.slackUsers, press.userId) ? ports.slackUsers[press.userId] : undefined;
  if (by === undefined) return whisper(press, MESSAGE_TEXTS.strangerInSlack, { user: press.userId });
  try {
    return changed(press, await act(press, by, ports));
  } catch (thrown) {
    const { code, message } = toFault(thrown);
    if (code === 'internal' || code === 'store') throw thrown;
    return whisper(press, MESSAGE_TEXTS.notDone, { problem: message });
  }
}

async function act(press: Press, by: string, { casework, now }: InteractionPorts): Promise<string> {
  const { actionId, language } = press;
  const say = (text: Localized, params: Record<string, string>) => fillTemplate(text[language], params);
  if (press.button === 'yagura-acknowledge') {
    await casework.acknowledge(actionId, by);
    return say(MESSAGE_TEXTS.acknowledgedBy, { by });
  }
  if (press.button === 'yagura-assign') {
    await casework.assign(actionId, by, by);
    return say(MESSAGE_TEXTS.assignedTo, { by });
  }
  const until = addDays(now, press.button === 'yagura-snooze-1' ? 1 : 7);
  await casework.snooze(actionId, until, by);
  return say(MESSAGE_TEXTS.snoozedBy, { by, day: until.slice(0, 10) });
}

/** The message as it stands, with a line that says what was done; it stays within Slack's limit of blocks. */
function changed({ message, responseUrl }: Press, line: string): InteractionAnswer {
  const note = { type: 'context', elements: [{ type: 'plain_text', text: `✓ ${escapeSlack(line)}`, emoji: false }] };
  const room = message.blocks.length < SLACK.blocks;
  const blocks = room ? [...message.blocks, note] : [...message.blocks.slice(0, -1), note];
  return { body: { replace_original: true, text: message.text, blocks }, responseUrl };
}

/** Said to the one who pressed only; the message stays. */
function whisper(
  { language, responseUrl }: { readonly language: Language; readonly responseUrl: string | undefined },
  text: Localized,
  params: Record<string, string>,
): InteractionAnswer {
  const said = escapeSlack(fillTemplate(text[language], params));
  return { body: { response_type: 'ephemeral', replace_original: false, text: said }, responseUrl };
}

function unsigned(why: string): Fault {
  return new Fault('denied', `the request is not accepted as one of Slack: ${why}`, {
    mend: 'check the signing secret and the clock of this machine',
  });
}
