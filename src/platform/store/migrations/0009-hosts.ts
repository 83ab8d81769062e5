import { createTable, type Migration } from './definition.ts';

/** Agents on machines: who may speak, and what each said last. */
export const hosts: Migration = {
  name: '0009-hosts',
  async up(db, engine) {
    await createTable(db, engine, 'agent_secret', {
      columns: {
        digest: 'text',
        uses_left: 'integer',
        account_id: 'text',
        made_by: 'text',
        made_at: 'text',
        expires_at: 'text',
      },
      key: ['digest'],
    });
    await createTable(db, engine, 'agent', {
      columns: {
        id: 'text',
        machine: 'text',
        public_key: 'text',
        account_id: 'text',
        name: 'text',
        created_at: 'text',
        enrolled_at: 'text',
        revoked_at: 'text?',
        minute: 'integer',
        reports: 'integer',
      },
      key: ['id'],
    });
    await createTable(db, engine, 'host', {
      columns: {
        entity: 'text',
        agent_id: 'text',
        name: 'text',
        account_id: 'text',
        region: 'text',
        claimed: 'text',
        doubt: 'text',
        os: 'text',
        kernel: 'text',
        agent_version: 'text',
        first_seen_at: 'text',
        last_seen_at: 'text',
        observed_at: 'text',
        clock_ahead: 'integer',
        sequence: 'integer',
        lost_looks: 'integer',
        processes: 'integer',
        listeners: 'integer',
        open_ports: 'integer',
        to_restart: 'integer',
        hardening_failures: 'integer',
        missed: 'integer',
        sight: 'text',
        databases: 'text',
        corrected: 'text',
        report: 'blob',
      },
      key: ['entity'],
      indexes: [['account_id', 'entity'], ['agent_id']],
    });
    await createTable(db, engine, 'agent_server_key', {
      columns: { name: 'text', public_key: 'text', private_key: 'text' },
      key: ['name'],
    });
    await createTable(db, engine, 'agent_challenge', {
      columns: { digest: 'text', expires_at: 'text' },
      key: ['digest'],
      indexes: [['expires_at']],
    });
    await createTable(db, engine, 'agent_token', {
      columns: { digest: 'text', agent_id: 'text', expires_at: 'text' },
      key: ['digest'],
      indexes: [['agent_id'], ['expires_at']],
    });
  },
};
