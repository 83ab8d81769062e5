import type { Severity } from '#kernel';
import type { ForeignFinding } from '../contract.ts';
import { numberAt, textAt } from '../support/members.ts';
import { ASFF_NORMALIZED, severityOfNumber, severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';

type Status = ForeignFinding['status'];

const OF_COMPLIANCE: Readonly<Record<string, Status>> = {
  PASSED: 'passed',
  WARNING: 'unknown',
  NOT_AVAILABLE: 'unknown',
  INFOED: 'unknown',
};

const OF_WORKFLOW: Readonly<Record<string, Status>> = { SUPPRESSED: 'suppressed', RESOLVED: 'fixed' };

const OF_INSPECTOR: Readonly<Record<string, Status>> = { CLOSED: 'fixed', SUPPRESSED: 'suppressed' };

/**
 * What a finding's many states come to: what Inspector says of itself; passed is passed though archived; a human's
 * suppression; the record's archive; a human's "resolved"; what could not be checked.
 */
export function statusOfAsff(finding: unknown): Status {
  const pick = (table: Readonly<Record<string, Status>>, ...path: string[]): Status | undefined => {
    const word = textAt(finding, ...path);
    return Object.hasOwn(table, word) ? table[word] : undefined;
  };
  const compliance = pick(OF_COMPLIANCE, 'Compliance', 'Status');
  const workflow = pick(OF_WORKFLOW, 'Workflow', 'Status');
  const inspector = pick(OF_INSPECTOR, 'ProductFields', 'aws/inspector/FindingStatus');
  if (inspector) return inspector;
  if (compliance === 'passed') return 'passed';
  if (textAt(finding, 'RecordState') === 'ARCHIVED') return 'gone';
  return workflow ?? compliance ?? 'open';
}

/** The label, else the normalised number. A passed control is INFORMATIONAL now: what it was stands in `Original`. */
export function severityOfAsff(finding: unknown): Severity {
  return (
    severityOfWord(textAt(finding, 'Severity', 'Label')) ??
    severityOfNumber(numberAt(finding, 'Severity', 'Normalized'), ASFF_NORMALIZED) ??
    severityOfWord(textAt(finding, 'FindingProviderFields', 'Severity', 'Label')) ??
    UNTOLD_SEVERITY
  );
}
