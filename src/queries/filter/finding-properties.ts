import { FindingRow, FindingState, Side, Stage } from '#api/contract';
import type { Properties } from './property.ts';

/** What findings are filtered by. */
export const FINDING_PROPERTIES = {
  severity: { type: 'severity', columns: ['severity'], coarse: true },
  state: { type: 'choice', columns: ['state'], values: FindingState.options, coarse: true },
  outcome: { type: 'choice', columns: ['outcome'], values: FindingRow.shape.outcome.options, coarse: true },
  rule: { type: 'text', columns: ['rule'], indexed: true },
  account: { type: 'text', columns: ['account_id'] },
  accountName: { type: 'text', columns: ['account_name'], indexed: true },
  region: { type: 'text', columns: ['region'] },
  type: { type: 'text', columns: ['resource_type'] },
  resource: { type: 'text', columns: ['resource_arn'], indexed: true },
  name: { type: 'text', columns: ['resource_name'], indexed: true },
  owner: { type: 'text', columns: ['owner'], indexed: true },
  reason: { type: 'text', columns: ['reason_code'] },
  action: { type: 'text', columns: ['action_id'] },
  due: { type: 'date', columns: ['due_at'] },
  opened: { type: 'date', columns: ['opened_at'] },
  changed: { type: 'date', columns: ['changed_at'] },
  source: { type: 'text', columns: ['source'] },
  stage: { type: 'choice', columns: ['stage'], values: Stage.options, coarse: true },
  side: { type: 'choice', columns: ['side'], values: Side.options, coarse: true },
  assignee: { type: 'text', columns: ['assignee'] },
  /** `snoozed>=now`: silent at present. */
  snoozed: { type: 'date', columns: ['snoozed_until'], nullable: true },
  /** The policy entry or `exception/<id>` that hides it. */
  exception: { type: 'text', columns: ['suppressed_by'] },
  text: {
    type: 'search',
    columns: ['resource_name', 'resource_arn', 'discriminator', 'account_name', 'rule', 'owner'],
    indexed: true,
  },
} as const satisfies Properties;
