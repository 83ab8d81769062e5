import type { ReconcileContext, ReconcileRun } from '#findings';

/** The rules of our own that answer a control of Security Hub, by the control's id: `IAM.3`. */
export type OwnAnswers = ReadonlyMap<string, readonly string[]>;

/** What an import is made for: the moment, the decisions and the names; once per run. */
export interface JoinContext {
  readonly reconcile: Omit<ReconcileContext, 'rules' | 'sight'>;
  readonly ownAnswers: OwnAnswers;
  readonly run: ReconcileRun;
}
