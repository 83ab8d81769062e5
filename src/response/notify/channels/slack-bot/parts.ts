import type { NoticeKind } from '../../notice.ts';
import type { Outgoing, Part } from '../../channel.ts';
import { buttonRow } from '../support/slack-buttons.ts';
import { slackMessages } from '../support/slack-blocks.ts';

/** Kinds that are shown in the channel too when they are said in a thread. */
const LOUD: ReadonlySet<NoticeKind> = new Set(['action-reopened', 'action-worse', 'action-due-earlier']);

/** A thread as it is stored: `<channel>/<timestamp of its first message>`. */
export function readThread(thread: string | undefined): { channel: string; ts: string } | undefined {
  const found = /^([A-Z0-9]{2,30})\/(\d{1,12}\.\d{1,9})$/.exec(thread ?? '');
  return found?.[1] && found[2] ? { channel: found[1], ts: found[2] } : undefined;
}

/**
 * A new subject: a message with buttons, what does not fit into it in its thread.
 * A subject that has a thread: everything in the thread, and the first message is changed to how things stand now.
 */
export function slackParts(message: Outgoing, channel: string): Part[] {
  const { notice, language } = message;
  const hasButtons = notice.subject.kind === 'action' && notice.kind !== 'action-done';
  const messages = slackMessages(message, hasButtons ? [buttonRow(notice.subject.id, language)] : []);
  const common = { unfurl_links: false, unfurl_media: false };
  const thread = readThread(message.thread);
  if (!thread) {
    return messages.map((one, index) => ({
      api: 'chat.postMessage',
      inThread: index > 0,
      body: { channel, ...common, ...one },
    }));
  }
  const replies = messages.map((one, index) => ({
    api: 'chat.postMessage',
    inThread: true,
    body: { ...common, ...one, ...(index === 0 && LOUD.has(notice.kind) ? { reply_broadcast: true } : {}) },
  }));
  return [...replies, { api: 'chat.update', inThread: true, body: { ...messages[0] } }];
}
