import type { ChangeCause, Tally } from '#findings';
import { OUTCOMES, type Outcome } from '#kernel';
import type { Policy } from '#policy';
import type { GroupWritten } from './write-group.ts';

/** What an analysis did, as it is kept with the run. */
export interface AnalysisSummary {
  /** Accounts looked at. */
  readonly accounts: number;
  /** Verdicts by outcome, those that passed included. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly credentials: number;
  /** History rows by cause; causes that did not happen are left out. */
  readonly changes: Readonly<Partial<Record<ChangeCause, number>>>;
  /** Rows really written or deleted; all 0 when nothing changed. */
  readonly written: {
    readonly findings: number;
    readonly actions: number;
    readonly credentials: number;
    readonly facts: number;
  };
  /** Parts in scope that are not complete, by state. */
  readonly gaps: Readonly<Record<string, number>>;
  /** The thresholds the verdicts stand on. */
  readonly thresholds: Policy['thresholds'];
}

/** Adds up an analysis group by group. */
export function startSummary() {
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const changes: Partial<Record<ChangeCause, number>> = {};
  const written = { findings: 0, actions: 0, credentials: 0, facts: 0 };
  let accounts = 0;
  let credentials = 0;
  return {
    addTally(tally: Tally) {
      accounts += 1;
      for (const counts of Object.values(tally)) for (const outcome of OUTCOMES) outcomes[outcome] += counts[outcome];
    },
    addWritten(group: GroupWritten) {
      written.findings += group.findings;
      written.actions += group.actions;
      written.credentials += group.credentials.written;
      written.facts += group.facts;
      credentials += group.credentials.credentials;
      for (const [cause, count] of Object.entries(group.changes)) {
        changes[cause as ChangeCause] = (changes[cause as ChangeCause] ?? 0) + count;
      }
    },
    end: (gaps: AnalysisSummary['gaps'], thresholds: Policy['thresholds']): AnalysisSummary => ({
      accounts,
      outcomes,
      credentials,
      changes,
      written,
      gaps,
      thresholds,
    }),
  };
}
