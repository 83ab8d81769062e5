import { notUnderstood, reason } from '../reason.ts';
import { oneOf, type Shape, textOf } from '../shape.ts';
import { NO } from '../truth.ts';
import { type Condition, unknownBecause } from './inspection.ts';
import { labelQuery } from './labels.ts';

/** Labels of rules that came before; `namespace` is that of the group or WebACL the rule stands in. */
export function labelMatch(statement: Shape, namespace: string): Condition {
  const scope = oneOf(['LABEL', 'NAMESPACE'], statement['Scope']);
  if (scope === undefined) return unknownBecause(notUnderstood('Scope'));
  const key = textOf(statement['Key']);
  if (key === undefined || key.length > MAX_KEY) return unknownBecause(notUnderstood('Key'));
  const query = labelQuery(scope, key, namespace);
  const [sure, unsure] = [reason('label', { key }), reason('label-unknown', { key })];
  return (inspection) => {
    const truth = inspection.labels.ask(query);
    return truth === NO ? NO : inspection.because(truth, truth === 0 ? unsure : sure);
  };
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_LabelMatchStatement.html (read 2026-11-26) */
const MAX_KEY = 1_024;
