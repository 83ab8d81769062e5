import type { FindingState } from '#findings';
import type { TextParams } from '#kernel';

/** One history row of a run with what the planner needs of its finding, as the run left it. */
export interface RunChange {
  readonly findingId: string;
  readonly sequence: number;
  readonly from: FindingState | undefined;
  readonly to: FindingState;
  /** Old and new values of what changed: `severityFrom`, `ownerFrom`, `dueFrom`, `outcomeFrom`… */
  readonly params: TextParams;
  readonly actionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly source: string;
  /** 0 … 4, after the run. */
  readonly severity: number;
  readonly dueAt: string;
}

/** What active findings of one action add up to. */
export interface ActionSum {
  readonly active: number;
  /** Highest severity; -1 without active findings. */
  readonly severity: number;
  /** Earliest due date; '' without active findings. */
  readonly due: string;
}

export const NOTHING: ActionSum = { active: 0, severity: -1, due: '' };

/** Adding up in any order gives the same. */
export function addSums(a: ActionSum, b: ActionSum): ActionSum {
  return {
    active: a.active + b.active,
    severity: Math.max(a.severity, b.severity),
    due: a.due === '' || (b.due !== '' && b.due < a.due) ? b.due : a.due,
  };
}
