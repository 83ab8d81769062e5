import { createTable, type Migration } from './definition.ts';

/** Statements about vulnerabilities that are believed. */
export const statements: Migration = {
  name: '0011-statements',
  async up(db, engine) {
    await createTable(db, engine, 'vex_statement', {
      columns: {
        id: 'text',
        document: 'text',
        vulnerability: 'text',
        status: 'text',
        approved_by: 'text',
        kept_at: 'text',
        until: 'text',
        body: 'text',
      },
      key: ['id'],
      indexes: [['vulnerability'], ['document']],
    });
  },
};
