import { Fault } from '#kernel';
import { openAgent } from './agent.ts';
import { connectionOf } from './connect.ts';
import { report, reportOnce } from './report.ts';
import type { AgentSettings, AgentWorld } from './settings.ts';
import { RUN_TEXTS } from './texts.ts';
import { createWatcher, watch } from './watch.ts';

/**
 * Looks at the machine and reports to the server until the signal, or once. Looking goes on whatever server and disk do.
 * Faults: what stands in the way at the start, a refused enrolment, and with `once` whatever kept the look from arriving.
 */
export async function runAgent(settings: AgentSettings, world: AgentWorld): Promise<void> {
  const agent = await openAgent(settings, world);
  const connection = await connectionOf(agent);
  if (settings.once) {
    const isDone = await createWatcher(agent)();
    await reportOnce(agent, connection, world.signal);
    if (isDone) return;
    throw new Fault('unavailable', 'the look at this machine failed', { mend: 'see the line above, then run again' });
  }
  const { root, state, intervalSeconds: seconds } = settings;
  world.say(RUN_TEXTS.begins, { root, state, seconds, host: connection.host });
  const broken = new AbortController();
  const signal = AbortSignal.any([world.signal, broken.signal]);
  const reporting = report(agent, connection, signal).catch((thrown: unknown) => {
    broken.abort();
    throw thrown;
  });
  await Promise.all([watch(agent, signal), reporting]);
  world.say(RUN_TEXTS.ends, { count: agent.outbox.size() });
}
