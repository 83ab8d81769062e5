import type { Severity } from '#kernel';
import type { ForeignFinding } from '../contract.ts';
import { firstText, numberAt, textAt } from '../support/members.ts';
import { severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';

type Status = ForeignFinding['status'];

/** https://schema.ocsf.io/1.4.0/classes/compliance_finding: status_id (read 2026-11-26) */
const OF_STATUS: Readonly<Record<number, Status>> = { 3: 'suppressed', 4: 'fixed', 5: 'gone', 6: 'gone' };

/** compliance.status_id: 1 Pass, 2 Warning, 3 Fail. */
const OF_COMPLIANCE: Readonly<Record<number, Status>> = { 1: 'passed', 2: 'unknown', 3: 'open' };

/** compliance.status and Prowler's status_code. */
const OF_WORD: Readonly<Record<string, Status>> = {
  pass: 'passed',
  passed: 'passed',
  warning: 'unknown',
  not_available: 'unknown',
  manual: 'unknown',
};

/** Closing a finding is an activity of its own. */
const ACTIVITY_CLOSE = 3;

/** What the many states come to: a human's suppression first, then what was checked, then the state of the work. */
export function statusOfOcsf(record: unknown): Status {
  const status = OF_STATUS[numberAt(record, 'status_id') ?? -1];
  if (status === 'suppressed') return status;
  const checked =
    OF_COMPLIANCE[numberAt(record, 'compliance', 'status_id') ?? -1] ??
    word(firstText(textAt(record, 'compliance', 'status'), textAt(record, 'status_code')));
  if (checked === 'passed') return checked;
  const rc = /^(archived|resolved)$/i.exec(textAt(record, 'state'))?.[1]?.toLowerCase();
  if (rc) return rc === 'resolved' ? 'fixed' : 'gone';
  if (status) return status;
  if (numberAt(record, 'activity_id') === ACTIVITY_CLOSE) return 'fixed';
  return checked ?? 'open';
}

function word(text: string): Status | undefined {
  const key = text.toLowerCase();
  return Object.hasOwn(OF_WORD, key) ? OF_WORD[key] : undefined;
}

/** severity_id: 1 Informational … 5 Critical, 6 Fatal. */
const SEVERITY_IDS: readonly (Severity | undefined)[] = [
  undefined,
  'informational',
  'low',
  'medium',
  'high',
  'critical',
  'critical',
];

export function severityOfOcsf(record: unknown): Severity {
  return (
    SEVERITY_IDS[numberAt(record, 'severity_id') ?? 0] ?? severityOfWord(textAt(record, 'severity')) ?? UNTOLD_SEVERITY
  );
}
