import { parseReport, readReport } from '#estate/agents';
import type { EnrolAnswer, EnrolRequest, ReportAnswer, TokenAnswer, TokenRequest } from '#estate/agents/wire';
import { epochMs } from '#kernel';
import type { Clock } from '#platform/runtime';
import type { Row, Store } from '#platform/store';
import { newChallenge } from './challenge.ts';
import { enrolAgent } from './enrol.ts';
import { createGate } from './gate.ts';
import { createInstanceFinder } from './instances.ts';
import { REPORTS_PER_MINUTE } from './limits.ts';
import { serverKey } from './server-key.ts';
import { keepReport, lastReport } from './take-report.ts';
import { agentOfToken, grantToken } from './token.ts';

/**
 * Why a report is not taken: `busy`: the server cannot follow; `too-many`: of this agent in this minute; `unreadable`: it
 * is none; `other-machine`: it speaks of another machine than was enrolled.
 */
export type NotTaken = 'busy' | 'too-many' | 'unreadable' | 'other-machine';

/** Where agents are received. */
export interface AgentDesk {
  enrol(request: EnrolRequest): Promise<EnrolAnswer | undefined>;
  challenge(): Promise<string>;
  token(request: TokenRequest): Promise<TokenAnswer | undefined>;
  /** The agent behind a bearer's token. */
  agentOf(token: string): Promise<Row<'agent'> | undefined>;
  /** Takes a report; `unpack` is called only when it is its turn. What `unpack` throws is thrown. */
  take(agent: Row<'agent'>, unpack: () => Promise<Uint8Array>): Promise<ReportAnswer | NotTaken>;
}

export function createAgentDesk(store: Store, clock: Clock): AgentDesk {
  const gate = createGate(clock);
  const instances = createInstanceFinder(store);
  return {
    enrol: (request) => enrolAgent(store, clock, request),
    challenge: async () => newChallenge(clock.now(), await serverKey(store.db)),
    token: (request) => grantToken(store, clock, request),
    agentOf: (token) => agentOfToken(store.db, token, clock.now()),
    async take(agent, unpack) {
      if (!(await countReport(store, clock, agent.id))) return 'too-many';
      const taken = await gate.run(async () => {
        const at = clock.now();
        const before = await lastReport(store.db, agent.id);
        const read = readReport(parseReport(await unpack()), at, before?.observed_at as typeof at | undefined);
        if (read === undefined) return 'unreadable';
        const { machine, instanceId, accountId, region } = read.report.identity;
        if (machine !== undefined && machine !== agent.machine) return 'other-machine';
        const found =
          instanceId === undefined ? { isWhole: true } : await (await instances()).find(instanceId, accountId, region);
        return keepReport(store, { agent, read, at, found });
      });
      if (typeof taken === 'string') return taken;
      return { accepted: true, nextInSeconds: gate.nextInSeconds(), ...taken };
    },
  };
}

/** Counts a report of an agent; false when there were too many of it in this minute. */
async function countReport(store: Store, clock: Clock, agentId: string): Promise<boolean> {
  const minute = Math.floor(epochMs(clock.now()) / 60_000);
  const row = await store.db
    .updateTable('agent')
    .set(({ eb }) => ({
      minute,
      reports: eb
        .case()
        .when('minute', '=', minute)
        .then(eb('reports', '+', 1))
        .else(1)
        .end(),
    }))
    .where('id', '=', agentId)
    .returning('reports')
    .executeTakeFirst();
  return row !== undefined && row.reports <= REPORTS_PER_MINUTE;
}
