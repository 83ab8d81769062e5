import type { ReportAnswer } from '#estate/agents/wire';
import { Fault } from '#kernel';
import type { Agent } from './agent.ts';
import type { KeptInventory } from './inventory.ts';
import { packRequest } from './request.ts';
import type { Session } from './session.ts';
import { RUN_TEXTS } from './texts.ts';

/** Sends what waits, the oldest first. */
export interface Sender {
  /** Sends one look. Undefined when none waits, or when this one is never taken and was thrown away. Faults as of `Session`. */
  sendFirst(session: Session): Promise<ReportAnswer | undefined>;
}

export function createSender(agent: Agent): Sender {
  const { outbox, progress, inventory, world } = agent;
  let isWanted = false;
  /** An inventory that the server did not take. */
  let refused: string | undefined;

  const dueInventory = (isLast: boolean): KeptInventory | undefined => {
    const current = inventory.current();
    // What is installed now goes with the look of now, not with those that waited.
    if (current === undefined || !isLast || current.digest === refused) return undefined;
    return isWanted || current.digest !== progress.inventory ? current : undefined;
  };

  return {
    async sendFirst(session) {
      const look = await outbox.first();
      if (look === undefined) return undefined;
      const { sequence, json, isLast } = look;
      const due = dueInventory(isLast);
      try {
        const parts = { sequence, look: json, ...(due === undefined ? {} : { inventory: due }) };
        const answer = await session.report(packRequest(agent, parts));
        await outbox.remove(sequence);
        isWanted = answer.wantsInventory;
        if (due !== undefined) {
          progress.inventory = due.digest;
          await agent.saveProgress();
        }
        return answer;
      } catch (thrown) {
        if (!(thrown instanceof Fault) || thrown.code !== 'bad-input') throw thrown;
        world.say(due === undefined ? RUN_TEXTS.refused : RUN_TEXTS.inventoryRefused, {
          reason: thrown.message,
          mend: thrown.mend,
        });
        if (due === undefined) {
          progress.dropped += 1;
          await outbox.remove(sequence);
        } else refused = due.digest;
        return undefined;
      }
    },
  };
}
