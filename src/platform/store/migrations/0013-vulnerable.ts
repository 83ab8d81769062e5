import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../store.ts';
import type { Tables } from '../tables.ts';
import { createIndex, createTable, type Migration } from './definition.ts';

/** What rows are added up and filtered by: an index that begins with what they are grouped by answers without the rows. */
const ADDED_UP = ['severity', 'urgency', 'due_at', 'exposure', 'exploited', 'fixable', 'account_id', 'types'];

/** By account all is counted in the order of the index, without sorting. */
const COUNTED = ['account_id', 'severity', 'urgency', 'exploited', 'exposure', 'fixable', 'due_at'];

/** A member of a finding's parameters as text. */
const MEMBER = {
  sqlite: (name: string) => `json_extract(reason_params, '$.${name}')`,
  postgres: (name: string) => `(reason_params::json ->> '${name}')`,
} as const;

const TRUE = { sqlite: '1', postgres: `'true'` } as const;
const FALSE = { sqlite: '0', postgres: `'false'` } as const;

/** Narrow rows behind the lists of vulnerabilities. */
export const vulnerable: Migration = {
  name: '0013-vulnerable',
  async up(db, engine) {
    const index = (label: string, columns: readonly string[]) => createIndex(db, 'vulnerable', label, columns);
    await createTable(db, engine, 'vulnerable', {
      columns: {
        finding_id: 'text',
        vulnerability: 'text',
        resource_arn: 'text',
        resource_name: 'text',
        account_id: 'text',
        action_id: 'text',
        severity: 'integer',
        urgency: 'integer',
        due_at: 'text',
        line: 'text',
        exposure: 'text',
        exploited: 'integer',
        fixable: 'integer',
        types: 'text',
      },
      key: ['finding_id'],
    });
    // The first of each group in line is its most urgent: one step along the index for each group.
    for (const group of ['vulnerability', 'resource_arn', 'action_id'])
      await index(group, [group, 'line', ...ADDED_UP]);
    await index('line', ['line', 'finding_id', 'resource_arn', 'vulnerability', 'account_id']);
    await index('place', ['resource_arn', 'vulnerability']);
    await index('account_id', COUNTED);
    // What another product says of a vulnerability on a resource is asked by both.
    await createIndex(db, 'source_finding', 'place', [
      'resource_arn',
      'rule',
      'source',
      'status',
      'kind',
      'account_id',
      'severity',
    ]);
    await fillVulnerable(db, engine);
  },
};

/** Makes the rows of what an older store holds already. */
export async function fillVulnerable(db: Kysely<Tables>, engine: Dialect['engine']): Promise<void> {
  const member = MEMBER[engine];
  const urgency = `case ${member('term')} when 'forensic-3d' then 4 when '3d' then 3 when '14d' then 2 when '60d' then 1 else 0 end`;
  const exploited = `case ${member('exploited')} when ${TRUE[engine]} then 1 else 0 end`;
  const exposure = `case ${member('exposed')} when ${TRUE[engine]} then 'internet' when ${FALSE[engine]} then 'internal-only' else 'unknown' end`;
  const columns = `id, discriminator, resource_arn, resource_name, account_id, action_id, severity, ${urgency} as urgency,
      due_at, ${exposure} as exposure, ${exploited} as exploited,
      case reason_code when 'fix-available' then 1 else 0 end as fixable, ' ' || coalesce(${member('types')}, '') || ' ' as types`;
  const line = `(4 - severity) || '' || case when exploited = 1 and exposure = 'internet' then '0' else '1' end
      || (4 - urgency) || ' ' || due_at`;
  await sql
    .raw(
      `insert into vulnerable select id, discriminator, resource_arn, resource_name, account_id, action_id, severity,
           urgency, due_at, ${line}, exposure, exploited, fixable, types
         from (select ${columns} from finding where rule = 'packages-without-known-vulnerabilities'
           and state in ('open', 'not-looked-at')) as own`,
    )
    .execute(db);
}
