import { createTable, type Migration } from './definition.ts';

/** What the internet reaches, as the last analysis saw it. */
export const exposures: Migration = {
  name: '0006-exposures',
  async up(db, engine) {
    await createTable(db, engine, 'exposure', {
      columns: {
        id: 'text',
        resource_arn: 'text',
        resource_type: 'text',
        resource_name: 'text',
        account_id: 'text',
        account_name: 'text',
        region: 'text',
        entrance_arn: 'text',
        entrance_type: 'text',
        entrance_name: 'text',
        outcome: 'text',
        breadth: 'text',
        breadth_rank: 'integer',
        cover: 'text',
        web_acls: 'text',
        authentication: 'text',
        ports: 'text',
        finding_id: 'text',
        since: 'text',
        first_look: 'integer',
        history: 'text',
        digest: 'text',
        body: 'text',
      },
      key: ['id'],
      indexes: [
        ['since desc', 'id'],
        ['resource_arn', 'id'],
        ['entrance_arn', 'id'],
        ['account_id', 'id'],
      ],
    });
    await createTable(db, engine, 'exposure_opening', {
      columns: {
        exposure_id: 'text',
        place: 'integer',
        protocol_from: 'integer',
        protocol_to: 'integer',
        port_from: 'integer',
        port_to: 'integer',
      },
      key: ['exposure_id', 'place'],
      keyed: true,
    });
  },
};
