import { sql } from 'kysely';
import { createIndex, createTable, type Migration, type TableDefinition } from './definition.ts';

/** What the daily work adds to a finding. */
const FINDING_COLUMNS = [
  `source text{C} not null default 'yagura'`,
  `stage text{C} not null default 'new'`,
  `assignee text{C} not null default ''`,
  `snoozed_until text{C}`,
];

const TABLES: Readonly<Record<string, TableDefinition>> = {
  case_change: {
    columns: {
      finding_id: 'text',
      sequence: 'integer',
      at: 'text',
      by: 'text',
      kind: 'text',
      from_value: 'text',
      to_value: 'text',
      note: 'text',
    },
    key: ['finding_id', 'sequence'],
    indexes: [['at']],
  },
  exception: {
    columns: {
      id: 'text',
      state: 'text',
      scope: 'text',
      reason: 'text',
      asked_by: 'text',
      asked_at: 'text',
      decided_by: 'text?',
      decided_at: 'text?',
      decision_note: 'text',
      until: 'text',
      compensating: 'text?',
      covered_at_approval: 'integer',
      covered: 'integer',
      health: 'text',
      changed_at: 'text',
    },
    key: ['id'],
    indexes: [['state', 'until']],
  },
  saved_view: {
    columns: {
      id: 'text',
      owner: 'text',
      name: 'text',
      filter: 'text',
      sort: 'text',
      shared: 'integer',
      changed_at: 'text',
    },
    key: ['id'],
    indexes: [['owner', 'name']],
  },
  drill: {
    columns: {
      id: 'text',
      state: 'text',
      started_at: 'text',
      started_by: 'text',
      owner: 'text',
      severity: 'integer',
      finding_id: 'text',
      deadline: 'text',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    key: ['id'],
    indexes: [['started_at']],
  },
  drill_hop: {
    columns: { drill_id: 'text', sequence: 'integer', hop: 'text', at: 'text', detail: 'text' },
    key: ['drill_id', 'sequence'],
  },
  source_finding: {
    columns: {
      id: 'text',
      source: 'text',
      uid: 'text',
      finding_id: 'text',
      rule: 'text',
      account_id: 'text',
      region: 'text',
      resource_arn: 'text',
      severity: 'integer',
      status: 'text',
      title: 'text',
      first_seen_at: 'text',
      updated_at: 'text',
      raw: 'blob',
    },
    key: ['id'],
    indexes: [['finding_id'], ['source', 'status'], ['resource_arn']],
  },
  source_rule: {
    columns: {
      id: 'text',
      source: 'text',
      title: 'text',
      why: 'text',
      mend: 'text',
      severity: 'integer',
      answers: 'text',
      url: 'text',
    },
    key: ['id'],
  },
  message: {
    columns: {
      id: 'text',
      route: 'text',
      channel: 'text',
      key: 'text',
      subject_kind: 'text',
      subject_id: 'text',
      notice: 'text',
      state: 'text',
      attempts: 'integer',
      created_at: 'text',
      next_at: 'text',
      sent_at: 'text?',
      error: 'text',
      external_id: 'text',
    },
    key: ['id'],
    indexes: [['state', 'next_at'], ['created_at desc', 'id'], ['subject_id']],
  },
  message_thread: {
    columns: { route: 'text', subject_id: 'text', external_id: 'text', state: 'text', changed_at: 'text' },
    key: ['route', 'subject_id'],
  },
  score: {
    columns: {
      scope: 'text',
      standard: 'text',
      run_id: 'text',
      at: 'text',
      passed: 'integer',
      failed: 'integer',
      unknown: 'integer',
      no_data: 'integer',
      disabled: 'integer',
    },
    key: ['scope', 'standard', 'run_id'],
    indexes: [['scope', 'standard', 'at']],
  },
  score_state: {
    columns: { run_id: 'text', at: 'text', content: 'blob' },
    key: ['run_id'],
    indexes: [['at']],
  },
  score_ledger: {
    columns: {
      scope: 'text',
      standard: 'text',
      run_id: 'text',
      sequence: 'integer',
      at: 'text',
      cause: 'text',
      rule: 'text',
      account_id: 'text',
      numerator: 'text',
      denominator: 'text',
      params: 'text',
    },
    key: ['scope', 'standard', 'run_id', 'sequence'],
    indexes: [['at']],
  },
};

/** The daily work: process, exceptions, findings of other products, messages, drills, scores. */
export const operations: Migration = {
  name: '0004-operations',
  async up(db, engine) {
    const collation = engine === 'postgres' ? ' collate "C"' : '';
    for (const column of FINDING_COLUMNS) {
      await sql.raw(`alter table "finding" add column ${column.replace('{C}', collation)}`).execute(db);
    }
    for (const [name, table] of Object.entries(TABLES)) await createTable(db, engine, name, table);
    await sql.raw('create unique index "message_once" on "message" ("route", "key")').execute(db);
    await createIndex(db, 'finding', 'stage', ['stage', 'severity desc', 'due_at', 'id']);
    await createIndex(db, 'finding', 'source', ['source', 'severity desc', 'due_at', 'id']);
    await createIndex(db, 'finding', 'assignee', ['assignee', 'severity desc', 'due_at', 'id']);
  },
};
