import { type Fault, type FaultCode, toFault } from '#kernel';
import type { Agent } from './agent.ts';
import type { Connection } from './connect.ts';
import { DRAIN_PAUSE_MS } from './limits.ts';
import { pause, retryMs } from './pause.ts';
import { createSender } from './sender.ts';
import type { Session } from './session.ts';
import { RUN_TEXTS } from './texts.ts';

/** Failures of an enrolment that pass by themselves; with any other the agent ends, since nothing would ever be sent. */
const PASSING: ReadonlySet<FaultCode> = new Set(['unavailable', 'busy']);

/** Sends what waits until the signal, as fast as the server wants it. Only a refused enrolment is a fault. */
export async function report(agent: Agent, connection: Connection, signal: AbortSignal): Promise<void> {
  const { world, outbox, bell, settings } = agent;
  const { sendFirst } = createSender(agent);
  const { host } = connection;
  let session: Session | undefined;
  let failures = 0;
  let said = '';
  const tell = (state: string, ...line: Parameters<typeof world.say>) => {
    if (state !== said) world.say(...line);
    said = state;
  };

  const sendOne = async (): Promise<number> => {
    session ??= await connection.open();
    const answer = await sendFirst(session);
    if (answer === undefined) return DRAIN_PAUSE_MS;
    failures = 0;
    const { nextInSeconds: seconds } = answer;
    agent.wantedSeconds = seconds;
    if (seconds > settings.intervalSeconds) {
      tell(`busy ${seconds}`, RUN_TEXTS.busy, { host, seconds });
      await outbox.thin();
      return seconds * 1000;
    }
    if (outbox.size() > 0) return DRAIN_PAUSE_MS;
    tell('reports', RUN_TEXTS.reports, { host });
    return 0;
  };
  const failed = (fault: Fault): number => {
    failures += 1;
    const { seconds } = fault.details;
    const { message: reason, mend } = fault;
    tell(reason, RUN_TEXTS.waits, { reason, mend, count: outbox.size() });
    // Many agents are told the same moment: each comes a little later than it was asked to.
    return typeof seconds === 'number' ? seconds * 1000 + retryMs(1) : retryMs(failures);
  };

  while (!signal.aborted) {
    if (outbox.size() === 0) {
      await bell.wait(signal);
      continue;
    }
    const waitMs = await sendOne().catch((thrown: unknown) => {
      const fault = toFault(thrown);
      if (session === undefined && !PASSING.has(fault.code) && !signal.aborted) throw fault;
      return signal.aborted ? 0 : failed(fault);
    });
    world.giveBack?.();
    await pause(world.clock, waitMs, signal);
  }
}

/** Sends all that waits, once. Faults as of `Session`: what was not sent waits for the next time. */
export async function reportOnce(agent: Agent, connection: Connection, signal: AbortSignal): Promise<void> {
  const { world, outbox } = agent;
  const { sendFirst } = createSender(agent);
  const session = await connection.open();
  while (outbox.size() > 0 && !signal.aborted) {
    await sendFirst(session);
    if (outbox.size() > 0) await pause(world.clock, DRAIN_PAUSE_MS, signal);
  }
}
