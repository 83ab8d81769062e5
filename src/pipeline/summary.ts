import type { ChangeCause, Written } from '#findings';
import { OUTCOMES, type Outcome } from '#kernel';
import type { Policy } from '#policy';
import type { AccountResult } from './engine.ts';
import type { GroupWritten } from './write-group.ts';

/** Oddities named in a summary; the rest is counted. */
const MAX_NAMED = 100;

export interface NamedOddity {
  readonly accountId: string;
  readonly code: string;
  /** User name, key id or event id. */
  readonly subject: string;
}

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
  /** What did not fit together or could not be read: how much, and the first hundred by name. */
  readonly oddities: { readonly total: number; readonly first: readonly NamedOddity[] };
  /** The thresholds the verdicts stand on. */
  readonly thresholds: Policy['thresholds'];
}

/** Adds up an analysis group by group. */
export function startSummary() {
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const changes: Partial<Record<ChangeCause, number>> = {};
  const written = { findings: 0, actions: 0, credentials: 0, facts: 0 };
  const first: NamedOddity[] = [];
  let odd = 0;
  let accounts = 0;
  let credentials = 0;
  const addChanges = (more: AnalysisSummary['changes']) => {
    for (const [cause, count] of Object.entries(more)) {
      changes[cause as ChangeCause] = (changes[cause as ChangeCause] ?? 0) + count;
    }
  };
  return {
    addResult({ accountId, tally, credentials: seen }: AccountResult) {
      const oddities = seen?.oddities ?? [];
      accounts += 1;
      odd += oddities.length;
      for (const { code, subject } of oddities.slice(0, MAX_NAMED - first.length))
        first.push({ accountId, code, subject });
      for (const counts of Object.values(tally)) for (const outcome of OUTCOMES) outcomes[outcome] += counts[outcome];
    },
    addReported(reported: Written) {
      written.findings += reported.findings;
      written.actions += reported.actions;
      addChanges(reported.changes);
    },
    addWritten(group: GroupWritten) {
      written.findings += group.findings;
      written.actions += group.actions;
      written.credentials += group.credentials.written;
      written.facts += group.facts;
      credentials += group.credentials.credentials;
      addChanges(group.changes);
    },
    end: (gaps: AnalysisSummary['gaps'], thresholds: Policy['thresholds']): AnalysisSummary => ({
      accounts,
      outcomes,
      credentials,
      changes,
      written,
      gaps,
      oddities: { total: odd, first },
      thresholds,
    }),
  };
}
