import { sql } from 'kysely';
import { createIndex, createTable, type Migration, type TableDefinition } from './definition.ts';

/** What the daily work adds to a finding. */
const FINDING_COLUMNS = [
  `source text{C} not null default 'yagura'`,
  `stage text{C} not null default 'new'`,
  `assignee text{C} not null default ''`,
  `snoozed_until text{C}`,
  `stage_at text{C}`,
  `side text{C} not null default 'security'`,
  `base_severity integer not null default 0`,
  `suppressed_by text{C} not null default ''`,
];

/** What earlier versions knew under another name: the rule's own severity, and the entry inside the suppression. */
const ENTRY = { sqlite: `json_extract(suppression, '$.entry')`, postgres: `suppression::json ->> 'entry'` } as const;

/** The order of the findings list and what it is filtered by besides: see `0002-findings-list`. */
const ORDER = ['severity desc', 'due_at', 'id'];
const FACETS = ['state', 'rule', 'account_id', 'owner', 'region', 'resource_type', 'outcome'];

/** Columns that lead an index of their own, with what SQLite's planner is told: rows, then rows per distinct prefix. */
const LEADS: Readonly<Record<string, string>> = {
  stage: '1000000 200000 40000',
  source: '1000000 100000 20000',
  assignee: '1000000 8334 1667',
  suppressed_by: '1000000 5000 1000',
};

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
      kind: 'text',
      account_id: 'text',
      region: 'text',
      resource_arn: 'text',
      resource: 'text',
      discriminator: 'text',
      severity: 'integer',
      status: 'text',
      title: 'text',
      first_seen_at: 'text',
      updated_at: 'text',
      digest: 'text',
      raw: 'blob',
    },
    key: ['id'],
    indexes: [['finding_id'], ['source', 'account_id', 'status']],
  },
  source_unsettled: { columns: { finding_id: 'text' }, key: ['finding_id'], keyed: true },
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
      kind: 'text',
      severity: 'integer',
      notice: 'text',
      state: 'text',
      attempts: 'integer',
      created_at: 'text',
      next_at: 'text',
      sent_at: 'text?',
      error: 'text',
      external_id: 'text',
      parts_sent: 'integer',
      in_doubt: 'integer',
      bundle: 'text',
    },
    key: ['id'],
    indexes: [
      ['state', 'next_at'],
      ['route', 'state', 'next_at'],
      ['route', 'sent_at'],
      ['created_at desc', 'id'],
      ['subject_id'],
    ],
  },
  message_thread: {
    columns: { route: 'text', subject_id: 'text', external_id: 'text', state: 'text', changed_at: 'text' },
    key: ['route', 'subject_id'],
  },
  score: {
    columns: {
      scope: 'text',
      standard: 'text',
      measure: 'text',
      number: 'integer',
      run_id: 'text',
      at: 'text',
      passed: 'integer',
      failed: 'integer',
      unknown: 'integer',
      excepted: 'integer',
      no_data: 'integer',
      disabled: 'integer',
    },
    key: ['scope', 'standard', 'measure', 'number'],
    indexes: [['number']],
  },
  score_state: {
    columns: { number: 'integer', run_id: 'text', at: 'text', digest: 'text', content: 'blob' },
    key: ['number'],
    indexes: [['run_id'], ['at']],
  },
  score_ledger: {
    columns: {
      scope: 'text',
      standard: 'text',
      measure: 'text',
      number: 'integer',
      sequence: 'integer',
      run_id: 'text',
      at: 'text',
      cause: 'text',
      rule: 'text',
      account_id: 'text',
      numerator: 'text',
      denominator: 'text',
      params: 'text',
    },
    key: ['scope', 'standard', 'measure', 'number', 'sequence'],
    indexes: [['run_id'], ['number']],
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
    await sql.raw('update "finding" set "base_severity" = "severity"').execute(db);
    await sql
      .raw(`update "finding" set "suppressed_by" = coalesce(${ENTRY[engine]}, '') where "suppression" is not null`)
      .execute(db);
    for (const [lead, stat] of Object.entries(LEADS)) {
      await createIndex(db, 'finding', lead, [lead, ...ORDER, ...FACETS]);
      if (engine === 'sqlite') await fixPlan(db, lead, `${stat} 1 1 1 1 1 1 1 1 1`);
    }
    if (engine === 'sqlite') await sql.raw('analyze sqlite_schema').execute(db);
  },
};

/** See `0002-findings-list`: good plans from the first row on. */
async function fixPlan(db: Parameters<Migration['up']>[0], label: string, stat: string): Promise<void> {
  const values = `('finding', 'finding_by_${label}', '${stat}')`;
  await sql.raw(`insert into sqlite_stat1 (tbl, idx, stat) values ${values}`).execute(db);
}
