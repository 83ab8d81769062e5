import { createTable, type Migration } from './definition.ts';

/** The queue of what has to be looked at again. */
export const changes: Migration = {
  name: '0012-changes',
  async up(db, engine) {
    await createTable(db, engine, 'change', {
      columns: {
        id: 'text',
        source: 'text',
        what: 'text',
        account_id: 'text',
        region: 'text',
        target: 'text',
        detail: 'text',
        times: 'integer',
        arrived_at: 'text',
        at: 'text',
      },
      key: ['id'],
      indexes: [['account_id'], ['arrived_at']],
    });
  },
};
