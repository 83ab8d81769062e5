import type { AgentList } from '#api/contract';
import type { Store } from '#platform/store';

export interface AgentsQuestion {
  readonly limit: number;
  /** How many come before the first. */
  readonly skip: number;
}

/** Agents that were enrolled, whether they ever reported or not, the newest first. */
export async function listAgents(store: Store, { limit, skip }: AgentsQuestion): Promise<AgentList> {
  const rows = await store.db
    .selectFrom('agent')
    .leftJoin('host', 'host.agent_id', 'agent.id')
    .select(['agent.id', 'agent.name', 'agent.account_id', 'agent.created_at', 'agent.enrolled_at', 'agent.revoked_at'])
    .select('host.entity')
    .orderBy('agent.enrolled_at', 'desc')
    .orderBy('agent.id')
    .limit(limit)
    .offset(skip)
    .execute();
  const { n } = await store.db
    .selectFrom('agent')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      accountId: row.account_id,
      createdAt: row.created_at,
      enrolledAt: row.enrolled_at,
      ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
      ...(row.entity === null ? {} : { entity: row.entity }),
    })),
    total: Number(n),
  };
}
