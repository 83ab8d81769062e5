import { shortDigest } from '#platform/runtime';
import type { Outgoing, Part, SendResult } from '../../channel.ts';
import type { NoticeKind } from '../../notice.ts';

/** An answer of a ticket system, or what its failure means for the message. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly result: SendResult };

/** What a ticket system can do for one ticket, found by a label that only we give. */
export interface Tickets {
  /** Id of the ticket with the label; undefined when there is none. */
  find(label: string): Promise<Answer<string | undefined>>;
  create(part: Part): Promise<Answer<string>>;
  hasComment(ticket: string, messageId: string): Promise<Answer<boolean>>;
  comment(ticket: string, part: Part): Promise<Answer<unknown>>;
  /** Closes or opens it; one that already is so stays as it is. */
  setOpen(ticket: string, open: boolean): Promise<Answer<string>>;
}

/** What becomes of the ticket of a notice's subject. */
export type TicketStep = 'note' | 'close' | 'reopen';

const CLOSING: ReadonlySet<NoticeKind> = new Set(['action-done', 'exception-ended']);

export function ticketStep(kind: NoticeKind): TicketStep {
  if (CLOSING.has(kind)) return 'close';
  return kind === 'action-reopened' ? 'reopen' : 'note';
}

/** The label that finds the ticket of a subject again, whatever else is lost. */
export function ticketLabel({ notice: { subject } }: Outgoing): string {
  return `yagura-${shortDigest(`${subject.kind}|${subject.id}`).slice(0, 20)}`;
}

/**
 * Keeps one ticket for one subject: looks for it, opens it when there is none, else adds what is new and closes or opens
 * it again. Every step looks first whether it was done already, so that it may be repeated.
 */
export async function keepTicket(tickets: Tickets, part: Part, message: Outgoing): Promise<SendResult> {
  const step = ticketStep(message.notice.kind);
  const found = message.thread === undefined ? await tickets.find(ticketLabel(message)) : done(message.thread);
  if (!found.ok) return found.result;
  if (found.value === undefined) {
    if (step === 'close') return { state: 'sent', note: 'there is no ticket to close' };
    const created = await tickets.create(part);
    return created.ok ? sent(created.value) : created.result;
  }
  const ticket = found.value;
  // An opening that finds its ticket has been here before.
  if (message.notice.kind === 'action-opened' && message.repeated === true) return sent(ticket);
  const said = message.repeated === true ? await tickets.hasComment(ticket, message.id) : done(false);
  if (!said.ok) return said.result;
  const commented = said.value ? done('') : await tickets.comment(ticket, part);
  if (!commented.ok) return commented.result;
  if (step === 'note') return sent(ticket);
  const moved = await tickets.setOpen(ticket, step === 'reopen');
  if (!moved.ok) return moved.result;
  return { ...sent(ticket), ...(moved.value === '' ? {} : { note: moved.value }) };
}

export function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function sent(ticket: string) {
  return { state: 'sent', externalId: ticket, thread: ticket } as const;
}
