import { createIndex, createTable, type Migration } from './definition.ts';

/** What software is on what, as each source last said. */
export const software: Migration = {
  name: '0008-software',
  async up(db, engine) {
    await createTable(db, engine, 'software_inventory', {
      columns: {
        digest: 'text',
        packages: 'integer',
        problems: 'integer',
        os_id: 'text',
        os_version: 'text',
        body: 'blob',
      },
      key: ['digest'],
    });
    await createTable(db, engine, 'software_holding', {
      columns: {
        entity: 'text',
        source: 'text',
        account_id: 'text',
        region: 'text',
        resource_type: 'text',
        name: 'text',
        digest: 'text',
        revision: 'text',
        taken_at: 'text',
        confirmed_at: 'text',
      },
      key: ['entity', 'source'],
      indexes: [['account_id', 'entity'], ['digest']],
    });
    // Who has a vulnerability is asked by its name.
    await createIndex(db, 'finding', 'rule_discriminator', ['rule', 'discriminator']);
  },
};
