import { MISSED_WHAT, MISSED_WHY } from '#estate/model';
import { toFault } from '#kernel';
import { randomFraction } from '#platform/runtime';
import type { Agent } from './agent.ts';
import { fitReport } from './fit-report.ts';
import { createLooker } from './look.ts';
import { pause } from './pause.ts';
import { RUN_TEXTS } from './texts.ts';

/** However few reports a server wants, the machine is looked at so often. */
const MOST_INTERVAL_MS = 900_000;

/** Looks once and puts what it saw with what waits. Answers false when the look failed, which is said. */
export type Watcher = () => Promise<boolean>;

export function createWatcher(agent: Agent): Watcher {
  const { settings, world, outbox, inventory, progress } = agent;
  const look = createLooker(settings, world);
  let looks = 0;
  return async () => {
    try {
      const report = await look();
      world.giveBack?.();
      if (looks++ === 0) {
        for (const { what, why, howMany } of report.missed) {
          const texts = MISSED_WHY[why];
          const named = { what: MISSED_WHAT[what] ?? what, why: texts?.why ?? why, mend: texts?.mend ?? '' };
          world.say(RUN_TEXTS.unseen, { ...named, howMany });
        }
      }
      const packed = fitReport(report);
      world.giveBack?.();
      await inventory.refresh();
      progress.sequence += 1;
      await outbox.add({ sequence: progress.sequence, at: report.observedAt, packed });
      await agent.saveProgress();
      agent.bell.ring();
      return true;
    } catch (thrown) {
      world.say(RUN_TEXTS.lookFailed, { reason: toFault(thrown).message });
      return false;
    }
  };
}

/** Looks until the signal. The second look comes after a part of the interval, so that machines started together part. */
export async function watch(agent: Agent, signal: AbortSignal): Promise<void> {
  const { world, settings } = agent;
  const lookOnce = createWatcher(agent);
  let share = randomFraction();
  while (!signal.aborted) {
    const began = world.clock.elapsedMs();
    await lookOnce();
    const interval = Math.min(Math.max(settings.intervalSeconds, agent.wantedSeconds) * 1000, MOST_INTERVAL_MS);
    const spent = world.clock.elapsedMs() - began;
    await pause(world.clock, Math.max(interval * share - spent, 1_000), signal);
    share = 1;
  }
}
