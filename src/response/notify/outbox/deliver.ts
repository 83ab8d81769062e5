import { type Instant, toFault } from '#kernel';
import type { Clock } from '#platform/runtime';
import { acquireLease, type LeaseOptions, type Store } from '#platform/store';
import type { MessagesPolicy } from '#policy';
import type { Channel, ChannelPorts } from '../channel.ts';
import { CHANNELS } from '../channels/registry.generated.ts';
import { deliverRoute } from './deliver-route.ts';
import { dropUnrouted, recoverInterrupted } from './recover.ts';

export interface DeliverOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly messages: MessagesPolicy;
  readonly ports: ChannelPorts;
  readonly channels?: readonly Channel[];
  /** Address of the console for links, without a slash at the end. */
  readonly consoleUrl?: string | undefined;
  /** Who delivers: one process at a time. */
  readonly holder: Omit<LeaseOptions, 'clock'>;
  readonly signal?: AbortSignal;
}

/** What one round did, by what became of messages. */
export interface DeliveryReport {
  sent: number;
  /** Told by a digest from now on. */
  bundled: number;
  /** Failed, and tried again later. */
  failed: number;
  dead: number;
  /** Kept back by quiet hours or the rate limit. */
  held: number;
  /** Their route is gone from the policy. */
  dropped: number;
  /** Found half handed over, by a process that died. */
  inDoubt: number;
  /** Set when another process delivers at present: nothing was done. */
  busy?: string;
}

/** What one route's round needs. */
export interface DeliveryRound extends DeliverOptions {
  readonly channels: readonly Channel[];
  readonly now: Instant;
  readonly report: DeliveryReport;
  /** Says "still here" before something is sent. Fault `busy` when another process took over. */
  renew(): Promise<void>;
}

/**
 * Sends everything that is due, once. Nothing is lost: a message leaves the outbox only when the other side has taken
 * it, its route is gone, or it was tried for hours; and it says which. Routes do not wait for each other; a route whose
 * other side does not answer is left until the next round.
 */
export async function deliverDue(options: DeliverOptions): Promise<DeliveryReport> {
  const { store, clock, messages, holder } = options;
  const report: DeliveryReport = { sent: 0, bundled: 0, failed: 0, dead: 0, held: 0, dropped: 0, inDoubt: 0 };
  const lease = await acquireLease(store, 'messages', { clock, ...holder }).catch((thrown: unknown) => {
    const fault = toFault(thrown);
    if (fault.code !== 'busy') throw thrown;
    return fault.message;
  });
  if (typeof lease === 'string') return { ...report, busy: lease };
  const channels = options.channels ?? CHANNELS;
  const round: DeliveryRound = { ...options, channels, now: clock.now(), report, renew: lease.renew };
  try {
    await recoverInterrupted(round);
    await dropUnrouted(round);
    await Promise.all(messages.routes.map(async (route) => await deliverRoute(round, route)));
    return report;
  } finally {
    await lease.release();
  }
}
