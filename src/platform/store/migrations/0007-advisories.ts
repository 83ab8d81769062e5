import { createTable, type Migration, type TableDefinition } from './definition.ts';

const TABLES: Readonly<Record<string, TableDefinition>> = {
  advisory: {
    columns: {
      source: 'text',
      feed: 'text',
      id: 'text',
      modified_at: 'text?',
      withdrawn: 'integer',
      digest: 'text',
      written_at: 'text',
      body: 'blob',
    },
    key: ['source', 'feed', 'id'],
    indexes: [['id']],
  },
  advisory_alias: {
    columns: { alias: 'text', source: 'text', feed: 'text', id: 'text' },
    key: ['alias', 'source', 'feed', 'id'],
    keyed: true,
  },
  advisory_index: {
    columns: {
      source: 'text',
      feed: 'text',
      ecosystem: 'text',
      packages: 'integer',
      entries: 'integer',
      digest: 'text',
      body: 'blob',
    },
    key: ['source', 'feed', 'ecosystem'],
  },
  advisory_feed: {
    columns: {
      source: 'text',
      feed: 'text',
      state: 'text',
      url: 'text',
      etag: 'text?',
      last_modified: 'text?',
      content_digest: 'text?',
      reader: 'text',
      as_of: 'text?',
      fetched_at: 'text?',
      changed_at: 'text?',
      whole_at: 'text?',
      advisories: 'integer',
      facts: 'integer',
      problems: 'text',
      failure: 'text?',
    },
    key: ['source', 'feed'],
  },
  intelligence: {
    columns: { source: 'text', feed: 'text', part: 'text', facts: 'integer', digest: 'text', body: 'blob' },
    key: ['source', 'feed', 'part'],
  },
};

/** Advisories of all sources, the index that packages are matched by, and what is known of exploitation. */
export const advisories: Migration = {
  name: '0007-advisories',
  async up(db, engine) {
    for (const [name, table] of Object.entries(TABLES)) await createTable(db, engine, name, table);
  },
};
