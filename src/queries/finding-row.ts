import { severityOfRank } from '#kernel';
import type { Row } from '#platform/store';
import type { FindingRow } from '#api/contract';
import { storedJson } from './stored-json.ts';

/** Columns a row of the findings list is made of: not evidence, tags or proofs, which are long. */
export const FINDING_ROW_COLUMNS = [
  'id',
  'rule',
  'outcome',
  'severity',
  'state',
  'account_id',
  'account_name',
  'region',
  'resource_type',
  'resource_arn',
  'resource_name',
  'discriminator',
  'reason_code',
  'reason_params',
  'owner',
  'due_at',
  'opened_at',
  'changed_at',
  'action_id',
  'source',
  'stage',
  'side',
  'assignee',
  'snoozed_until',
] as const satisfies readonly (keyof Row<'finding'>)[];

export function toFindingRow(row: Pick<Row<'finding'>, (typeof FINDING_ROW_COLUMNS)[number]>): FindingRow {
  return {
    id: row.id,
    rule: row.rule,
    outcome: row.outcome as FindingRow['outcome'],
    severity: severityOfRank(row.severity),
    state: row.state as FindingRow['state'],
    accountId: row.account_id,
    accountName: row.account_name,
    region: row.region,
    resourceType: row.resource_type,
    resourceArn: row.resource_arn,
    resourceName: row.resource_name,
    discriminator: row.discriminator,
    reason: { code: row.reason_code, params: storedJson(row.reason_params, `reason of finding ${row.id}`) },
    owner: row.owner,
    dueAt: row.due_at,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    actionId: row.action_id,
    source: row.source,
    stage: row.stage as FindingRow['stage'],
    side: row.side as FindingRow['side'],
    assignee: row.assignee,
    ...(row.snoozed_until === null ? {} : { snoozedUntil: row.snoozed_until }),
  };
}
