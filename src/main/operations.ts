import type { Operations, PolicyFile } from '#api';
import { toFault } from '#kernel';
import { beginDrill, beginScheduledDrills, type DrillRequest, endDrills, loadPolicyFile, redecide } from '#pipeline';
import type { Clock, Logger } from '#platform/runtime';
import type { Store } from '#platform/store';

export interface OperationsInit {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly policyFile: PolicyFile;
  readonly holder: DrillRequest['holder'];
}

/** Milliseconds between two looks at the drills; a decision that waits for another run to end is tried as often. */
const TICK_MS = 15_000;

/**
 * What a server does by itself and on request: it begins and ends drills, and decides anew when an exception or the
 * policy changed. `run` does so until the signal is aborted.
 */
export function createOperations(init: OperationsInit): {
  readonly operations: Operations;
  run(signal: AbortSignal): Promise<void>;
} {
  const { store, clock, logger, policyFile, holder } = init;
  const request = async (): Promise<DrillRequest> => ({
    store,
    clock,
    holder,
    policy: loadPolicyFile(await policyFile.read(), policyFile.path, clock.now()),
  });
  let isWanted = false;
  let wake = () => {};

  const decide = async () => {
    if (!isWanted) return;
    isWanted = false;
    await redecide(await request()).catch((thrown: unknown) => {
      if (toFault(thrown).code === 'busy') isWanted = true;
      throw thrown;
    });
  };
  const tick = async () => {
    for (const work of [
      decide,
      async () => endDrills(await request()),
      async () => beginScheduledDrills(await request()),
    ]) {
      await work().catch((thrown: unknown) => {
        const { code, message } = toFault(thrown);
        // Another run writes, or nothing was scanned yet: the next tick tries again.
        if (code !== 'busy' && code !== 'not-found') logger.warn({ code, message }, 'work of the server failed');
      });
    }
  };
  return {
    operations: {
      beginDrill: async (wish) => (await beginDrill(await request(), wish)).id,
      endDrills: async () => {
        await endDrills(await request());
      },
      redecideSoon() {
        isWanted = true;
        wake();
      },
    },
    async run(signal) {
      while (!signal.aborted) {
        await tick();
        const woken = new AbortController();
        wake = () => woken.abort();
        await clock.sleep(TICK_MS, AbortSignal.any([signal, woken.signal])).catch(() => undefined);
      }
    },
  };
}
