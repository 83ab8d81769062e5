import { toFault } from '#kernel';
import type { Clock, Logger } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { MessagesPolicy } from '#policy';
import { deliverDue, type DeliverOptions } from './outbox/deliver.ts';
import type { NoticeContext } from './plan/action-notice.ts';
import { type AccountOf, planDue } from './plan-and-enqueue.ts';

/** How often the outbox is looked at: a key that was made is told of well within a minute. */
const TICK_MS = 15_000;

export interface DeliveryLoopOptions extends Omit<DeliverOptions, 'messages' | 'signal'> {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Read anew each time, so that a changed policy file is followed without a restart. */
  readonly messages: () => Promise<MessagesPolicy>;
  readonly account: () => Promise<AccountOf>;
  /** Texts of fixes that are not in the catalogue of findings. */
  readonly fixTexts?: NoticeContext['fixTexts'];
  readonly signal: AbortSignal;
}

/** Delivers what is due, again and again, until the signal. A round that fails is logged and does not end the loop. */
export async function startDeliveryLoop(options: DeliveryLoopOptions): Promise<void> {
  const { store, clock, logger, signal } = options;
  while (!signal.aborted) {
    try {
      const messages = await options.messages();
      if (messages.routes.length > 0) {
        const { fixTexts } = options;
        await planDue(store, {
          messages,
          now: clock.now(),
          account: await options.account(),
          ...(fixTexts && { fixTexts }),
        });
        const report = await deliverDue({ ...options, messages });
        if (report.sent + report.failed + report.dead > 0) logger.info({ report }, 'messages delivered');
      }
    } catch (thrown) {
      const { code, message } = toFault(thrown);
      if (!signal.aborted) logger.warn({ code, message }, 'messages could not be delivered');
    }
    await clock.sleep(TICK_MS, signal).catch(() => undefined);
  }
}
