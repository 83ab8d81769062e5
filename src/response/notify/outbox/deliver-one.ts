import { addDays, type Instant, instant, MS_PER_DAY, toFault } from '#kernel';
import type { Secrets } from '#platform/runtime';
import type { Row } from '#platform/store';
import type { MessageRoute } from '#policy';
import type { Channel, Outgoing, SendResult } from '../channel.ts';
import type { Notice } from '../notice.ts';
import { backoffMs, MAX_ATTEMPTS, spreadOf } from './backoff.ts';
import type { DeliveryRound } from './deliver.ts';

const MAX_ERROR = 300;

/**
 * Hands one message over, part by part, writing down each part that was taken. Answers whether the route may go on:
 * not after a failure that will pass.
 */
export async function deliverOne(round: DeliveryRound, route: MessageRoute, row: Row<'message'>): Promise<boolean> {
  const { report, clock } = round;
  await update(round, row.id, { state: 'sending', attempts: row.attempts + 1, error: '' });
  const secrets = rememberingSecrets(round.ports.secrets);
  const result = await handOver(round, route, row, secrets);
  const at = clock.now();
  if (result.state === 'sent') {
    const note = secrets.scrub(result.note ?? '');
    await update(round, row.id, { state: 'sent', sent_at: at, error: note });
    report.sent += 1;
    return true;
  }
  const error = secrets.scrub(result.error);
  const attempts = row.attempts + 1;
  if (result.state === 'refused' || attempts >= MAX_ATTEMPTS) {
    await update(round, row.id, { state: 'dead', error });
    report.dead += 1;
    return result.state === 'refused';
  }
  const wait = backoffMs(attempts, spreadOf(row.id), result.afterMs);
  await update(round, row.id, { state: 'failed', next_at: later(at, wait), error });
  report.failed += 1;
  if (result.afterMs !== undefined) await waitAll(round, route, later(at, result.afterMs));
  return false;
}

/** The other side asked to be left alone until then: so does everything else for it. */
async function waitAll({ store }: DeliveryRound, route: MessageRoute, until: Instant): Promise<void> {
  await store.db
    .updateTable('message')
    .set({ next_at: until })
    .where('route', '=', route.id)
    .where('state', 'in', ['pending', 'failed'])
    .where('next_at', '<', until)
    .execute();
}

async function handOver(
  round: DeliveryRound,
  route: MessageRoute,
  row: Row<'message'>,
  secrets: Secrets,
): Promise<SendResult> {
  const channel = round.channels.find(({ id }) => id === route.channel);
  const settings = channel?.settings.safeParse(route.settings);
  if (!channel || !settings?.success) return { state: 'retry', error: 'the settings of its route are wrong' };
  try {
    return await sendParts(round, channel, settings.data, row, secrets);
  } catch (thrown) {
    const { code, message } = toFault(thrown);
    const passes = code === 'unavailable' || code === 'busy' || code === 'internal' || code === 'interrupted';
    return { state: passes ? 'retry' : 'refused', error: message };
  }
}

async function sendParts(
  round: DeliveryRound,
  channel: Channel,
  settings: unknown,
  row: Row<'message'>,
  secrets: Secrets,
): Promise<SendResult> {
  const route = round.messages.routes.find(({ id }) => id === row.route);
  let message: Outgoing = {
    id: row.id,
    notice: JSON.parse(row.notice) as Notice,
    language: route?.language ?? 'en',
    consoleUrl: round.consoleUrl,
    thread: await readThread(round, row),
    repeated: row.attempts > 0,
  };
  const parts = channel.render(message, settings);
  const notes: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index < row.parts_sent) continue;
    const result = await channel.send(part, message, settings, { ...round.ports, secrets });
    if (result.state !== 'sent') return result;
    await writePart(round, row, index + 1, result);
    if (result.thread !== undefined) message = { ...message, thread: result.thread };
    if (result.note !== undefined) notes.push(result.note);
  }
  return { state: 'sent', note: notes.join('; ') };
}

async function readThread({ store }: DeliveryRound, row: Row<'message'>): Promise<string | undefined> {
  const thread = await store.db
    .selectFrom('message_thread')
    .select('external_id')
    .where('route', '=', row.route)
    .where('subject_id', '=', row.subject_id)
    .executeTakeFirst();
  return thread?.external_id;
}

/** What was taken is written down at once, with the thread it belongs to, so that a retry goes on behind it. */
async function writePart(
  round: DeliveryRound,
  row: Row<'message'>,
  partsSent: number,
  { externalId, thread }: Extract<SendResult, { state: 'sent' }>,
): Promise<void> {
  const { store, clock } = round;
  await store.transaction(async (tx) => {
    await tx
      .updateTable('message')
      .set({ parts_sent: partsSent, ...(externalId === undefined ? {} : { external_id: externalId }) })
      .where('id', '=', row.id)
      .execute();
    if (thread === undefined) return;
    const state = row.kind === 'action-done' ? 'closed' : 'open';
    const entry = { route: row.route, subject_id: row.subject_id, external_id: thread, state, changed_at: clock.now() };
    await store.dialect.upsert(tx, 'message_thread', ['route', 'subject_id'], [entry]);
  });
}

async function update({ store }: DeliveryRound, id: string, set: Partial<Row<'message'>>): Promise<void> {
  await store.db.updateTable('message').set(set).where('id', '=', id).execute();
}

function later(at: Instant, ms: number): Instant {
  return instant(addDays(at, ms / MS_PER_DAY));
}

/** Secrets that remember what they answered, to keep it out of errors another side or a library repeats. */
function rememberingSecrets(secrets: Secrets): Secrets & { scrub(text: string): string } {
  const known = new Set<string>();
  return {
    async resolve(reference) {
      const secret = await secrets.resolve(reference);
      known.add(secret).add(secret.trim());
      return secret;
    },
    scrub(text) {
      let clean = text;
      for (const secret of known) if (secret.length >= 4) clean = clean.replaceAll(secret, '[secret]');
      return clean.replaceAll(/[\p{Cc}]+/gu, ' ').slice(0, MAX_ERROR);
    },
  };
}
