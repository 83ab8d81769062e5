import { type Kysely, sql } from 'kysely';
import type { Dialect } from './store.ts';
import type { Tables } from './tables.ts';

const RULE = 'packages-without-known-vulnerabilities';

const COLUMNS = 'day, account_id, from_state, to_state, cause, by_text, severity_from, severity_to';

/** A member of the JSON that a column holds; only rows whose text has it are read. */
const member = { sqlite: jsonOfSqlite, postgres: jsonOfPostgres };

/** Counts every history row of vulnerabilities into an empty `risk_step`: what runs count as they write. */
export async function countRiskHistory(db: Kysely<Tables>, engine: Dialect['engine']): Promise<void> {
  const json = member[engine];
  // Each change of a severity names the one before: it is what the next one names, and the finding's own at the end.
  const later = `(select ${rankOf(json('n.params', 'severityFrom'))} from finding_change n
    where n.finding_id = c.finding_id and n.sequence > c.sequence and n.params like '%"severityFrom":%'
    order by n.sequence limit 1)`;
  await sql
    .raw(
      `insert into risk_step
      select 'earlier', 0, row_number() over (order by ${COLUMNS}), ${COLUMNS}, count(*) from (
        select day, account_id, from_state, to_state, cause, by_text,
          coalesce(own, severity_to) as severity_from, severity_to
        from (
          select substr(c.at, 1, 10) as day, f.account_id, coalesce(c.from_state, '') as from_state, c.to_state,
            c.cause, coalesce(${json('c.params', 'by')}, '') as by_text,
            ${rankOf(json('c.params', 'severityFrom'))} as own, coalesce(${later}, f.severity) as severity_to
          from finding f join finding_change c on c.finding_id = f.id where f.rule = '${RULE}'
        ) as told
      ) as steps group by ${COLUMNS}`,
    )
    .execute(db);
  const total = COLUMNS.replace('account_id', "''").replace('by_text', '"by"');
  const kind = total.replace("'', ", '');
  await sql
    .raw(
      `insert into risk_step
      select 'earlier', 1, row_number() over (order by ${kind}), ${total}, sum(findings)
      from risk_step group by ${kind}`,
    )
    .execute(db);
}

function jsonOfSqlite(column: string, name: string): string {
  return `case when ${column} like '%"${name}":%' then json_extract(${column}, '$.${name}') end`;
}

function jsonOfPostgres(column: string, name: string): string {
  return `case when ${column} like '%"${name}":%' then ${column}::json ->> '${name}' end`;
}

function rankOf(text: string): string {
  const ranks = ['informational', 'low', 'medium', 'high', 'critical'];
  return `case ${text} ${ranks.map((name, rank) => `when '${name}' then ${rank}`).join(' ')} end`;
}
