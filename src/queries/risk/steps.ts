import {
  ALL_ACCOUNTS,
  type ChangeCause,
  type FindingState,
  type RiskDay,
  riskCause,
  riskDays,
  type RiskStep,
} from '#findings';
import { severityOfRank } from '#kernel';
import type { Store } from '#platform/store';

export interface RiskRange {
  /** The day before which everything is read. */
  readonly until: string;
  readonly account?: string | undefined;
}

/** Every day on which something changed, from the first of all: what is read grows with the runs and not with the findings. */
export async function readRiskDays(store: Store, { until, account }: RiskRange): Promise<readonly RiskDay[]> {
  const rows = await store.db
    .selectFrom('risk_step')
    .select([...KIND, (e) => e.fn.sum('findings').as('findings')])
    .where('day', '<', until)
    .where('account_id', '=', account ?? ALL_ACCOUNTS)
    .groupBy(KIND)
    .execute();
  return riskDays(rows.map(toStep));
}

const KIND = ['day', 'from_state', 'to_state', 'cause', 'by', 'severity_from', 'severity_to'] as const;

/** Alike steps of some findings as they are stored. */
interface StepRow {
  readonly day: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly cause: string;
  readonly by: string;
  readonly severity_from: number;
  readonly severity_to: number;
  readonly findings: number | string | bigint;
}

function toStep(row: StepRow): RiskStep {
  return {
    day: row.day,
    from: (row.from_state === '' ? undefined : row.from_state) as FindingState | undefined,
    to: row.to_state as FindingState,
    cause: riskCause(row.cause as ChangeCause, row.by),
    severityFrom: severityOfRank(row.severity_from),
    severityTo: severityOfRank(row.severity_to),
    findings: Number(row.findings),
  };
}
