import { createTable, type Migration, type TableDefinition } from './definition.ts';

const TABLES: Readonly<Record<string, TableDefinition>> = {
  knowledge_pack: {
    columns: {
      kind: 'text',
      id: 'text',
      title: 'text',
      severity: 'text',
      variants: 'integer',
      requests: 'integer',
      unresolved: 'integer',
      omitted: 'integer',
      digest: 'text',
      revision: 'text',
      built_at: 'text',
      body: 'blob',
    },
    key: ['kind', 'id'],
  },
  knowledge_collection: {
    columns: {
      kind: 'text',
      revision: 'text',
      licence: 'text',
      licence_digest: 'text',
      files: 'integer',
      rendered: 'integer',
      packs: 'integer',
      refused: 'text',
      digest: 'text',
      updated_at: 'text',
    },
    key: ['kind'],
  },
};

/** Knowledge from outside: how known vulnerabilities are exploited. */
export const knowledge: Migration = {
  name: '0005-knowledge',
  async up(db, engine) {
    for (const [name, table] of Object.entries(TABLES)) await createTable(db, engine, name, table);
  },
};
