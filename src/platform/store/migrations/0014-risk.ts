import { countRiskHistory } from '../risk-history.ts';
import { createTable, type Migration } from './definition.ts';

/** The steps of vulnerabilities counted by day, from what the history has of them so far. */
export const risk: Migration = {
  name: '0014-risk',
  async up(db, engine) {
    await createTable(db, engine, 'risk_step', {
      columns: {
        run_id: 'text',
        part: 'integer',
        number: 'integer',
        day: 'text',
        account_id: 'text',
        from_state: 'text',
        to_state: 'text',
        cause: 'text',
        by: 'text',
        severity_from: 'integer',
        severity_to: 'integer',
        findings: 'integer',
      },
      key: ['run_id', 'part', 'number'],
      indexes: [['account_id', 'day']],
    });
    await countRiskHistory(db, engine);
  },
};
