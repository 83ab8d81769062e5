import { severityOfRank, type TextParams } from '#kernel';
import type { Row } from '#platform/store';
import type { ChangeCause } from './finding.ts';

type FindingRow = Row<'finding'>;

/**
 * Why the decision on a finding that is seen (or not seen) changed: the first that holds, the weightiest first, so that
 * one run adds at most one history row to a finding. Undefined when only facts changed. `lapse` says why what hid it
 * does not hide it any more.
 */
export function changeCause(
  before: FindingRow | undefined,
  after: FindingRow,
  lapse: TextParams = {},
): ChangeCause | undefined {
  if (!before) return 'first-seen';
  if (before.state === 'fixed' || before.state === 'gone') return 'seen-again';
  if (before.state !== after.state) {
    if (after.state === 'suppressed') return 'suppressed-by-policy';
    if (before.state === 'suppressed') {
      return lapse['control'] === undefined ? 'suppression-ended' : 'compensating-control-failed';
    }
    return after.state === 'not-looked-at' ? 'sight-lost' : 'sight-restored';
  }
  if (before.outcome !== after.outcome) return after.outcome === 'unknown' ? 'sight-lost' : 'sight-restored';
  if (before.severity !== after.severity) return 'severity-changed';
  if (before.reason_code !== after.reason_code) return 'facts-changed';
  if (before.owner !== after.owner) return 'owner-changed';
  if (before.due_at !== after.due_at) return 'due-changed';
  return undefined;
}

/**
 * Old and new value of every decision that changed: `severityFrom`, `severityTo`, `ownerFrom`… `by` says what was behind
 * it, as far as it is known: of a finding that is new or comes back what its rule says of its news (the reason's parameter
 * `through`), of a severity `policy` or the names of the reason's parameters that changed with it.
 */
export function decisionParams(before: FindingRow | undefined, after: FindingRow): TextParams {
  const params: Record<string, string> = {};
  if (!before || before.state === 'fixed' || before.state === 'gone') {
    const { through } = JSON.parse(after.reason_params) as TextParams;
    if (typeof through === 'string') params['by'] = through;
  } else if (before.severity !== after.severity) {
    const by = before.base_severity === after.base_severity ? 'policy' : changedNames(before, after);
    if (by !== '') params['by'] = by;
  }
  if (!before) return params;
  const note = (name: string, from: string, to: string) => {
    if (from === to) return;
    params[`${name}From`] = from;
    params[`${name}To`] = to;
  };
  note('outcome', before.outcome, after.outcome);
  note('severity', severityOfRank(before.severity), severityOfRank(after.severity));
  note('reason', before.reason_code, after.reason_code);
  note('owner', before.owner, after.owner);
  note('due', before.due_at, after.due_at);
  return params;
}

function changedNames(before: FindingRow, after: FindingRow): string {
  const [was, is] = [before, after].map(({ reason_params }) => JSON.parse(reason_params) as TextParams);
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...names]
    .filter((name) => was?.[name] !== is?.[name])
    .toSorted()
    .join(' ');
}
