import type { RuntimeReader, ServiceMap } from '#estate/model';
import type { Queryable } from '#platform/store';
import { HOST_COLUMNS, reportingHost, seenHost } from './host-row.ts';

const NO_SERVICES: ServiceMap = { services: [], calls: [] };

export interface RuntimeReaderInit {
  /** What traces tell; nothing when absent. */
  readonly services?: () => Promise<ServiceMap>;
}

/** Reads what runs: machines by their agents, services by the traces that `services` reads. */
export function createRuntimeReader(on: Queryable, { services }: RuntimeReaderInit = {}): RuntimeReader {
  return {
    async hosts(accountId) {
      const rows = await on
        .selectFrom('host')
        .select(HOST_COLUMNS)
        .where('account_id', '=', accountId)
        .orderBy('entity')
        .execute();
      return rows.map(reportingHost);
    },
    async host(entity) {
      const row = await on.selectFrom('host').selectAll().where('entity', '=', entity).executeTakeFirst();
      return row && seenHost(row);
    },
    services: async () => services?.() ?? NO_SERVICES,
  };
}
