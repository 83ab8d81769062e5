import { createTable, type Migration } from './definition.ts';

/** Services and their calls, as traces tell of them. */
export const traces: Migration = {
  name: '0010-traces',
  async up(db, engine) {
    await createTable(db, engine, 'traced_service', {
      columns: {
        id: 'text',
        name: 'text',
        namespace: 'text',
        first_seen_at: 'text',
        last_seen_at: 'text',
        requests: 'integer',
        public_requests: 'integer',
        last_public_at: 'text?',
        public_client: 'text?',
        public_proof: 'text?',
        criticality: 'text?',
      },
      key: ['id'],
      indexes: [['last_seen_at']],
    });
    await createTable(db, engine, 'traced_trait', {
      columns: { service: 'text', kind: 'text', id: 'text', body: 'text', last_seen_at: 'text' },
      key: ['service', 'kind', 'id'],
      indexes: [['last_seen_at']],
    });
    await createTable(db, engine, 'traced_call', {
      columns: {
        id: 'text',
        caller: 'text',
        kind: 'text',
        called: 'text',
        system: 'text?',
        address: 'text?',
        port: 'integer',
        receives: 'integer',
        calls: 'integer',
        first_seen_at: 'text',
        last_seen_at: 'text',
      },
      key: ['id'],
      indexes: [['last_seen_at'], ['caller']],
    });
  },
};
