import type { PolicyFile } from '#api';
import { takeEvent } from '#api';
import type { WatchServeInit } from '#cli';
import { toFault } from '#kernel';
import { bringAdvisories, createWatch, type Holder, loadPolicyFile, pollQueue } from '#pipeline';
import type { Clock, Logger } from '#platform/runtime';
import type { Store } from '#platform/store';
import { VERSION } from './version.ts';

export interface WatchLoopInit {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly policyFile: PolicyFile;
  readonly holder: Holder;
  /** Without it only what this server is told is worked on. */
  readonly watch?: WatchServeInit | undefined;
}

/** Milliseconds between two looks into the queue of changes. */
const TICK_MS = 500;

/** Another run writes: that takes a while. */
const BUSY_MS = 2_000;

const MS_PER_HOUR = 3_600_000;
const MAX_BACKOFF_MS = 5 * 60_000;

/** Watches until the signal: changes, the queue of events, and what is known of vulnerabilities. */
export async function runWatch(init: WatchLoopInit, signal: AbortSignal): Promise<void> {
  const { watch, logger } = init;
  if (watch === undefined) {
    logger.info({}, 'nothing is asked of AWS between scans: start with --watch to follow events');
    await followChanges(init, signal);
    return;
  }
  await Promise.all([
    followChanges(init, signal),
    followQueue(init, watch, signal),
    followKnowledge(init, watch, signal),
  ]);
}

async function followChanges(init: WatchLoopInit, signal: AbortSignal): Promise<void> {
  const { store, clock, logger, holder, watch } = init;
  const one = createWatch({
    store,
    clock,
    holder,
    policy: () => policyOf(init),
    onProblem: (problem) => logger.warn(problem, 'AWS could not be asked about changes; it is tried again'),
    ...(watch && { aws: watch.aws, sources: watch.sources, privateHosts: watch.privateHosts }),
  });
  let failures = 0;
  while (!signal.aborted) {
    let pause = TICK_MS;
    try {
      const analysed = await one.step(signal);
      failures = 0;
      if (analysed) logger.info({ accounts: analysed.accounts, whole: analysed.whole }, 'changes were decided about');
    } catch (thrown) {
      if (signal.aborted) return;
      const { code, message } = toFault(thrown);
      if (code === 'busy') pause = BUSY_MS;
      else {
        failures += 1;
        pause = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** failures);
        logger.warn({ code, message }, 'changes could not be decided about; it is tried again');
      }
    }
    await clock.sleep(pause, signal).catch(() => undefined);
  }
}

async function followQueue(init: WatchLoopInit, { aws, queue }: WatchServeInit, signal: AbortSignal): Promise<void> {
  if (queue === undefined) return;
  const { clock, logger } = init;
  await pollQueue(
    {
      aws,
      url: queue,
      clock,
      take: async (event) => takeEvent(init, event, await policyOf(init)),
      onProblem: (problem) => logger.warn(problem, 'the queue of events'),
    },
    signal,
  );
}

async function followKnowledge(init: WatchLoopInit, watch: WatchServeInit, signal: AbortSignal): Promise<void> {
  const { store, clock, logger, holder } = init;
  const { knowledge } = watch;
  if (knowledge === undefined) return;
  while (!signal.aborted) {
    try {
      const { everyHours: _, ...request } = knowledge;
      const feeds = await bringAdvisories({ ...request, store, holder, signal, version: VERSION });
      const failed = feeds.filter(({ state }) => state === 'failed').map(({ source, feed }) => `${source}/${feed}`);
      if (failed.length > 0) logger.warn({ failed }, 'some advisories could not be updated; what was read is in use');
    } catch (thrown) {
      if (signal.aborted) return;
      const { code, message } = toFault(thrown);
      logger.warn({ code, message }, 'advisories could not be updated');
    }
    await clock.sleep(knowledge.everyHours * MS_PER_HOUR, signal).catch(() => undefined);
  }
}

async function policyOf({ policyFile, clock }: WatchLoopInit) {
  return loadPolicyFile(await policyFile.read(), policyFile.path, clock.now());
}
